package org.tally.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.tally.model.Reading;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Numbers, ranges, shares and days as people write them. What is shown is rounded; {@link #EXACT}
 * shows every digit, for numbers that would otherwise look alike.
 */
enum Figures {
  SHORT,
  EXACT;

  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational THOUSAND = Rational.of(1000);
  private static final int SIGNIFICANT = 3;

  /** A number with its unit: {@code 2,667}, {@code 1,263 km²}, {@code 2025-04-30}. */
  String amount(Rational value, String unit) {
    return unit.equals(Reading.DATE) ? date(value) : number(value, unit) + Units.suffix(unit);
  }

  /** The range of a reading with its unit, openness in words: {@code more than 600}. */
  String range(Reading reading) {
    return range(reading.interval(), reading.unit());
  }

  /** A range with its unit, openness in words: {@code 2,400 to 2,933}, {@code at least 155}. */
  String range(Interval interval, String unit) {
    boolean days = unit.equals(Reading.DATE);
    Figures figures = this == SHORT && looksLikeOneNumber(interval, unit) ? EXACT : this;
    return figures.words(interval, unit, days) + (days ? "" : Units.suffix(unit));
  }

  /** Whether two different ends would be shown alike. */
  private boolean looksLikeOneNumber(Interval interval, String unit) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    return low != null
        && high != null
        && !low.equals(high)
        && plain(low, unit).equals(plain(high, unit));
  }

  /** A distance between two values: as {@link #amount}, but days are counted. */
  String gap(Rational value, String unit) {
    if (!unit.equals(Reading.DATE)) {
      return amount(value, unit);
    }
    return number(value, "") + (value.equals(Rational.ONE) ? " day" : " days");
  }

  /** A share of one as a percentage: {@code 34 %}, {@code 99.5 %}. */
  String percent(Rational share) {
    Rational value = share.times(HUNDRED);
    if (this == EXACT || isShort(value, 1)) {
      return number(value, "") + " %";
    }
    Rational size = value.abs();
    int decimals = size.compareTo(Rational.of(10)) >= 0 ? 0 : 1;
    BigDecimal rounded = value.rounded(decimals);
    return (rounded.signum() == 0 ? "less than 0.1" : grouped(rounded)) + " %";
  }

  /** How many there are of something: {@code 1 source}, {@code 1,200 sources}. */
  static String count(long count, String one) {
    return grouped(BigDecimal.valueOf(count)) + ' ' + one + (count == 1 ? "" : "s");
  }

  private String words(Interval interval, String unit, boolean days) {
    Bound low = interval.low();
    Bound high = interval.high();
    Rational bottom = low.value();
    Rational top = high.value();
    if (bottom == null || top == null) {
      if (bottom != null) {
        return lowWord(low, days) + plain(bottom, unit);
      }
      return top == null ? "anything" : highWord(high, days) + plain(top, unit);
    }
    if (bottom.equals(top)) {
      return (low.closed() ? "" : "close to ") + plain(top, unit);
    }
    if (low.closed() && high.closed()) {
      return plain(bottom, unit) + " to " + plain(top, unit);
    }
    return lowWord(low, days)
        + plain(bottom, unit)
        + " and "
        + highWord(high, days)
        + plain(top, unit);
  }

  private static String lowWord(Bound low, boolean days) {
    if (days) {
      return low.closed() ? "not before " : "after ";
    }
    return low.closed() ? "at least " : "more than ";
  }

  private static String highWord(Bound high, boolean days) {
    if (days) {
      return high.closed() ? "not after " : "before ";
    }
    return high.closed() ? "at most " : "less than ";
  }

  private String plain(Rational value, String unit) {
    return unit.equals(Reading.DATE) ? date(value) : number(value, unit);
  }

  private String number(Rational value, String unit) {
    if (unit.equals(Reading.RATIO) || unit.equals(Reading.RATIO_DIFFERENCE)) {
      return number(value);
    }
    if (this == EXACT) {
      return value.isDecimal() ? grouped(new BigDecimal(value.toString())) : value.toString();
    }
    Rational size = value.abs();
    if (size.compareTo(HUNDRED) >= 0) {
      // half a person is shown only where it matters: among few
      int decimals = Units.countsPeople(unit) ? 0 : 1;
      boolean whole = size.compareTo(THOUSAND) >= 0 && !isShort(value, decimals);
      return grouped(value.rounded(whole ? 0 : decimals));
    }
    if (isShort(value, SIGNIFICANT)) {
      return grouped(value.rounded(SIGNIFICANT));
    }
    BigDecimal wide =
        new BigDecimal(value.numerator())
            .divide(
                new BigDecimal(value.denominator()),
                new java.math.MathContext(SIGNIFICANT, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    return grouped(wide);
  }

  /** A share of one, in per cent, or a difference of two, in percentage points. */
  private String number(Rational share) {
    Rational value = share.times(HUNDRED);
    return this == EXACT && value.isDecimal()
        ? grouped(new BigDecimal(value.toString()))
        : this == EXACT ? value.toString() : grouped(value.rounded(2));
  }

  private static boolean isShort(Rational value, int decimals) {
    return Rational.of(value.rounded(decimals)).equals(value);
  }

  /** The day that {@code days} after 1970-01-01 falls in. */
  static String date(Rational days) {
    BigInteger day =
        days.numerator()
            .subtract(days.numerator().mod(days.denominator()))
            .divide(days.denominator());
    return LocalDate.ofEpochDay(day.longValueExact()).toString();
  }

  private static String grouped(BigDecimal value) {
    String text = (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int start = text.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(text);
    for (int at = end - 3; at > start; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
