package org.tally.reading;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date covers.
 *
 * @param first the first; null if there is none
 * @param last the last, inclusive; null if there is none
 * @param grain what the words name
 */
record Span(@Nullable LocalDate first, @Nullable LocalDate last, Grain grain) {
  /** What a date names: a day, or something longer. */
  enum Grain {
    DAY,
    WEEK,
    /** A part of a month, or any stretch of days. */
    DAYS,
    MONTH,
    SEASON,
    YEAR,
    DECADE
  }

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  static Span day(LocalDate day) {
    return new Span(day, day, Grain.DAY);
  }

  static Span month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Span(first, first.plusMonths(1).minusDays(1), Grain.MONTH);
  }

  static Span months(int year, int from, int to, Grain grain) {
    return new Span(month(year, from).first, month(year, to).last, grain);
  }

  /** A quarter or a half of a year: {@code 2024-q3}, {@code 1h 2024}. */
  static Span part(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      throw new IllegalArgumentException("(" + text + ") has no year");
    }
    String rest = text.substring(0, year.start()) + text.substring(year.end());
    int months = rest.indexOf('q') >= 0 ? 3 : 6;
    int last = months * Integer.parseInt(rest.replaceAll("[^1-4]", ""));
    return months(Integer.parseInt(year.group()), last - months + 1, last, Grain.SEASON);
  }

  static Span year(int year) {
    return months(year, 1, 12, Grain.YEAR);
  }

  /** The shortest span that covers both; open where one is. */
  Span hull(Span other) {
    LocalDate from = first == null || other.first == null ? null : earlier(first, other.first);
    LocalDate to = last == null || other.last == null ? null : later(last, other.last);
    return new Span(from, to, grain == other.grain ? grain : Grain.DAYS);
  }

  /** In EDTF, as short as it gets. */
  String edtf() {
    if (first != null && last != null) {
      if (first.equals(last)) {
        return first.toString();
      }
      if (first.getDayOfMonth() == 1 && last.equals(last.with(lastDayOfMonth()))) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
          return YearMonth.from(first).toString();
        }
        if (first.getDayOfYear() == 1 && first.plusYears(1).minusDays(1).equals(last)) {
          return first.toString().substring(0, 4);
        }
      }
    }
    return (first == null ? ".." : first) + "/" + (last == null ? ".." : last);
  }

  /** With its neighbours: the day, the month ... before and after it. */
  Span withNeighbours() {
    LocalDate from = first == null ? null : shifted(first, -1);
    LocalDate to = last == null ? null : shifted(last.plusDays(1), 1).minusDays(1);
    return new Span(from, to, grain);
  }

  private LocalDate shifted(LocalDate day, int by) {
    return switch (grain) {
      case DAY -> day.plusDays(by);
      case WEEK -> day.plusDays(7L * by);
      case DAYS -> day.plusDays(15L * by);
      case MONTH -> day.plusMonths(by);
      case SEASON -> day.plusMonths(3L * by);
      case YEAR -> day.plusYears(by);
      case DECADE -> day.plusYears(10L * by);
    };
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }
}
