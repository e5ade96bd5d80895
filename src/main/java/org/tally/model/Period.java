package org.tally.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day or a stretch of days.
 *
 * @param text as written, in EDTF: {@code 2025-01-09}, {@code 2025-01}, {@code 2024-08/2025-03}
 * @param start the first day; null if open or unknown
 * @param end the last day, inclusive; null if open or unknown
 */
public record Period(String text, @Nullable LocalDate start, @Nullable LocalDate end) {
  public Period {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "(" + text + ") ends before it starts. Maybe the ends are swapped?");
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** The days from {@code start} to {@code end}, both included, as the shortest text names them. */
  public static Period between(LocalDate start, LocalDate end) {
    return new Period(name(start, end), start, end);
  }

  private static String name(LocalDate start, LocalDate end) {
    YearMonth month = YearMonth.from(start);
    YearMonth last = YearMonth.from(end);
    if (start.equals(end)) {
      return start.toString();
    }
    if (start.getDayOfMonth() > 1 || !end.equals(last.atEndOfMonth())) {
      return start + "/" + end;
    }
    boolean years = month.getMonthValue() == 1 && last.getMonthValue() == 12;
    String first = years ? String.valueOf(month.getYear()) : month.toString();
    String until = years ? String.valueOf(last.getYear()) : last.toString();
    return first.equals(until) ? first : first + "/" + until;
  }

  /**
   * Whether the days are meant exactly: a span in figures, or a day, month, quarter or year in
   * words. Not so {@code 2025-01~}, {@code early 2025} or the season {@code 2025-21}.
   */
  public boolean isExact() {
    if (start == null || end == null) {
      return false;
    }
    boolean words = text.chars().anyMatch(Character::isLetter);
    if (!words) {
      return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '/')
          && !isSeason(text.substring(0, Math.max(0, text.indexOf('/'))))
          && !isSeason(text.substring(text.indexOf('/') + 1));
    }
    boolean months = start.getDayOfMonth() == 1 && end.plusDays(1).getDayOfMonth() == 1;
    long count = ChronoUnit.MONTHS.between(start, end.plusDays(1));
    boolean unit = count == 1 || count == 12 || (count == 3 && start.getMonthValue() % 3 == 1);
    return start.equals(end) || (months && unit);
  }

  private static boolean isSeason(String edtf) {
    return edtf.length() == 7 && edtf.charAt(5) == '2';
  }

  /** Whether every day of this is before every day of {@code other}. */
  public boolean endsBefore(Period other) {
    return end != null && other.start != null && end.isBefore(other.start);
  }

  /** Whether the two may share a day. */
  public boolean sharesDayWith(Period other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Whether the two are the same stretch of days, however written. */
  public boolean coversSameDaysAs(Period other) {
    return java.util.Objects.equals(start, other.start) && java.util.Objects.equals(end, other.end);
  }

  /** The same for two exactly if they {@link #coversSameDaysAs cover the same days}. */
  public String key() {
    return start + "/" + end;
  }

  @Override
  public String toString() {
    return text;
  }
}
