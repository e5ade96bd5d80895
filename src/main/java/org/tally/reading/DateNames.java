package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.reading.DateLexer.Kind;
import org.tally.reading.DateLexer.Piece;
import org.tally.reading.DateWords.Match;
import org.tally.reading.DateWords.Row;
import org.tally.reading.EnglishDate.DateCursor;

/** Reads the names of days, months, seasons and quarters, and the words before them. */
final class DateNames {
  private static final Set<String> DAY_JOINS = Set.of("-", "or", "and", "to");

  private final DateCursor cursor;

  DateNames(DateCursor cursor) {
    this.cursor = cursor;
  }

  /** The year behind one of these signs, if it is the next one. */
  @Nullable Integer secondYear(int year, String signs) {
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

  /** A number of units, in figures or words; 0 if there is none. */
  int count() {
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
  @Nullable NamedDate named() throws ReadingException {
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

  /** The second day of "14-16 February" and "February 14 or 15"; the first if there is none. */
  private int acceptDay(int first) {
    Piece day = cursor.peek(1);
    boolean joined = DAY_JOINS.contains(cursor.peek().text());
    if (joined && day.kind() == Kind.NUMBER && day.text().length() <= 2 && day.number() > first) {
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
          day.start(),
          day.end(),
          "has a day (" + day.text() + ") that does not exist",
          PeriodReader.NO_DAY);
    }
    return NamedDate.day(day.number(), last, number);
  }

  /** "Q1", "the first quarter of". */
  @Nullable NamedDate quarter() {
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
  int week() {
    int place = cursor.place();
    Match ordinal = cursor.take("ordinals");
    int number = ordinal == null ? 0 : ordinal.row().number("is");
    if (number != 0 && cursor.next().text().equals("week") && cursor.next().text().equals("of")) {
      return number;
    }
    cursor.returnTo(place);
    return 0;
  }

  /** "week 14 of 2025", which begins with the year's first days or not: all; null if none is. */
  @Nullable Span numberedWeek() {
    int place = cursor.place();
    if (cursor.next().text().equals("week")) {
      int number = cursor.next().number();
      cursor.skip("fillers");
      Piece year = cursor.next();
      if (number > 0 && year.isYear()) {
        Span span = Weeks.numbered(year.number(), number);
        if (span != null) {
          return span;
        }
      }
    }
    cursor.returnTo(place);
    return null;
  }

  /** "mid", "mid to late". */
  List<Row> parts() {
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
}
