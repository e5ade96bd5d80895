package org.tally.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
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
  private final @Nullable LocalDate told;

  DatePoint(DateCursor cursor, @Nullable LocalDate told) {
    this.cursor = cursor;
    this.told = told;
  }

  /**
   * A point, before the year is known.
   *
   * @param span where that is known already
   * @param named what has to be put into a year
   * @param year the year that was written; null if none was
   * @param turn last, this or next, of what is named; null if not written
   */
  final class Point {
    private final Piece start;
    private final @Nullable Span span;
    private final @Nullable NamedDate named;
    private final @Nullable Integer year;
    private final @Nullable Integer turn;
    private final int loneDay;

    private Point(
        Piece start,
        @Nullable Span span,
        @Nullable NamedDate named,
        @Nullable Integer year,
        @Nullable Integer turn,
        int loneDay) {
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
          throw cursor.refuse(start.start(), start.end(), "has a day without a month", null);
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
        LocalDate day = told(start);
        found = turn != null ? name.turned(turn, day) : name.near(day);
      }
      if (found == null || found.first() == null) {
        throw cursor.refuse(
            start.start(), cursor.peek().start(), "has a day that does not exist", null);
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
        throw cursor.refuse(
            start.start(),
            cursor.peek().start(),
            "names the wrong weekday: " + day + " was a " + really,
            "Maybe leave the weekday out, or quote another date?");
      }
      return found;
    }

    /** Where the other end of a range takes its year and month from; null if it has its own. */
    @Nullable LocalDate yearOf(Span mine, Point other) {
      return other.span == null && other.year == null && other.turn == null ? mine.last() : null;
    }
  }

  private LocalDate told(Piece at) throws ReadingException {
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
  Point pointOrDay() throws ReadingException {
    int place = cursor.place();
    cursor.skip("fillers");
    Piece day = cursor.next();
    int after = cursor.place();
    boolean joined = cursor.acceptJoin();
    cursor.returnTo(after);
    if (joined && day.kind() == Kind.NUMBER && day.number() >= 1 && day.number() <= 31) {
      return new Point(day, null, null, null, null, day.number());
    }
    cursor.returnTo(place);
    return point();
  }

  Point point() throws ReadingException {
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
    int week = week();
    List<Row> parts = week == 0 ? parts() : List.of();
    cursor.skip("fillers");
    return point(start, parts, week, null);
  }

  private Point onWeekday(Piece start, DayOfWeek weekday) throws ReadingException {
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

  private Point point(Piece start, List<Row> parts, int week, @Nullable DayOfWeek weekday)
      throws ReadingException {
    Piece piece = cursor.peek();
    if (piece.kind() == Kind.EDTF) {
      cursor.next();
      return fixed(start, part(edtf(piece), parts, week));
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
    NamedDate quarter = quarter();
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
    NamedDate name = named();
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
    Integer second = secondYear(first.number(), "/");
    return second == null
        ? Span.year(first.number())
        : Span.year(first.number()).hull(Span.year(second));
  }

  /** The year behind one of these signs, if it is the next one. */
  private @Nullable Integer secondYear(int year, String signs) {
    Piece next = cursor.peek(1);
    boolean follows =
        next.kind() == Kind.NUMBER
            && (next.number() == year + 1
                || (next.text().length() == 2 && next.number() == (year + 1) % 100));
    Piece sign = cursor.peek();
    if (sign.kind() == Kind.SIGN && signs.contains(sign.text()) && follows) {
      cursor.next();
      cursor.next();
      return year + 1;
    }
    return null;
  }

  private final class Dated {
    private final Piece start;
    private final NamedDate name;

    Dated(Piece start, NamedDate name) {
      this.start = start;
      this.name = name;
    }

    /** With the year that follows, if one does: "2025", "of last year", "2024/25". */
    Point withYear() throws ReadingException {
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
        if (name.season() != null && secondYear(piece.number(), "/-") != null) {
          return fixed(start, name.seasonFrom(piece.number()));
        }
        return new Point(start, null, name, piece.number(), null, 0);
      }
      Match turn = cursor.match("turns");
      if (turn != null && cursor.peek(turn.length()).text().equals("year")) {
        cursor.accept("turns");
        cursor.next();
        int year = told(start).getYear() + turn.row().number("by");
        return new Point(start, null, name, year, null, 0);
      }
      cursor.returnTo(place);
      return new Point(start, null, name, null, null, 0);
    }
  }

  /** "last March", "the previous year", "the past two weeks", "next Friday". */
  private Point turned(Piece start, Match turn, boolean the, List<Row> parts, int week)
      throws ReadingException {
    int by = turn.row().number("by");
    Match weekday = cursor.take("weekdays");
    if (weekday != null && parts.isEmpty() && week == 0) {
      return fixed(start, Weeks.weekday(EnglishDate.weekday(weekday.row()), by, told(start)));
    }
    int count = count();
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
    NamedDate name = count > 0 ? null : named();
    if (name == null) {
      throw cursor.unexpected();
    }
    return new Point(start, null, name.with(parts, week, null), null, by, 0);
  }

  /** "two weeks ago". */
  private @Nullable Span ago(Piece start) throws ReadingException {
    int place = cursor.place();
    int count = count();
    Match unit = count > 0 ? cursor.take("units") : null;
    if (unit != null && cursor.peek().text().equals("ago")) {
      cursor.next();
      return CountedDates.ago(unit.row().number("is"), count, told(start));
    }
    cursor.returnTo(place);
    return null;
  }

  /** A number of units, in figures or words; 0 if there is none. */
  private int count() {
    Match word = cursor.take("numbers");
    if (word != null) {
      return word.row().number("is");
    }
    Piece piece = cursor.peek();
    if (piece.kind() == Kind.NUMBER && piece.text().length() <= 3 && piece.number() > 0) {
      cursor.next();
      return piece.number();
    }
    return 0;
  }

  /** A day of a month, a month, a season, or a quarter; null if none stands here. */
  private @Nullable NamedDate named() throws ReadingException {
    Piece piece = cursor.peek();
    if (piece.kind() == Kind.NUMBER) {
      cursor.next();
      int last = acceptDay(piece.number());
      cursor.take("fillers");
      Match month = cursor.take("months");
      if (month == null) {
        throw cursor.unexpected();
      }
      return day(piece, last, month);
    }
    Match month = cursor.take("months");
    if (month != null) {
      int place = cursor.place();
      cursor.skip("fillers");
      Piece day = cursor.peek();
      if (day.kind() == Kind.NUMBER && day.text().length() <= 2) {
        cursor.next();
        return day(day, acceptDay(day.number()), month);
      }
      cursor.returnTo(place);
      return NamedDate.month(month.row().number("is"));
    }
    Match season = cursor.accept("seasons");
    return season != null ? NamedDate.season(season.row()) : quarter();
  }

  /** The second day of "14-16 February"; the first if there is none. */
  private int acceptDay(int first) {
    Piece day = cursor.peek(1);
    boolean dash = cursor.peek().text().equals("-");
    if (dash && day.kind() == Kind.NUMBER && day.text().length() <= 2 && day.number() > first) {
      cursor.next();
      cursor.next();
      return day.number();
    }
    return first;
  }

  private NamedDate day(Piece day, int last, Match month) throws ReadingException {
    int number = month.row().number("is");
    int length = java.time.Month.of(number).maxLength();
    if (day.number() < 1 || last > length) {
      throw cursor.refuse(
          day.start(), day.end(), "has a day (" + day.text() + ") that does not exist", null);
    }
    return NamedDate.day(day.number(), last, number);
  }

  /** "Q1", "the first quarter of". */
  private @Nullable NamedDate quarter() {
    int place = cursor.place();
    if (cursor.peek().text().equals("q")) {
      cursor.next();
      int number = cursor.next().number();
      if (number >= 1 && number <= 4) {
        return NamedDate.quarter(number);
      }
    } else {
      Match ordinal = cursor.take("ordinals");
      int number = ordinal == null ? cursor.next().number() : ordinal.row().number("is");
      if (cursor.next().text().equals("quarter") && number >= -1 && number != 0 && number <= 4) {
        return NamedDate.quarter(number < 0 ? 4 : number);
      }
    }
    cursor.returnTo(place);
    return null;
  }

  /** "the last week of": which week; 0 if there is none. */
  private int week() {
    int place = cursor.place();
    Match ordinal = cursor.take("ordinals");
    int number = ordinal == null ? 0 : ordinal.row().number("is");
    if (number != 0 && cursor.next().text().equals("week") && cursor.next().text().equals("of")) {
      return number;
    }
    cursor.returnTo(place);
    return 0;
  }

  /** "mid", "mid to late". */
  private List<Row> parts() {
    List<Row> parts = new ArrayList<>();
    Match part = cursor.accept("parts");
    while (part != null) {
      parts.add(part.row());
      int place = cursor.place();
      cursor.acceptSign("-");
      cursor.acceptJoin();
      cursor.acceptSign("-");
      part = cursor.accept("parts");
      if (part == null) {
        cursor.returnTo(place);
        cursor.acceptSign("-");
      }
    }
    return parts;
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
      boolean month = piece.text().length() == 7 && piece.text().compareTo("0000-13") > 0;
      Grain grain = piece.text().length() >= 10 ? Grain.DAY : month ? Grain.MONTH : Grain.DAYS;
      return new Span(period.start(), period.end(), grain);
    } catch (ReadingException e) {
      throw cursor.refuse(piece.start(), piece.end(), "has a date that does not exist", e.hint());
    } catch (DateTimeException e) {
      throw cursor.refuse(piece.start(), piece.end(), "has a date that does not exist", null);
    }
  }

  private Point fixed(Piece start, Span span) {
    return new Point(start, span, null, null, null, 0);
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
