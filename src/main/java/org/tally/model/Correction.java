package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * A correction that a file documents: what was said before no longer counts against what is said
 * from then on.
 *
 * @param subject the id of the subject whose property was corrected
 * @param property the id of the property
 * @param date when it was corrected
 * @param reason why, in words
 * @param corrects the ids of the claims that it takes back; empty for all that a running total said
 *     before the date
 * @param source the id of the source that announced it, its address, or its name; null if not said
 * @param position where it stands
 */
public record Correction(
    String subject,
    String property,
    Period date,
    String reason,
    List<String> corrects,
    @Nullable String source,
    Position position) {
  public Correction {
    corrects = List.copyOf(corrects);
  }

  /** Whether the two say the same, wherever they stand. */
  public boolean repeats(Correction other) {
    return subject.equals(other.subject)
        && property.equals(other.property)
        && date.coversSameDaysAs(other.date)
        && reason.equals(other.reason)
        && corrects.equals(other.corrects);
  }
}
