package org.tally.reading;

import java.time.LocalDate;
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

  static Span year(int year) {
    return months(year, 1, 12, Grain.YEAR);
  }

  /** The shortest span that covers both; open where one is. */
  Span hull(Span other) {
    LocalDate from = first == null || other.first == null ? null : earlier(first, other.first);
    LocalDate to = last == null || other.last == null ? null : later(last, other.last);
    return new Span(from, to, grain == other.grain ? grain : Grain.DAYS);
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
