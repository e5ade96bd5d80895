package org.tally.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tally.reading.Span.Grain;

/** Dates that count from the day on which they were told: last week, two months ago. */
final class CountedDates {
  /** The units, as {@code rules/dates/english.yaml} numbers them. */
  private static final int DAY = 1;

  private static final int WEEK = 2;
  private static final int MONTH = 3;
  private static final int QUARTER = 4;
  private static final int YEAR = 5;

  private CountedDates() {}

  /** The unit of the calendar that is {@code by} units from the one that holds the day. */
  static Span unit(int unit, int by, LocalDate told) {
    switch (unit) {
      case DAY -> {
        return Span.day(told.plusDays(by));
      }
      case WEEK -> {
        return Weeks.around(told.plusDays(7L * by));
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(told).plusMonths(by);
        return Span.month(month.getYear(), month.getMonthValue());
      }
      case QUARTER -> {
        YearMonth month = YearMonth.from(told).plusMonths(3L * by);
        int first = (month.getMonthValue() - 1) / 3 * 3 + 1;
        return Span.months(month.getYear(), first, first + 2, Grain.SEASON);
      }
      case YEAR -> {
        return Span.year(told.getYear() + by);
      }
      default -> {
        return decade(told.getYear() / 10 * 10 + 10 * by);
      }
    }
  }

  static Span decade(int year) {
    return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), Grain.DECADE);
  }

  /** The last or the next {@code count} units, from the start of the first to the day, or on. */
  static Span run(int unit, int count, int by, LocalDate told) {
    LocalDate far = plus(told, unit, (long) count * by);
    Span whole = unit == DAY || unit == WEEK ? Span.day(far) : unit(unit, 0, far);
    return whole.hull(Span.day(told));
  }

  /** So many units ago, half a unit more or less; days are meant as they are. */
  static Span ago(int unit, int count, LocalDate told) {
    LocalDate then = plus(told, unit, -count);
    int half =
        switch (unit) {
          case DAY -> 0;
          case WEEK -> 4;
          case MONTH -> 16;
          case QUARTER -> 46;
          case YEAR -> 183;
          default -> 1827;
        };
    Grain grain = half == 0 ? Grain.DAY : Grain.DAYS;
    return new Span(then.minusDays(half), then.plusDays(half), grain);
  }

  static boolean isYear(int unit) {
    return unit == YEAR;
  }

  /** So many units that end with the last day of {@code end}; null if it has none. */
  static @Nullable Span before(int unit, int count, Span end) {
    LocalDate last = end.last();
    return last == null ? null : new Span(plus(last.plusDays(1), unit, -count), last, Grain.DAYS);
  }

  /**
   * The first so many months or quarters of a year, or the last.
   *
   * @param ordinal 1 for the first, -1 for the last
   * @return null if it is none of a year, or more than there are
   */
  static @Nullable Span within(int unit, int count, int ordinal, Span year) {
    LocalDate first = year.first();
    int months = unit == MONTH ? count : unit == QUARTER ? 3 * count : 0;
    if (year.grain() != Grain.YEAR || first == null || months < 1 || months > 12) {
      return null;
    }
    return switch (ordinal) {
      case 1 -> Span.months(first.getYear(), 1, months, Grain.DAYS);
      case -1 -> Span.months(first.getYear(), 13 - months, 12, Grain.DAYS);
      default -> null;
    };
  }

  /** The week that holds a day, or that begins with it; null for what is no day or no week. */
  static @Nullable Span around(int unit, Span day) {
    LocalDate first = day.first();
    return unit != WEEK || day.grain() != Grain.DAY || first == null
        ? null
        : Weeks.around(first).hull(Span.day(first.plusDays(6)));
  }

  private static LocalDate plus(LocalDate day, int unit, long count) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      default -> day.plusYears(10 * count);
    };
  }
}
