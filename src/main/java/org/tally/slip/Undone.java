package org.tally.slip;

import org.jspecify.annotations.Nullable;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A reading with one slip undone.
 *
 * @param reading what the claim would say
 * @param rivals how many edits of the kind the number allows
 * @param digits the digits that it would have; null of slips in anything else
 * @param text what would have been written, where the reading is not in the words of the text; null
 *     where it is
 */
record Undone(Reading reading, int rivals, @Nullable Digits digits, @Nullable String text) {
  private static final String ROW = "slip";

  /** {@code reading} with its numbers multiplied. */
  static Undone times(Reading reading, Rational factor, int rivals) {
    Rational precision = reading.precision();
    return new Undone(
        new Reading(
            reading.interval().times(factor),
            reading.best().times(factor),
            reading.bare().times(factor),
            reading.unit(),
            precision == null ? null : precision.times(factor.abs()),
            reading.why(),
            reading.row()),
        rivals,
        null,
        null);
  }

  /**
   * {@code reading} with another number in the same words: a rounded or exact one is as wide as it
   * was, a hedged one as wide in proportion.
   */
  static Undone withBest(Reading reading, Rational best, int rivals) {
    if (!reading.interval().isPoint() && reading.precision() == null) {
      return times(reading, best.dividedBy(reading.best()), rivals);
    }
    Interval by = Interval.point(best.minus(reading.best()));
    return new Undone(
        new Reading(
            reading.interval().plus(by),
            best,
            reading.bare().plus(by),
            reading.unit(),
            reading.precision(),
            reading.why(),
            reading.row()),
        rivals,
        null,
        null);
  }

  /** What the other claims leave for the number, where the slip does not tell it. */
  static Undone left(Reading reading, Interval needed, Rational middle) {
    return new Undone(
        new Reading(needed, middle, needed, reading.unit(), null, "what the others leave", ROW),
        1,
        null,
        null);
  }

  /** The same, in other digits and, where they show it better, words. */
  Undone written(Digits others, @Nullable String words) {
    return new Undone(reading, rivals, others, words);
  }
}
