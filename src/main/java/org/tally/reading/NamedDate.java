package org.tally.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.reading.DateWords.Row;
import org.tally.reading.Span.Grain;

/**
 * What recurs each year: a day of a month, a month, a season, a quarter; or parts of it.
 *
 * @param day the first day; 0 for the whole
 * @param lastDay the last day; the first if there is only one
 * @param month the month; 0 for a season or a quarter
 * @param season the row of the season
 * @param quarter 1 to 4; 0 if it is none
 * @param parts early, mid, late: all of them together
 * @param week which week of the month, -1 for the last; 0 for none
 * @param weekday the weekday that was written
 */
record NamedDate(
    int day,
    int lastDay,
    int month,
    @Nullable Row season,
    int quarter,
    List<Row> parts,
    int week,
    @Nullable DayOfWeek weekday) {
  /** So near that nobody writes the year: about a quarter of it. */
  private static final int NEAR = 92;

  static NamedDate day(int day, int lastDay, int month) {
    return new NamedDate(day, lastDay, month, null, 0, List.of(), 0, null);
  }

  static NamedDate month(int month) {
    return day(0, 0, month);
  }

  static NamedDate season(Row season) {
    return new NamedDate(0, 0, 0, season, 0, List.of(), 0, null);
  }

  static NamedDate quarter(int quarter) {
    return new NamedDate(0, 0, 0, null, quarter, List.of(), 0, null);
  }

  NamedDate with(List<Row> more, int ofWeek, @Nullable DayOfWeek on) {
    return new NamedDate(day, lastDay, month, season, quarter, more, ofWeek, on);
  }

  boolean isDay() {
    return day > 0;
  }

  /** In that year; null if it has no such day. */
  @Nullable Span in(int year) {
    if (season != null) {
      Span span = seasonFrom(year);
      return span.last() != null && span.last().getYear() > year
          ? seasonFrom(year - 1).hull(span)
          : span;
    }
    if (quarter > 0) {
      return Span.months(year, 3 * quarter - 2, 3 * quarter, Grain.SEASON);
    }
    if (day > 0) {
      int length = YearMonth.of(year, month).lengthOfMonth();
      if (lastDay > length) {
        return null;
      }
      LocalDate first = LocalDate.of(year, month, day);
      Span span = new Span(first, first.withDayOfMonth(lastDay), Grain.DAYS);
      return day == lastDay ? Span.day(first) : span;
    }
    Span whole = Span.month(year, month);
    return week != 0 ? Weeks.ofMonth(YearMonth.of(year, month), week) : part(whole, parts);
  }

  /** The season that begins in that year. */
  Span seasonFrom(int year) {
    Row row = java.util.Objects.requireNonNull(season);
    LocalDate from = MonthDay.parse("--" + row.text("from")).atYear(year);
    LocalDate to = MonthDay.parse("--" + row.text("to")).atYear(year);
    return new Span(from, to.isBefore(from) ? to.plusYears(1) : to, Grain.SEASON);
  }

  /** Early, mid or late in a month or a year; the whole of anything else. */
  static Span part(Span whole, List<Row> parts) {
    LocalDate first = whole.first();
    LocalDate last = whole.last();
    Span span = null;
    for (Row row : parts) {
      if (first == null || last == null) {
        return whole;
      }
      Span part = whole;
      if (whole.grain() == Grain.MONTH) {
        int length = last.getDayOfMonth();
        part =
            new Span(
                first.withDayOfMonth(Math.min(row.number("month-from"), length)),
                first.withDayOfMonth(Math.min(row.number("month-to"), length)),
                Grain.DAYS);
      } else if (whole.grain() == Grain.YEAR) {
        part =
            Span.months(
                first.getYear(), row.number("year-from"), row.number("year-to"), Grain.SEASON);
      }
      span = span == null ? part : span.hull(part);
    }
    return span == null ? whole : span;
  }

  /**
   * Without a year, as told on {@code told}: the one that holds this day; else the last one if that
   * is not long past, or for a day the coming one if that is near; else both and all between.
   */
  Span near(LocalDate told) {
    List<Span> spans = new ArrayList<>();
    for (int year = told.getYear() - 1; year <= told.getYear() + 1; year++) {
      Span span = season != null ? seasonFrom(year) : in(year);
      if (span != null && (weekday == null || isOn(span, weekday))) {
        spans.add(span);
      }
    }
    Span before = null;
    Span after = null;
    for (Span span : spans) {
      if (isBefore(span, told)) {
        before = span;
      } else if (isAfter(span, told)) {
        after = after == null ? span : after;
      } else {
        return span;
      }
    }
    if (after == null || before == null) {
      return before == null ? java.util.Objects.requireNonNullElseGet(after, this::never) : before;
    }
    if (!isBefore(before, told.minusDays(NEAR))) {
      return before;
    }
    return isDay() && !isAfter(after, told.plusDays(NEAR)) ? after : before.hull(after);
  }

  /** As told on {@code told}: the last one, which may mean the one of last year, or the next. */
  Span turned(int by, LocalDate told) {
    Span sure = in(told.getYear() + by);
    if (by == 0 || sure == null) {
      return sure == null ? never() : sure;
    }
    for (int year = told.getYear() - by; Math.abs(year - told.getYear()) <= 8; year += by) {
      Span span = season != null ? seasonFrom(year) : in(year);
      if (span != null && (by < 0 ? isBefore(span, told) : isAfter(span, told))) {
        return span.hull(sure);
      }
    }
    return sure;
  }

  private Span never() {
    return new Span(null, null, Grain.DAYS);
  }

  private static boolean isOn(Span span, DayOfWeek weekday) {
    return span.grain() != Grain.DAY
        || (span.first() != null && span.first().getDayOfWeek() == weekday);
  }

  private static boolean isBefore(Span span, LocalDate day) {
    return span.last() != null && span.last().isBefore(day);
  }

  private static boolean isAfter(Span span, LocalDate day) {
    return span.first() != null && span.first().isAfter(day);
  }
}
