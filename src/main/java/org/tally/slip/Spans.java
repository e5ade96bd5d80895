package org.tally.slip;

import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** How wide intervals are. */
final class Spans {
  private Spans() {}

  static boolean isBounded(Interval interval) {
    return !interval.low().isUnbounded() && !interval.high().isUnbounded();
  }

  /**
   * From end to end.
   *
   * @throws IllegalArgumentException if an end is unbounded
   */
  static Rational width(Interval interval) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    if (low == null || high == null) {
      throw new IllegalArgumentException("(" + interval + ") has no width");
    }
    return high.minus(low);
  }

  /** The middle of a bounded interval. */
  static Rational middle(Interval interval) {
    Rational low = interval.low().value();
    if (low == null) {
      throw new IllegalArgumentException("(" + interval + ") has no middle");
    }
    return low.plus(width(interval).dividedBy(Rational.of(2)));
  }

  /**
   * Whether both ends lie on one side of zero and the further is at most {@code factor} times the
   * nearer.
   */
  static boolean isWithin(Interval interval, Rational factor) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    if (low == null || high == null || low.signum() * high.signum() <= 0) {
      return false;
    }
    Rational near = low.abs().min(high.abs());
    Rational far = low.abs().max(high.abs());
    return far.compareTo(near.times(factor)) <= 0;
  }
}
