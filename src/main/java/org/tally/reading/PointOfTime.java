package org.tally.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tally.reading.DateLexer.Piece;
import org.tally.reading.Span.Grain;

/** A point of time, before its year is known. */
final class PointOfTime {
  private final DatePoint reader;
  private final Piece start;
  private final @Nullable Span span;
  private final @Nullable NamedDate named;
  private final @Nullable Integer year;
  private final @Nullable Integer turn;
  private final int loneDay;

  /**
   * @param span where its days are known already
   * @param named else what has to be put into a year
   * @param year the year that was written; null if none was
   * @param turn -1 for the last, 0 for this, 1 for the next of what is named; null if not written
   * @param loneDay a day whose month stands at the other end of a range; 0 for everything else
   */
  PointOfTime(
      DatePoint reader,
      Piece start,
      @Nullable Span span,
      @Nullable NamedDate named,
      @Nullable Integer year,
      @Nullable Integer turn,
      int loneDay) {
    this.reader = reader;
    this.start = start;
    this.span = span;
    this.named = named;
    this.year = year;
    this.turn = turn;
    this.loneDay = loneDay;
  }

  /**
   * The days.
   *
   * @param other the year and the month to take from the other end of a range, as a day; null if
   *     there is none
   */
  Span resolve(@Nullable LocalDate other) throws ReadingException {
    if (span != null) {
      return span;
    }
    if (loneDay > 0) {
      if (other == null || loneDay > other.lengthOfMonth()) {
        throw reader
            .cursor()
            .refuse(
                start.start(), start.end(), "has a day without a month", "Maybe 9 January 2025?");
      }
      return Span.day(other.withDayOfMonth(loneDay));
    }
    NamedDate name = java.util.Objects.requireNonNull(named);
    Span found;
    if (year != null) {
      found = name.in(year);
    } else if (other != null) {
      found = name.in(other.getYear());
      if (found != null && found.first() != null && found.first().isAfter(other)) {
        found = name.in(other.getYear() - 1);
      }
    } else {
      LocalDate day = reader.told(start);
      found = turn != null ? name.turned(turn, day) : name.near(day);
    }
    if (found == null || found.first() == null) {
      throw reader
          .cursor()
          .refuse(
              start.start(),
              reader.cursor().peek().start(),
              "has a day that does not exist",
              PeriodReader.NO_DAY);
    }
    return checked(found, name);
  }

  private Span checked(Span found, NamedDate name) throws ReadingException {
    DayOfWeek weekday = name.weekday();
    LocalDate day = found.first();
    if (weekday != null
        && found.grain() == Grain.DAY
        && day != null
        && day.getDayOfWeek() != weekday) {
      String really = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      throw reader
          .cursor()
          .refuse(
              start.start(),
              reader.cursor().peek().start(),
              "names the wrong weekday: " + day + " was a " + really,
              "Maybe leave the weekday out, or quote another date?");
    }
    return found;
  }

  /** Where the other end of a range takes its year and month from; null if it has its own. */
  @Nullable LocalDate yearOf(Span mine, PointOfTime other) {
    return other.span == null && other.year == null && other.turn == null ? mine.last() : null;
  }
}
