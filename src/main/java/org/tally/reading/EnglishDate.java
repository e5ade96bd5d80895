package org.tally.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Nearest;
import org.tally.reading.DateLexer.Kind;
import org.tally.reading.DateLexer.Piece;
import org.tally.reading.DateWords.Match;
import org.tally.reading.DateWords.Row;
import org.tally.reading.Span.Grain;

/**
 * Reads one date or period in English: bounds and ranges of what {@link DatePoint} reads.
 *
 * @see DateWords
 */
final class EnglishDate {
  private final DateCursor cursor;
  private final @Nullable LocalDate told;

  /**
   * @param told the day from which "last week" counts; null if it is not known
   */
  EnglishDate(String text, @Nullable LocalDate told) {
    this(text, told, true);
  }

  /**
   * @param suggests whether an error suggests a word, which tries the text with it
   */
  private EnglishDate(String text, @Nullable LocalDate told, boolean suggests) {
    this.cursor = new DateCursor(text, told, suggests);
    this.told = told;
  }

  /** The rows that were met. */
  List<Trigger> triggers() {
    return cursor.met.stream().map(DateCursor.Met::trigger).toList();
  }

  /** Whether the day on which it was told mattered. */
  boolean isRelative() {
    return cursor.relative;
  }

  /** The days that the text covers. */
  Span span() throws ReadingException {
    Match bound = cursor.accept("bounds");
    int place = cursor.place();
    Span span = null;
    if (bound == null || bound.row().id().equals("since")) {
      span = range(bound == null);
    }
    if (span != null) {
      return span;
    }
    cursor.returnTo(place);
    PointOfTime point = new DatePoint(cursor, told).point();
    Match after = cursor.accept("bounds-after");
    cursor.end();
    span = point.resolve(null);
    if (bound != null) {
      span = bounded(bound.row(), span);
    }
    return after == null ? span : bounded(after.row(), span);
  }

  /** From one point to another; null if there is only one. */
  private @Nullable Span range(boolean openerAllowed) throws ReadingException {
    if (openerAllowed) {
      cursor.skip("openers");
    }
    Piece start = cursor.peek();
    PointOfTime first = new DatePoint(cursor, told).pointOrDay();
    if (!cursor.acceptJoin()) {
      return null;
    }
    PointOfTime last = new DatePoint(cursor, told).point();
    cursor.end();
    Span to = last.resolve(null);
    Span from = first.resolve(last.yearOf(to, first));
    if (from.first() != null && to.last() != null && to.last().isBefore(from.first())) {
      throw cursor.refuse(
          start.start(), cursor.text.length(), "ends before it starts", "Maybe swap the ends?");
    }
    return new Span(from.first(), to.last(), Grain.DAYS);
  }

  private static Span bounded(Row row, Span span) {
    LocalDate first = span.first();
    LocalDate last = span.last();
    return switch (row.text("means")) {
      case "by" -> new Span(null, last, span.grain());
      case "since" -> new Span(first, null, span.grain());
      case "before" -> new Span(null, first == null ? null : first.minusDays(1), span.grain());
      case "after" -> new Span(last == null ? null : last.plusDays(1), null, span.grain());
      case "around" -> span.withNeighbours();
      default -> throw new IllegalStateException("row (" + row.id() + ") means nothing known");
    };
  }

  /** A place in the pieces of a date, and the rows met so far. */
  static final class DateCursor {
    final String text;

    private record Met(int at, Trigger trigger) {}

    private final List<Met> met = new ArrayList<>();
    boolean relative;
    private final @Nullable LocalDate told;
    private final boolean suggests;
    private final List<Piece> pieces;
    private final List<String> words;
    private int at;

    DateCursor(String text, @Nullable LocalDate told, boolean suggests) {
      this.text = text;
      this.told = told;
      this.suggests = suggests;
      this.pieces = DateLexer.pieces(text);
      this.words = pieces.stream().map(Piece::text).toList();
    }

    Piece peek() {
      return peek(0);
    }

    Piece peek(int further) {
      return pieces.get(Math.max(0, Math.min(at + further, pieces.size() - 1)));
    }

    Piece next() {
      Piece piece = peek();
      at = Math.min(at + 1, pieces.size() - 1);
      return piece;
    }

    int place() {
      return at;
    }

    void returnTo(int place) {
      at = place;
      met.removeIf(row -> row.at() >= place);
    }

    @Nullable Match match(String section) {
      return DateWords.ENGLISH.match(section, words, at);
    }

    /** Steps over words of the section and remembers the row; null if there are none. */
    @Nullable Match accept(String section) {
      int place = at;
      Match match = take(section);
      if (match != null) {
        met.add(new Met(place, new Trigger(match.words(), match.row().id())));
      }
      return match;
    }

    /** As {@link #accept}, for words that decide nothing by themselves. */
    @Nullable Match take(String section) {
      Match match = match(section);
      if (match != null) {
        at += match.length();
      }
      return match;
    }

    void skip(String section) {
      while (take(section) != null) {
        // one after the other
      }
    }

    boolean acceptSign(String sign) {
      if (peek().kind() != Kind.SIGN || !peek().text().equals(sign)) {
        return false;
      }
      at++;
      return true;
    }

    boolean acceptJoin() {
      // "or" joins two dates, and starts "or later"
      return match("bounds-after") == null && (acceptSign("-") || take("joins") != null);
    }

    void end() throws ReadingException {
      if (peek().kind() != Kind.END) {
        throw unexpected();
      }
    }

    ReadingException unexpected() {
      Piece piece = peek();
      if (piece.kind() == Kind.END) {
        return refuse(0, text.length(), "is no date", "Maybe 2025-01-09, 2025-01 or 2025?");
      }
      Match refused = match("refused");
      if (refused != null) {
        Row row = refused.row();
        int end = peek(refused.length() - 1).end();
        return refuse(piece.start(), end, row.text("says"), row.text("maybe"));
      }
      String shown = text.substring(piece.start(), piece.end());
      List<String> known = DateWords.ENGLISH.all();
      boolean unknown =
          piece.kind() == Kind.WORD && piece.text().length() > 2 && !known.contains(piece.text());
      String near = unknown ? Nearest.to(piece.text(), known).orElse(null) : null;
      return refuse(
          piece.start(),
          piece.end(),
          "has (" + shown + ") where a date should stand",
          near != null && suggests && isRead(piece, near)
              ? "Maybe " + near + "?"
              : "Maybe 2025-01-09, 2025-01, or 9 January 2025?");
    }

    /**
     * Whether the text is a date with another word in place of a piece, wherever it counts from.
     */
    private boolean isRead(Piece piece, String word) {
      String mended = text.substring(0, piece.start()) + word + text.substring(piece.end());
      try {
        new EnglishDate(mended, told == null ? LocalDate.EPOCH : told, false).span();
        return true;
      } catch (ReadingException e) {
        return false;
      }
    }

    ReadingException refuse(int from, int to, String what, @Nullable String hint) {
      return new ReadingException("(" + text + ") " + what, from, to, hint);
    }
  }

  /** The weekday of a row. */
  static DayOfWeek weekday(Row row) {
    return DayOfWeek.of(row.number("is"));
  }
}
