package org.tally.model.number;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A non-empty set of numbers without gaps, with exact ends. Arithmetic treats its operands as
 * independent of one another; {@code Quotient} in the relation package keeps track of a quantity
 * that is used twice.
 *
 * @param low the lower end
 * @param high the upper end, never below {@code low}; at the same value both ends have the same
 *     openness (an open one stands for a limit that is approached and not attained)
 */
public record Interval(Bound low, Bound high) {
  public static final Interval EVERYTHING = new Interval(Bound.NONE, Bound.NONE);

  public Interval {
    if (low.value() != null && high.value() != null) {
      int order = low.value().compareTo(high.value());
      if (order > 0 || (order == 0 && low.closed() != high.closed())) {
        throw new IllegalArgumentException(
            "(" + low + ") to (" + high + ") holds no number. Maybe the ends are swapped?");
      }
    }
  }

  public static Interval point(Rational value) {
    Bound end = Bound.closed(value);
    return new Interval(end, end);
  }

  public static Interval closed(Rational low, Rational high) {
    return new Interval(Bound.closed(low), Bound.closed(high));
  }

  public static Interval atLeast(Rational low) {
    return new Interval(Bound.closed(low), Bound.NONE);
  }

  public static Interval moreThan(Rational low) {
    return new Interval(Bound.open(low), Bound.NONE);
  }

  public static Interval atMost(Rational high) {
    return new Interval(Bound.NONE, Bound.closed(high));
  }

  public static Interval lessThan(Rational high) {
    return new Interval(Bound.NONE, Bound.open(high));
  }

  public boolean isPoint() {
    return low.closed() && high.closed() && low.value() != null && low.value().equals(high.value());
  }

  public boolean holds(Rational value) {
    return !isAbove(value) && !isBelow(value);
  }

  /**
   * Whether a whole number lies in this interval. A count that can only lie in an interval without
   * one is impossible: 2.2 to 2.8 people.
   */
  public boolean holdsWholeNumber() {
    Rational bottom = low.value();
    Rational top = high.value();
    if (bottom == null || top == null) {
      return true;
    }
    Rational least = bottom.isWhole() && low.closed() ? bottom : floor(bottom).plus(Rational.ONE);
    int order = least.compareTo(top);
    return order < 0 || (order == 0 && high.closed());
  }

  public boolean holds(Interval other) {
    return Bound.lower(low, other.low).equals(low) && Bound.upper(high, other.high).equals(high);
  }

  /** Whether every number of this interval is smaller than every number of {@code other}. */
  public boolean isBelow(Interval other) {
    Rational top = high.value();
    Rational bottom = other.low.value();
    if (top == null || bottom == null) {
      return false;
    }
    int order = top.compareTo(bottom);
    return order < 0 || (order == 0 && !(high.closed() && other.low.closed()));
  }

  public boolean isBelow(Rational value) {
    return isBelow(point(value));
  }

  public boolean isAbove(Rational value) {
    return point(value).isBelow(this);
  }

  /** Orders by where they start; at one start a point comes before what reaches further. */
  public static int compareByLowEnd(Interval a, Interval b) {
    Rational lowA = a.low.value();
    Rational lowB = b.low.value();
    if (lowA == null || lowB == null) {
      int unbounded = Boolean.compare(lowA != null, lowB != null);
      return unbounded != 0 ? unbounded : Bound.compareAsHighEnds(a.high, b.high);
    }
    int order = lowA.compareTo(lowB);
    int open = Boolean.compare(!a.low.closed(), !b.low.closed());
    if (order != 0 || open != 0) {
      return order != 0 ? order : open;
    }
    return Bound.compareAsHighEnds(a.high, b.high);
  }

  /** Whether the two share a number. */
  public boolean meets(Interval other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  /** Whether every number of this interval belongs to {@code other}. */
  public boolean isWithin(Interval other) {
    return intersection(other).filter(this::equals).isPresent();
  }

  /** The numbers that belong to both; empty if there is none. */
  public Optional<Interval> intersection(Interval other) {
    if (!meets(other)) {
      return Optional.empty();
    }
    Bound bottom = inner(low, other.low, true);
    Bound top = inner(high, other.high, false);
    return Optional.of(new Interval(bottom, top));
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval other) {
    Bound bottom = Bound.lower(low, other.low);
    Bound top = Bound.upper(high, other.high);
    return aligned(bottom, top);
  }

  public Interval negate() {
    return new Interval(high.negate(), low.negate());
  }

  public Interval plus(Interval other) {
    return aligned(low.plus(other.low), high.plus(other.high));
  }

  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval times(Rational factor) {
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    return switch (factor.signum()) {
      case 0 -> point(Rational.ZERO);
      case 1 -> new Interval(low.times(factor), high.times(factor));
      default -> new Interval(high.times(factor), low.times(factor));
    };
  }

  public Interval times(Interval other) {
    if (isZero() || other.isZero()) {
      return point(Rational.ZERO);
    }
    Products products = new Products();
    products.add(low, -1, other.low, -1);
    products.add(low, -1, other.high, 1);
    products.add(high, 1, other.low, -1);
    products.add(high, 1, other.high, 1);
    return products.hull();
  }

  /** The quotient; empty if {@code divisor} holds zero. */
  public Optional<Interval> dividedBy(Interval divisor) {
    return divisor.holds(Rational.ZERO) ? Optional.empty() : Optional.of(times(divisor.inverse()));
  }

  /** This interval without what lies below {@code floor}; empty if all of it lies below. */
  public Optional<Interval> cutBelow(Rational floor) {
    return intersection(atLeast(floor));
  }

  /** Interval notation with exact ends: {@code [3800, 4200]}, {@code (600, ∞)}. */
  @Override
  public String toString() {
    return (low.closed() ? "[" : "(")
        + (low.value() == null ? "-∞" : low.value())
        + ", "
        + (high.value() == null ? "∞" : high.value())
        + (high.closed() ? "]" : ")");
  }

  private boolean isZero() {
    return isPoint() && low.value() != null && low.value().signum() == 0;
  }

  /** This interval without an end that is zero; the same if it is nothing but zero. */
  public Interval withoutZeroEnds() {
    return isPoint() ? this : new Interval(withoutZero(low), withoutZero(high));
  }

  private static Bound withoutZero(Bound end) {
    return end.value() != null && end.value().signum() == 0 ? Bound.open(Rational.ZERO) : end;
  }

  /** Some number strictly between the ends; the only one, if there is but one. */
  public Rational inside() {
    Rational bottom = low.value();
    Rational top = high.value();
    if (bottom == null) {
      return top == null ? Rational.ZERO : top.minus(Rational.ONE);
    }
    return top == null ? bottom.plus(Rational.ONE) : bottom.plus(top).dividedBy(Rational.of(2));
  }

  /** One over this interval, which does not hold zero; an open end at zero becomes unbounded. */
  private Interval inverse() {
    return new Interval(inverse(high), inverse(low));
  }

  private Bound inverse(Bound end) {
    if (end.value() == null) {
      return Bound.open(Rational.ZERO);
    }
    return end.value().signum() == 0
        ? Bound.NONE
        : new Bound(Rational.ONE.dividedBy(end.value()), end.closed());
  }

  /** This interval with each end moved out to the next whole number, where it is none. */
  public Interval outToWholeNumbers() {
    return new Interval(outward(low, false), outward(high, true));
  }

  private static Bound outward(Bound end, boolean up) {
    Rational value = end.value();
    if (value == null || value.isWhole()) {
      return end;
    }
    return Bound.closed(up ? floor(value).plus(Rational.ONE) : floor(value));
  }

  private static Rational floor(Rational value) {
    BigInteger rest = value.numerator().mod(value.denominator());
    return Rational.ratio(value.numerator().subtract(rest), value.denominator());
  }

  private static Bound inner(Bound a, Bound b, boolean lowSide) {
    if (a.value() == null) {
      return b;
    }
    if (b.value() == null) {
      return a;
    }
    int order = a.value().compareTo(b.value());
    if (order == 0) {
      return a.closed() ? b : a;
    }
    return (order > 0) == lowSide ? a : b;
  }

  /** Ends at one value keep one openness: attained if either side attains it. */
  private static Interval aligned(Bound low, Bound high) {
    if (low.value() != null && low.value().equals(high.value()) && low.closed() != high.closed()) {
      return point(low.value());
    }
    return new Interval(low, high);
  }

  /** Collects the products of the ends of two intervals, infinities included. */
  private static final class Products {
    private @Nullable Bound lowest;
    private @Nullable Bound highest;
    private boolean unboundedBelow;
    private boolean unboundedAbove;

    /** Adds the product of two ends; a side of -1 makes an unbounded end minus infinity. */
    void add(Bound a, int sideA, Bound b, int sideB) {
      if (a.value() == null || b.value() == null) {
        int sign = sign(a, sideA) * sign(b, sideB);
        if (sign == 0) {
          // zero times an unbounded end: the finite end is zero, and so is the product
          addBound(new Bound(Rational.ZERO, a.closed() || b.closed()));
        } else if (sign > 0) {
          unboundedAbove = true;
        } else {
          unboundedBelow = true;
        }
        return;
      }
      Rational product = a.value().times(b.value());
      boolean attained =
          (a.closed() && b.closed())
              || (a.closed() && a.value().signum() == 0)
              || (b.closed() && b.value().signum() == 0);
      addBound(new Bound(product, attained));
    }

    private static int sign(Bound end, int side) {
      return end.value() == null ? side : end.value().signum();
    }

    private void addBound(Bound bound) {
      lowest = lowest == null ? bound : Bound.lower(lowest, bound);
      highest = highest == null ? bound : Bound.upper(highest, bound);
    }

    Interval hull() {
      return aligned(
          unboundedBelow || lowest == null ? Bound.NONE : lowest,
          unboundedAbove || highest == null ? Bound.NONE : highest);
    }
  }
}
