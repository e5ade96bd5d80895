package org.tally.reading;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/**
 * So many a month or a year as so many a day, and the other way round. A year has 365 or 366 days,
 * a month 28 to 31. Percentages a year are left alone, for they compound, and so is money by the
 * day, for a wage is paid by the working day.
 */
final class CalendarRates {
  private static final Rational YEAR = Rational.of(12);

  private final Map<String, Rational> months;

  /**
   * @param months how many months the units have that are made of months, by their ids
   */
  CalendarRates(Map<String, Rational> months) {
    this.months = months;
  }

  /** The estimate in another unit; empty if no calendar is needed for that, or if none helps. */
  Optional<Estimate> converted(Estimate estimate, Unit from, Unit to) {
    Rational mine = months(from);
    Rational others = months(to);
    Unit over = from.over();
    Unit target = to.over();
    if (over == null || target == null || over.isPure() || (mine == null && others == null)) {
      return Optional.empty();
    }
    if (mine != null && others != null) {
      Rational share = others.dividedBy(mine);
      return Conversions.factor(over, target).map(factor -> estimate.times(factor.times(share)));
    }
    Rational low = estimate.interval().low().value();
    if (low == null || low.signum() < 0 || over.kind() == UnitKind.MONEY) {
      return Optional.empty();
    }
    if (mine != null) {
      return Conversions.factor(aDay(over), to).map(factor -> daily(estimate, mine).times(factor));
    }
    Rational many = Objects.requireNonNull(others);
    return Conversions.factor(from, aDay(target))
        .map(factor -> ofMonths(estimate.times(factor), many));
  }

  /** How many months a rate is told for; null if for none. */
  private @Nullable Rational months(Unit rate) {
    Unit over = rate.over();
    int slash = rate.id().lastIndexOf('/');
    boolean single = over != null && slash >= 0 && rate.per().equals(over.per());
    return single ? months.get(rate.id().substring(slash + 1)) : null;
  }

  private static Unit aDay(Unit over) {
    return over.per(Rational.ONE, CalendarSpans.DAY);
  }

  private static Estimate daily(Estimate rate, Rational months) {
    Interval days = days(months);
    Interval share = Interval.point(Rational.ONE).dividedBy(days).orElseThrow();
    Rational mean = Rational.ONE.dividedBy(months.times(CalendarSpans.MEAN));
    return times(rate, share, mean, months);
  }

  private static Estimate ofMonths(Estimate rate, Rational months) {
    return times(rate, days(months), months.times(CalendarSpans.MEAN), months);
  }

  private static Estimate times(Estimate rate, Interval factor, Rational mean, Rational months) {
    String length =
        isYears(months) ? "; a year has 365 or 366 days" : "; months have 28 to 31 days";
    return new Estimate(
        rate.interval().times(factor),
        rate.best().times(mean),
        rate.bare().times(factor),
        null,
        rate.why() + length,
        rate.row());
  }

  private static Interval days(Rational months) {
    Rational years = months.dividedBy(YEAR);
    return isYears(months)
        ? Interval.closed(years.times(Rational.of(365)), years.times(Rational.of(366)))
        : CalendarSpans.days(Interval.point(months));
  }

  private static boolean isYears(Rational months) {
    return months.dividedBy(YEAR).isWhole();
  }
}
