package org.tally.input.node;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;

/** Cells of a workbook as texts: numbers exactly as Excel shows them in full, dates as ISO days. */
final class XlsxCells {
  /** Excel computes with 15 digits; more than that in the file is the noise of binary fractions. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern QUOTED_OR_BRACKETED =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

  /** No number of Excel needs more digits; written out, a forged one would fill all memory. */
  private static final int LARGEST_SCALE = 400;

  private static final int LAST_DAY = 2_958_465;

  private final LocalDate dayZero;

  /**
   * @param date1904 whether the workbook counts its days from 1904, as Excel for Macintosh once did
   */
  XlsxCells(boolean date1904) {
    // Excel takes 1900 for a leap year; from March 1900 on, counting from 30 December is right.
    this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  Text text(@Nullable Cell cell, int line, int column) {
    Object value = cell == null ? null : cell.getValue();
    if (cell == null || value == null) {
      return new Text("", Style.NONE, line, column, -1);
    }
    if (value instanceof BigDecimal number && Math.abs(number.scale()) > LARGEST_SCALE) {
      return new Text(number.toString(), Style.PLAIN, line, column, -1);
    }
    if (value instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) && isDay(number)
          ? new Text(day(number), Style.PLAIN, line, column, -1)
          : new Text(plain(number), Style.NUMERAL, line, column, -1);
    }
    if (value instanceof Boolean bool) {
      return new Text(bool ? "yes" : "no", Style.PLAIN, line, column, -1);
    }
    String text = value.toString().strip();
    return new Text(text, text.isEmpty() ? Style.NONE : Style.QUOTED, line, column, -1);
  }

  private static String plain(BigDecimal number) {
    return (number.precision() > EXCEL_DIGITS.getPrecision()
            ? number.round(EXCEL_DIGITS).stripTrailingZeros()
            : number)
        .toPlainString();
  }

  private static boolean isDate(@Nullable String format) {
    return format != null
        && QUOTED_OR_BRACKETED.matcher(format).replaceAll("").matches("(?is).*[yd].*");
  }

  private static boolean isDay(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
  }

  private String day(BigDecimal number) {
    return dayZero.plusDays(number.longValue()).toString();
  }
}
