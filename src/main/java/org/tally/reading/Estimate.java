package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A reading in the making, in the unit that was written. The fields are those of {@link
 * org.tally.model.Reading}.
 */
record Estimate(
    Interval interval,
    Rational best,
    Interval bare,
    @Nullable Rational precision,
    String why,
    String row) {

  static Estimate point(Rational value, String why, String row) {
    Interval point = Interval.point(value);
    return new Estimate(point, value, point, null, why, row);
  }

  /** The same for another reason. */
  Estimate as(String reason, String rowUsed) {
    return new Estimate(interval, best, bare, precision, reason, rowUsed);
  }

  /** The same in another unit. */
  Estimate in(Conversion conversion) {
    Estimate scaled = times(conversion.factor());
    Rational offset = conversion.offset();
    return offset.signum() == 0
        ? scaled
        : new Estimate(
            scaled.interval.plus(Interval.point(offset)),
            scaled.best.plus(offset),
            scaled.bare.plus(Interval.point(offset)),
            scaled.precision,
            why,
            row);
  }

  /** All of it times a positive factor. */
  Estimate times(Rational factor) {
    return factor.equals(Rational.ONE)
        ? this
        : new Estimate(
            scaled(interval, factor),
            best.times(factor),
            scaled(bare, factor),
            precision == null ? null : precision.times(factor),
            why,
            row);
  }

  /** Both ends by a positive factor, which needs no comparing of products. */
  private static Interval scaled(Interval interval, Rational factor) {
    return new Interval(scaled(interval.low(), factor), scaled(interval.high(), factor));
  }

  private static Bound scaled(Bound end, Rational factor) {
    Rational value = end.value();
    return value == null ? end : new Bound(value.times(factor), end.closed());
  }

  /**
   * Without what lies below zero, for what cannot be negative. A reading that lies wholly below is
   * left as it is: it is wrong, and a rule says so.
   */
  Estimate cutAtZero() {
    return new Estimate(cut(interval), best, cut(bare), precision, why, row);
  }

  private static Interval cut(Interval interval) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    if ((low != null && low.signum() >= 0) || (high != null && high.signum() < 0)) {
      return interval;
    }
    if (high != null && high.signum() == 0) {
      return interval.high().closed() ? Interval.point(Rational.ZERO) : interval;
    }
    return new Interval(Bound.closed(Rational.ZERO), interval.high());
  }
}
