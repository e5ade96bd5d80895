package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** What a value says, before it is decided how wide that is. Units are kept apart. */
sealed interface Phrase {

  /**
   * A number.
   *
   * @param value its value, scale words included
   * @param step the unit of the last digit that counts; null if the value is an exact ratio
   * @param scale the factor of its scale words; one if it has none
   * @param style how it was written
   */
  record Number(Rational value, @Nullable Rational step, Rational scale, Style style)
      implements Phrase {
    Number times(Rational factor) {
      Rational scaledStep = step == null ? null : step.times(factor);
      return new Number(value.times(factor), scaledStep, scale.times(factor), style);
    }

    /** So many dozens: no more exact than a dozen is. */
    Number ofRoundNumber() {
      return new Number(value, null, scale, Style.FRACTION_OF_SCALE);
    }

    Number negate() {
      return new Number(value.negate(), step, scale, style);
    }

    boolean isFraction() {
      return style == Style.FRACTION;
    }
  }

  /** How a number was written. */
  enum Style {
    PLAIN,
    /** A ratio: two-thirds, 1/4. */
    FRACTION,
    /** A part of a round number, or several that are no power of ten: half a million, two score. */
    FRACTION_OF_SCALE
  }

  /** Words that stand for a range. */
  record Vague(Rows.Vague row, String words) implements Phrase {}

  /** From one to the other, ends included. */
  record Range(Phrase low, Phrase high) implements Phrase {}

  /** A number and how far it is off, each way. */
  record PlusMinus(Number middle, Rational margin) implements Phrase {}

  /**
   * A number and the interval that is given with it: 4,000 (95 % CI: 3,500-4,600).
   *
   * @param words what the interval is called; empty if it has no name
   */
  record WithInterval(Number best, Range range, String words) implements Phrase {}

  /** A hedge and what it stands before or behind. */
  record Hedged(Rows.Hedge hedge, String words, Phrase inner) implements Phrase {}

  /** Two phrases that hold together: at least 2,000 but fewer than 3,000. */
  record Both(Phrase first, Phrase second) implements Phrase {}
}
