package org.tally.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tally.reading.DateLexer.Kind;
import org.tally.reading.DateLexer.Piece;
import org.tally.reading.DateWords.Match;
import org.tally.reading.DateWords.Row;
import org.tally.reading.EnglishDate.DateCursor;
import org.tally.reading.Span.Grain;

/** Reads one point of time in English, which may be as long as a decade. */
final class DatePoint {
  private final DateCursor cursor;
  private final DateNames names;
  private final @Nullable LocalDate told;

  DatePoint(DateCursor cursor, @Nullable LocalDate told) {
    this.cursor = cursor;
    this.names = new DateNames(cursor);
    this.told = told;
  }

  DateCursor cursor() {
    return cursor;
  }

  /** The day on which the text was told; from now on it counts as relative. */
  LocalDate told(Piece at) throws ReadingException {
    cursor.relative = true;
    if (told == null) {
      throw cursor.refuse(
          at.start(),
          Math.max(at.end(), cursor.peek().start()),
          "counts from the published date of its source, which is not known",
          "Maybe give the source a (published), or write the date with its year?");
    }
    return told;
  }

  /** A point, or at the start of a range a day that has its month from the other end. */
  PointOfTime pointOrDay() throws ReadingException {
    int place = cursor.place();
    cursor.skip("fillers");
    Piece day = cursor.next();
    int after = cursor.place();
    boolean joined = cursor.acceptJoin();
    cursor.returnTo(after);
    if (joined && day.kind() == Kind.NUMBER && day.number() >= 1 && day.number() <= 31) {
      return new PointOfTime(this, day, null, null, null, null, day.number());
    }
    cursor.returnTo(place);
    return point();
  }

  PointOfTime point() throws ReadingException {
    cursor.skip("fillers");
    Piece start = cursor.peek();
    Match weekday = cursor.match("turns") == null ? cursor.take("weekdays") : null;
    if (weekday != null) {
      return onWeekday(start, EnglishDate.weekday(weekday.row()));
    }
    Match sofar = cursor.accept("sofar");
    if (sofar != null) {
      return fixed(start, clipped(sofar.row(), point().resolve(null), told(start)));
    }
    Span run = new DateRuns(this, names).run();
    if (run != null) {
      return fixed(start, run);
    }
    int week = names.week();
    List<Row> parts = week == 0 ? names.parts() : List.of();
    cursor.skip("fillers");
    return point(start, parts, week, null);
  }

  private PointOfTime onWeekday(Piece start, DayOfWeek weekday) throws ReadingException {
    int place = cursor.place();
    cursor.skip("fillers");
    Piece piece = cursor.peek();
    boolean dated =
        piece.kind() == Kind.NUMBER
            || piece.kind() == Kind.EDTF
            || (cursor.match("months") != null && cursor.peek(1).kind() == Kind.NUMBER);
    if (dated) {
      return point(start, List.of(), 0, weekday);
    }
    cursor.returnTo(place);
    Match turn = cursor.match("turns");
    return turn != null && cursor.peek(turn.length()).text().equals("week")
        ? fixed(start, weekdayOf(turn, weekday, told(start)))
        : fixed(start, Weeks.weekday(weekday, told(start)));
  }

  /** "Friday last week". */
  private Span weekdayOf(Match turn, DayOfWeek weekday, LocalDate day) {
    cursor.accept("turns");
    cursor.next();
    return Weeks.weekday(weekday, turn.row().number("by"), day);
  }

  private PointOfTime point(Piece start, List<Row> parts, int week, @Nullable DayOfWeek weekday)
      throws ReadingException {
    Piece piece = cursor.peek();
    if (piece.kind() == Kind.EDTF) {
      cursor.next();
      return fixed(start, part(edtf(piece), parts, week));
    }
    if (piece.kind() == Kind.PART && week == 0 && parts.isEmpty()) {
      cursor.next();
      return fixed(start, Span.part(piece.text()));
    }
    Span numbered = piece.kind() == Kind.WEEK ? isoWeek(piece) : names.numberedWeek();
    if (numbered != null && week == 0 && parts.isEmpty()) {
      return fixed(start, numbered);
    }
    Match days = cursor.accept("days");
    if (days != null) {
      LocalDate day = told(start);
      Row row = days.row();
      LocalDate from = day.plusDays(row.number("from"));
      return fixed(start, Span.day(from).hull(Span.day(day.plusDays(row.number("to")))));
    }
    Span ago = ago(start);
    if (ago != null) {
      return fixed(start, ago);
    }
    int place = cursor.place();
    NamedDate quarter = names.quarter();
    if (quarter != null && cursor.peek().text().equals("of")) {
      return new Dated(start, quarter).withYear();
    }
    cursor.returnTo(place);
    boolean the = place > 0 && cursor.peek(-1).text().equals("the");
    Match turn = cursor.accept("turns");
    if (turn != null) {
      return turned(start, turn, the, parts, week);
    }
    if (piece.kind() == Kind.DECADE && week == 0) {
      cursor.next();
      return fixed(start, CountedDates.decade(piece.number()));
    }
    if (piece.isYear() && week == 0) {
      cursor.next();
      return fixed(start, NamedDate.part(years(piece), parts));
    }
    NamedDate name = names.named();
    if (name == null) {
      throw cursor.unexpected();
    }
    NamedDate whole = name.with(parts, week, weekday);
    if (week != 0 && name.month() == 0) {
      throw cursor.unexpected();
    }
    return new Dated(start, whole).withYear();
  }

  /** "2024", "2024/25". */
  private Span years(Piece first) {
    Integer second = names.secondYear(first.number(), "/");
    return second == null
        ? Span.year(first.number())
        : Span.year(first.number()).hull(Span.year(second));
  }

  private final class Dated {
    private final Piece start;
    private final NamedDate name;

    Dated(Piece start, NamedDate name) {
      this.start = start;
      this.name = name;
    }

    /** With the year that follows, if one does: "2025", "of last year", "2024/25". */
    PointOfTime withYear() throws ReadingException {
      int place = cursor.place();
      cursor.skip("fillers");
      Piece piece = cursor.peek();
      if (name.season() != null && piece.kind() == Kind.EDTF) {
        int year = Integer.parseInt(piece.text().substring(0, 4));
        if (piece
            .text()
            .equals(year + "-" + String.format(Locale.ROOT, "%02d", (year + 1) % 100))) {
          cursor.next();
          return fixed(start, name.seasonFrom(year));
        }
      }
      if (piece.isYear()) {
        cursor.next();
        if (name.season() != null && names.secondYear(piece.number(), "/-") != null) {
          return fixed(start, name.seasonFrom(piece.number()));
        }
        return new PointOfTime(DatePoint.this, start, null, name, piece.number(), null, 0);
      }
      Match turn = cursor.match("turns");
      if (turn != null && cursor.peek(turn.length()).text().equals("year")) {
        cursor.accept("turns");
        cursor.next();
        int year = told(start).getYear() + turn.row().number("by");
        return new PointOfTime(DatePoint.this, start, null, name, year, null, 0);
      }
      cursor.returnTo(place);
      return new PointOfTime(DatePoint.this, start, null, name, null, null, 0);
    }
  }

  /** "last March", "the previous year", "the past two weeks", "next Friday". */
  private PointOfTime turned(Piece start, Match turn, boolean the, List<Row> parts, int week)
      throws ReadingException {
    int by = turn.row().number("by");
    Match weekday = cursor.take("weekdays");
    if (weekday != null && parts.isEmpty() && week == 0) {
      return fixed(start, Weeks.weekday(EnglishDate.weekday(weekday.row()), by, told(start)));
    }
    int count = names.count();
    Match unit = cursor.take("units");
    if (unit != null && (week == 0 || count == 0)) {
      LocalDate day = told(start);
      int size = unit.row().number("is");
      if (count > 0) {
        return fixed(start, CountedDates.run(size, count, by == 0 ? -1 : by, day));
      }
      Span span = part(CountedDates.unit(size, by, day), parts, week);
      boolean rolling =
          (by < 0 && parts.isEmpty() && week == 0)
              && ((the && turn.words().equals("last")) || turn.words().contains("past"));
      return fixed(start, rolling ? span.hull(CountedDates.run(size, 1, -1, day)) : span);
    }
    NamedDate name = count > 0 ? null : names.named();
    if (name == null) {
      throw cursor.unexpected();
    }
    return new PointOfTime(this, start, null, name.with(parts, week, null), null, by, 0);
  }

  /** "two weeks ago". */
  private @Nullable Span ago(Piece start) throws ReadingException {
    int place = cursor.place();
    int count = names.count();
    Match unit = count > 0 ? cursor.take("units") : null;
    if (unit != null && cursor.peek().text().equals("ago")) {
      cursor.next();
      return CountedDates.ago(unit.row().number("is"), count, told(start));
    }
    cursor.returnTo(place);
    return null;
  }

  private Span part(Span whole, List<Row> parts, int week) throws ReadingException {
    LocalDate first = whole.first();
    if (week == 0) {
      return NamedDate.part(whole, parts);
    }
    if (whole.grain() != Grain.MONTH || first == null) {
      throw cursor.unexpected();
    }
    return Weeks.ofMonth(YearMonth.from(first), week);
  }

  private Span edtf(Piece piece) throws ReadingException {
    try {
      var period = PeriodReader.read(piece.text());
      LocalDate first = period.start();
      LocalDate last = period.end();
      boolean month =
          piece.text().length() == 7
              && first != null
              && last != null
              && YearMonth.from(first).equals(YearMonth.from(last));
      Grain grain = piece.text().length() >= 10 ? Grain.DAY : month ? Grain.MONTH : Grain.DAYS;
      return new Span(period.start(), period.end(), grain);
    } catch (ReadingException e) {
      throw cursor.refuse(piece.start(), piece.end(), "has a date that does not exist", e.hint());
    } catch (DateTimeException e) {
      throw cursor.refuse(
          piece.start(), piece.end(), "has a date that does not exist", PeriodReader.NO_DAY);
    }
  }

  private Span isoWeek(Piece piece) throws ReadingException {
    cursor.next();
    try {
      return Weeks.iso(piece.text());
    } catch (DateTimeException e) {
      throw cursor.refuse(
          piece.start(),
          piece.end(),
          "has a week that does not exist",
          "Maybe a week that the year has?");
    }
  }

  private PointOfTime fixed(Piece start, Span span) {
    return new PointOfTime(this, start, span, null, null, null, 0);
  }

  private static Span clipped(Row row, Span span, LocalDate told) {
    boolean before = row.text("means").equals("before");
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (first == null || last == null || told.isBefore(first) || told.isAfter(last)) {
      return span;
    }
    return before ? new Span(first, told, Grain.DAYS) : new Span(told, last, Grain.DAYS);
  }
}
