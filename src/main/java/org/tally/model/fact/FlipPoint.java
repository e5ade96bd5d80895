package org.tally.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Reading;
import org.tally.model.number.Rational;

/**
 * By what share of its best value each of two readings would have to widen for them to agree, as
 * DESIGN section 5 defines it: for A below B, (low of B - high of A) / (best of A + best of B).
 */
final class FlipPoint {
  private FlipPoint() {}

  /**
   * The flip point of {@code a} below {@code b}; null if it is not below, for dates, and where the
   * best values add up to nothing.
   */
  static @Nullable Rational of(Reading a, Reading b) {
    Rational top = a.interval().high().value();
    Rational bottom = b.interval().low().value();
    if (top == null
        || bottom == null
        || a.agreesWith(b)
        || top.compareTo(bottom) > 0
        || a.unit().equals(Reading.DATE)) {
      return null;
    }
    Rational best = a.best().plus(b.best());
    return best.signum() <= 0 ? null : bottom.minus(top).dividedBy(best);
  }

  /**
   * The largest flip point of two of {@code readings}, of which some two cannot both be true.
   *
   * @param lowest the one that ends lowest
   * @param highest the one that starts highest
   */
  static @Nullable Rational largest(List<Reading> readings, Reading lowest, Reading highest) {
    if (readings.stream().anyMatch(reading -> reading.best().signum() < 0)) {
      return ofPairs(readings);
    }
    // where even these two share their ends, those that differ only touch
    Rational start = lowest.agreesWith(highest) ? Rational.ZERO : of(lowest, highest);
    return lowest.unit().equals(Reading.DATE)
        ? null
        : start == null ? ofPairs(readings) : climbed(readings, start);
  }

  /**
   * Dinkelbach's way to the largest of quotients: for a share t that one pair reaches, the pair
   * with the largest (low of B - t best of B) - (high of A + t best of A) reaches more, or none
   * does. Which A and which B that are, is found one after the other, so no pairs are formed; each
   * step is exact, and a few do. W. Dinkelbach, On Nonlinear Fractional Programming, Management
   * Science 13 (1967).
   */
  private static Rational climbed(List<Reading> readings, Rational start) {
    Rational share = start;
    while (true) {
      Reading a = null;
      Reading b = null;
      Rational least = null;
      Rational most = null;
      for (Reading reading : readings) {
        Rational widening = share.times(reading.best());
        Rational top = reading.interval().high().value();
        if (top != null && (least == null || top.plus(widening).compareTo(least) < 0)) {
          least = top.plus(widening);
          a = reading;
        }
        Rational bottom = reading.interval().low().value();
        if (bottom != null && (most == null || bottom.minus(widening).compareTo(most) > 0)) {
          most = bottom.minus(widening);
          b = reading;
        }
      }
      Rational next = a == null || b == null ? null : of(a, b);
      if (next == null || next.compareTo(share) <= 0) {
        return share;
      }
      share = next;
    }
  }

  /** Where values may be below nothing, any two may be the ones. */
  private static @Nullable Rational ofPairs(List<Reading> readings) {
    Rational largest = null;
    for (Reading a : readings) {
      for (Reading b : readings) {
        Rational flip = of(a, b);
        if (flip != null) {
          largest = largest == null ? flip : largest.max(flip);
        }
      }
    }
    return largest;
  }
}
