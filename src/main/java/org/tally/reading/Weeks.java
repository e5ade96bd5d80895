package org.tally.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.reading.Span.Grain;

/** Weeks, which begin on a Sunday or on a Monday: where it matters, both. */
final class Weeks {
  private Weeks() {}

  /**
   * The years' weeks as ISO 8601 counts them, as the United States' health service, and as its
   * calendars do.
   */
  private static final List<WeekFields> NUMBERINGS =
      List.of(
          WeekFields.ISO, WeekFields.of(DayOfWeek.SUNDAY, 4), WeekFields.of(DayOfWeek.SUNDAY, 1));

  /**
   * A week of ISO 8601, or a day of it: {@code 2025-W14}, {@code 2025W143}.
   *
   * @throws DateTimeException if the year has no such week
   */
  static Span iso(String text) {
    String digits = text.replace("-", "");
    String week = digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-";
    if (digits.length() > 7) {
      return Span.day(LocalDate.parse(week + digits.charAt(7), DateTimeFormatter.ISO_WEEK_DATE));
    }
    LocalDate monday = LocalDate.parse(week + "1", DateTimeFormatter.ISO_WEEK_DATE);
    return new Span(monday, monday.plusDays(6), Grain.WEEK);
  }

  /** The week of that number by whichever numbering; null if no year has so many. */
  static @Nullable Span numbered(int year, int number) {
    Span span = null;
    for (WeekFields weeks : NUMBERINGS) {
      LocalDate midyear = LocalDate.of(year, 7, 1);
      if (weeks.weekOfWeekBasedYear().rangeRefinedBy(midyear).isValidValue(number)) {
        LocalDate first =
            midyear.with(weeks.weekOfWeekBasedYear(), number).with(weeks.dayOfWeek(), 1);
        Span each = new Span(first, first.plusDays(6), Grain.WEEK);
        span = span == null ? each : span.hull(each);
      }
    }
    return span;
  }

  /** The weeks that hold the day: from the Sunday on or before it to the Sunday after it. */
  static Span around(LocalDate day) {
    LocalDate sunday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    // of a Sunday, the week that ends with it and the one that begins with it
    LocalDate from = sunday.equals(day) ? sunday.minusDays(6) : sunday;
    LocalDate to = sunday.equals(day) ? sunday.plusDays(6) : sunday.plusDays(7);
    return new Span(from, to, Grain.WEEK);
  }

  /**
   * The first, second ... week of a month: seven days from its start, or the week of the calendar.
   *
   * @param number 1 to 5; -1 for the last
   */
  static Span ofMonth(YearMonth month, int number) {
    int length = month.lengthOfMonth();
    int from = number < 0 ? length - 6 : Math.min(7 * number - 6, length - 6);
    int to = number < 0 ? length : Math.min(7 * number, length);
    LocalDate first = month.atDay(from).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    LocalDate last = month.atDay(to).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new Span(
        first.isBefore(month.atDay(1)) ? month.atDay(1) : first,
        last.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : last,
        Grain.WEEK);
  }

  /** The weekday, as told on {@code told}: this day, or the last and the coming one. */
  static Span weekday(DayOfWeek weekday, LocalDate told) {
    return new Span(
        told.with(TemporalAdjusters.previousOrSame(weekday)),
        told.with(TemporalAdjusters.nextOrSame(weekday)),
        told.getDayOfWeek() == weekday ? Grain.DAY : Grain.DAYS);
  }

  /**
   * The last, this or the next one: the one nearest in that direction, and the one of that week.
   */
  static Span weekday(DayOfWeek weekday, int by, LocalDate told) {
    LocalDate monday = told.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Span ofWeek = Span.day(monday.plusDays(7L * by + weekday.getValue() - 1));
    LocalDate nearest =
        by < 0
            ? told.with(TemporalAdjusters.previous(weekday))
            : by > 0
                ? told.with(TemporalAdjusters.next(weekday))
                : told.with(TemporalAdjusters.nextOrSame(weekday));
    return ofWeek.hull(Span.day(nearest));
  }
}
