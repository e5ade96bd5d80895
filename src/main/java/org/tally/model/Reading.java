package org.tally.model;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A number as reported, turned into the values that it can stand for.
 *
 * @param interval all values that it can stand for, in {@code unit}
 * @param best the value to name if one has to be named: the middle of a stated range, the number
 *     stated of a one-sided reading
 * @param bare what the words say without any allowance for rounding or for a hedge
 * @param unit the unit; empty for a pure number, {@link #RATIO} for a share of one, {@link
 *     #RATIO_DIFFERENCE} for a difference of two, {@link #DATE} for days counted from 1970-01-01
 * @param precision the declared or written precision, in {@code unit}; null if the value is exact,
 *     hedged or one-sided
 * @param why the reason for the width, for people: {@code 'around' is ±10 %}
 * @param row the row of the policy that was used
 */
public record Reading(
    Interval interval,
    Rational best,
    Interval bare,
    String unit,
    @Nullable Rational precision,
    String why,
    String row) {
  /** The unit of a reading that stands for days. */
  public static final String DATE = "date";

  /** The unit of a reading that is a share of one. */
  public static final String RATIO = "ratio";

  /** The unit of a reading that is a difference of two shares of one: percentage points. */
  public static final String RATIO_DIFFERENCE = "ratio difference";

  /**
   * Whether both can be true of one value. Two values of equal precision that differ cannot, even
   * where their intervals touch.
   */
  public boolean agreesWith(Reading other) {
    return interval.meets(other.interval) && !differsInPrecision(other);
  }

  /** Whether the two were rounded alike and yet differ, so that they share an end at most. */
  public boolean differsInPrecision(Reading other) {
    return precision != null
        && precision.equals(other.precision)
        && !best.equals(other.best)
        && interval.intersection(other.interval).filter(common -> !common.isPoint()).isEmpty();
  }

  /** The same, with another name for its unit. */
  public Reading in(String name) {
    return name.equals(unit) ? this : new Reading(interval, best, bare, name, precision, why, row);
  }

  /** Whether both ends are known. */
  public boolean isBounded() {
    return !interval.low().isUnbounded() && !interval.high().isUnbounded();
  }

  /** Whether one number was written as the value itself, hedged or not: no range and no bound. */
  public boolean isNumber() {
    return bare.isPoint();
  }

  /** Whether one number was written, as the value itself or as a bound of it: no range. */
  public boolean isNumberOrBound() {
    Rational low = bare.low().value();
    return bare.isPoint() || low == null || low.signum() == 0 || bare.high().isUnbounded();
  }
}
