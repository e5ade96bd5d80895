package org.tally.worlds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A number as digits, and what the design says of how it was rounded: written here a second time,
 * from the documentation, so that worlds do not take the reader's word for what it reads.
 *
 * @param number the number, with its scale
 */
record Figure(BigDecimal number) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** {@code value} to so many decimals, halves away from zero; negative for tens, hundreds. */
  static Figure rounded(Rational value, int decimals, RoundingMode mode) {
    BigDecimal number =
        new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), decimals, mode);
    return new Figure(decimals < 0 ? number.setScale(0) : number);
  }

  /** To so many digits, halves away from zero. */
  static Figure significant(Rational value, int digits) {
    return rounded(value, digits - magnitude(value), RoundingMode.HALF_UP);
  }

  /** How many digits stand before the point: 1 for 4, 2 for 40, 0 for 0.4, -1 for 0.04. */
  static int magnitude(Rational value) {
    if (value.signum() == 0) {
      return 1;
    }
    BigDecimal coarse =
        new BigDecimal(value.numerator().abs())
            .divide(new BigDecimal(value.denominator()), 30, RoundingMode.DOWN);
    return coarse.precision() - coarse.scale();
  }

  Rational value() {
    return Rational.of(number);
  }

  boolean isZero() {
    return number.signum() == 0;
  }

  /** With commas between thousands, as in print. */
  String text() {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    format.setParseBigDecimal(true);
    return format.format(number);
  }

  /** What it means without a hedge. */
  Interval reading(boolean counted) {
    if (number.scale() > 0 && !counted) {
      BigDecimal half = BigDecimal.ONE.movePointLeft(number.scale()).divide(TWO);
      return around(half);
    }
    BigDecimal plain = number.stripTrailingZeros();
    int zeros = Math.max(0, -plain.scale());
    boolean exact = counted && (zeros == 0 || number.abs().compareTo(BigDecimal.valueOf(100)) < 0);
    if (exact || isZero() && counted) {
      return Interval.point(value());
    }
    BigDecimal half = BigDecimal.ONE.movePointRight(zeros).divide(TWO);
    BigDecimal most = number.abs().multiply(new BigDecimal("0.05"));
    return around(zeros > 0 ? half.min(most) : half);
  }

  /** With "around" before it: a tenth each way, and no less than without. */
  Interval around(boolean counted) {
    Interval tenth = around(number.abs().multiply(new BigDecimal("0.1")));
    return tenth.hull(reading(counted));
  }

  private Interval around(BigDecimal half) {
    return Interval.closed(Rational.of(number.subtract(half)), Rational.of(number.add(half)));
  }

  /** With "thousand" or "million" behind it: the last digit written counts, decimals included. */
  Interval times(Rational factor) {
    BigDecimal plain = number.scale() > 0 ? number : number.stripTrailingZeros();
    BigDecimal half = BigDecimal.ONE.movePointLeft(plain.scale()).divide(TWO);
    return around(half.min(number.abs().multiply(new BigDecimal("0.05")))).times(factor);
  }
}
