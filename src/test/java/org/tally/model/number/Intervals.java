package org.tally.model.number;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Intervals with small whole ends, so that ends often touch. */
public final class Intervals {
  private Intervals() {}

  /** Any interval: points, open, closed, unbounded on either side. */
  public static Arbitrary<Interval> any() {
    return Combinators.combine(
            Arbitraries.integers().between(-6, 6),
            Arbitraries.integers().between(-6, 6),
            Arbitraries.integers().between(0, 15))
        .as(
            (a, b, kind) -> {
              Rational low = Rational.of(Math.min(a, b));
              Rational high = Rational.of(Math.max(a, b));
              boolean closedLow = kind % 2 == 0;
              boolean closedHigh = kind / 2 % 2 == 0;
              if (low.equals(high)) {
                closedLow = true;
                closedHigh = true;
              }
              Bound bottom = kind / 4 == 1 ? Bound.NONE : new Bound(low, closedLow);
              Bound top = kind / 4 == 2 ? Bound.NONE : new Bound(high, closedHigh);
              return new Interval(bottom, top);
            });
  }

  /** Numbers on a grid that is finer than the ends of {@link #any}. */
  public static Arbitrary<Rational> numbers() {
    return Arbitraries.integers().between(-40, 40).map(n -> Rational.ratio(n, 4));
  }
}
