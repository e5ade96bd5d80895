package org.tally.model;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * What one source says about one property of one subject.
 *
 * @param id its name in the dataset
 * @param source who says it; null if nobody is given
 * @param by the person or body to whom the source attributes it; null for the source's own voice
 * @param unnamed the words that credit it to nobody in particular: {@code by} where it names nobody
 *     ("officials"), else those of its text or quote ("is believed"); null if there are none
 * @param subject what it is about
 * @param property what is said of the subject; null for a statement
 * @param text the value or the statement, as typed
 * @param value what the text means
 * @param when the time that it is about, by default the source's published date; null if unknown
 * @param qualifiers what else narrows it: where, definition, ...
 * @param from the id of the claim or source that it was taken from, or a text that names an
 *     unlisted one; null if not said
 * @param corrects the ids of the claims that it corrects
 * @param quote the words in the source
 * @param worth how dear it is to doubt it
 * @param position where it stands
 */
public record Claim(
    String id,
    @Nullable Source source,
    @Nullable String by,
    @Nullable String unnamed,
    Subject subject,
    @Nullable Property property,
    String text,
    Value value,
    @Nullable Period when,
    SortedMap<String, String> qualifiers,
    @Nullable String from,
    List<String> corrects,
    @Nullable String quote,
    Worth worth,
    Position position) {
  public Claim {
    corrects = List.copyOf(corrects);
  }

  /**
   * Two claims are the same only if they are one object: of two files, each may have its z1.
   * Comparing all that a claim holds would take longer than many a rule.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The reading of a number or a date; null for every other value. */
  public @Nullable Reading reading() {
    return value instanceof Value.Quantity quantity ? quantity.reading() : null;
  }

  /** Whether both cannot be true of one thing: other numbers in one unit, or other terms. */
  public boolean differsFrom(Claim other) {
    Reading mine = reading();
    Reading others = other.reading();
    if (mine != null && others != null) {
      return mine.unit().equals(others.unit()) && !mine.agreesWith(others);
    }
    return value instanceof Value.Term a
        && other.value() instanceof Value.Term b
        && !a.key().equals(b.key());
  }

  /** The same claim with another value. */
  public Claim withValue(Value other) {
    return with(other, corrects);
  }

  /** The same claim, taking back those of {@code others}. */
  public Claim withCorrects(List<String> others) {
    return with(value, others);
  }

  private Claim with(Value said, List<String> takenBack) {
    return new Claim(
        id,
        source,
        by,
        unnamed,
        subject,
        property,
        text,
        said,
        when,
        qualifiers,
        from,
        takenBack,
        quote,
        worth,
        position);
  }

  public boolean isUnquantified() {
    return value instanceof Value.Unquantified;
  }
}
