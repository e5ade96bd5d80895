package org.tally.reading;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/**
 * Months and years in days, and the other way: months differ in length, so that the result is as
 * wide as the calendar leaves it. So many months in a row, M, have between max(28 M, m M - 4.5) and
 * min(31 M, m M + 4.5) days, with m the mean of the Gregorian cycle: 146,097 days in 4,800 months.
 * Over all pairs of months of the cycle the difference from the mean is between -4.15 and 4.40
 * days.
 */
final class CalendarSpans {
  static final Rational MEAN = Rational.ratio(146_097, 4_800);

  private static final Rational SHORTEST = Rational.of(28);
  private static final Rational LONGEST = Rational.of(31);
  private static final Rational OFF = Rational.ratio(9, 2);
  static final Unit DAY = new Unit("day", UnitKind.MEASURE, "d", Rational.ONE);

  private final Map<String, Rational> months;

  /**
   * @param months how many months the units have that are made of months, by their ids
   */
  CalendarSpans(Map<String, Rational> months) {
    this.months = months;
  }

  /** The estimate in another unit; empty if no calendar is needed for that, or if none helps. */
  Optional<Estimate> converted(Estimate estimate, Unit from, Unit to) {
    Rational mine = months.get(from.id());
    Rational others = months.get(to.id());
    if (mine != null && others != null) {
      return Optional.of(estimate.times(mine.dividedBy(others)));
    }
    Rational low = estimate.interval().low().value();
    if (low == null || low.signum() < 0) {
      return Optional.empty();
    }
    if (mine != null) {
      return Conversions.factor(DAY, to).map(factor -> days(estimate.times(mine)).times(factor));
    }
    return others == null
        ? Optional.empty()
        : Conversions.factor(from, DAY)
            .map(factor -> months(estimate.times(factor)).times(Rational.ONE.dividedBy(others)));
  }

  private static Estimate days(Estimate months) {
    return new Estimate(
        days(months.interval()),
        months.best().times(MEAN),
        days(months.bare()),
        null,
        months.why() + "; months have 28 to 31 days",
        months.row());
  }

  static Interval days(Interval months) {
    Rational low = months.low().value();
    Rational high = months.high().value();
    return new Interval(
        bound(
            low == null ? null : low.times(SHORTEST).max(low.times(MEAN).minus(OFF)), months.low()),
        bound(
            high == null ? null : high.times(LONGEST).min(high.times(MEAN).plus(OFF)),
            months.high()));
  }

  private static Estimate months(Estimate days) {
    return new Estimate(
        months(days.interval()),
        days.best().dividedBy(MEAN),
        months(days.bare()),
        null,
        days.why() + "; months have 28 to 31 days",
        days.row());
  }

  private static Interval months(Interval days) {
    Rational low = days.low().value();
    Rational high = days.high().value();
    return new Interval(
        bound(
            low == null ? null : low.dividedBy(LONGEST).max(low.minus(OFF).dividedBy(MEAN)),
            days.low()),
        bound(
            high == null ? null : high.dividedBy(SHORTEST).min(high.plus(OFF).dividedBy(MEAN)),
            days.high()));
  }

  private static Bound bound(@Nullable Rational value, Bound like) {
    return value == null ? Bound.NONE : new Bound(value, like.closed());
  }
}
