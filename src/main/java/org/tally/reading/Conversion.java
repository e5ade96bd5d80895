package org.tally.reading;

import org.tally.model.number.Rational;

/**
 * How a number in one unit becomes one in another: times the factor, plus the offset.
 *
 * @param factor above zero
 * @param offset zero except between scales of temperature
 */
record Conversion(Rational factor, Rational offset) {
  static final Conversion NONE = new Conversion(Rational.ONE, Rational.ZERO);

  /** First this one, then the opposite of {@code other}. */
  Conversion backwards(Conversion other) {
    return new Conversion(
        factor.dividedBy(other.factor), offset.minus(other.offset).dividedBy(other.factor));
  }
}
