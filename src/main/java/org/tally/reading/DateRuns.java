package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.reading.DateWords.Match;
import org.tally.reading.EnglishDate.DateCursor;

/** Reads periods that are so many units of the calendar, counted from a date or within a year. */
final class DateRuns {
  private final DatePoint point;
  private final DateNames names;
  private final DateCursor cursor;

  DateRuns(DatePoint point, DateNames names) {
    this.point = point;
    this.names = names;
    this.cursor = point.cursor();
  }

  /**
   * Units counted from a date: "the year to March 2025", "the week ending 3 January 2025", "the
   * first six months of 2024", "the week of 3 January 2025"; null if no such thing stands here.
   */
  @Nullable Span run() throws ReadingException {
    int place = cursor.place();
    Match ordinal = cursor.take("ordinals");
    int count = names.count();
    Match unit = cursor.take("units");
    if (unit == null || (ordinal != null && count == 0)) {
      cursor.returnTo(place);
      return null;
    }
    int size = unit.row().number("is");
    Span whole = null;
    if (ordinal == null && cursor.take("endings") != null) {
      whole = CountedDates.before(size, Math.max(count, 1), point.point().resolve(null));
    } else if (ordinal != null && cursor.take("fillers") != null) {
      whole =
          CountedDates.within(size, count, ordinal.row().number("is"), point.point().resolve(null));
    } else if (count == 0 && cursor.peek().text().equals("of")) {
      cursor.next();
      whole = CountedDates.around(size, point.point().resolve(null));
    } else if (count == 0 && cursor.peek().isYear() && CountedDates.isYear(size)) {
      whole = point.point().resolve(null);
    }
    if (whole == null) {
      cursor.returnTo(place);
    }
    return whole;
  }
}
