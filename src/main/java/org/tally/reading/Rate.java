package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Reading;
import org.tally.model.place.Position;

/**
 * What one unit of a currency was worth in another, as a file gives it.
 *
 * @param one the code of the currency of which it is one
 * @param worth its worth, in another currency, above zero; as wide as the figure says: 0.92 is
 *     0.915 to 0.925
 * @param text the worth as written
 * @param when the day, or the period whose mean it is
 * @param source who says so; null if not said
 * @param position where it is declared
 */
public record Rate(
    String one,
    Reading worth,
    String text,
    Period when,
    @Nullable String source,
    Position position) {

  /** For people: {@code 1 USD is 0.92 EUR on 2025-04-30 (ecb)}. */
  String label() {
    return "1 "
        + one
        + " is "
        + text
        + (when.start() != null && when.start().equals(when.end()) ? " on " : " in ")
        + when.text()
        + (source == null ? "" : " (" + source + ")");
  }
}
