package org.tally.model.number;

import org.jspecify.annotations.Nullable;

/**
 * One end of an interval.
 *
 * @param value where the interval ends; null if it does not end on this side
 * @param closed whether the end itself belongs to the interval; never for an unbounded end
 */
public record Bound(@Nullable Rational value, boolean closed) {
  public static final Bound NONE = new Bound(null, false);

  public Bound {
    if (value == null && closed) {
      throw new IllegalArgumentException("an unbounded end cannot be closed");
    }
  }

  public static Bound closed(Rational value) {
    return new Bound(value, true);
  }

  public static Bound open(Rational value) {
    return new Bound(value, false);
  }

  public boolean isUnbounded() {
    return value == null;
  }

  Bound negate() {
    return value == null ? this : new Bound(value.negate(), closed);
  }

  /** The end multiplied with a number other than zero. */
  Bound times(Rational factor) {
    return value == null ? this : new Bound(value.times(factor), closed);
  }

  /** Sum of two ends of the same side: attained only if both are. */
  Bound plus(Bound other) {
    return value == null || other.value == null
        ? NONE
        : new Bound(value.plus(other.value), closed && other.closed);
  }

  /** The end that reaches further down; at the same value the closed one. */
  static Bound lower(Bound a, Bound b) {
    if (a.value == null || b.value == null) {
      return NONE;
    }
    int order = a.value.compareTo(b.value);
    return order == 0 ? (a.closed ? a : b) : order < 0 ? a : b;
  }

  /** The end that reaches further up; at the same value the closed one. */
  static Bound upper(Bound a, Bound b) {
    return lower(a.negate(), b.negate()).negate();
  }

  /** Orders two high ends by how far they reach: an open one before the closed one beside it. */
  public static int compareAsHighEnds(Bound a, Bound b) {
    if (a.value == null || b.value == null) {
      return Boolean.compare(a.value == null, b.value == null);
    }
    int order = a.value.compareTo(b.value);
    return order != 0 ? order : Boolean.compare(a.closed, b.closed);
  }
}
