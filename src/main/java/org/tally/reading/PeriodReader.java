package org.tally.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Period;

/**
 * Reads days and periods written in English ({@code rules/dates/english.yaml}), or in EDTF: {@code
 * 2025-01-09}, {@code 2025-01}, {@code 2025}, the seasons {@code 2025-21} to {@code 2025-24}, and
 * two of these with a slash between. An end of {@code ..} or an empty one is open. A {@code ~},
 * {@code ?} or {@code %} behind a date makes it uncertain: it then covers its neighbours too, so
 * that no order is claimed between 2025-01-09~ and 2025-01-10.
 *
 * <p>Seasons are those of the northern half of the globe, in whole months; a winter bears the year
 * in which it begins. Where the number of a season is also the next year, as in {@code 2023-24},
 * the whole of both years is meant, which holds the season. Of a time of day only its offset
 * counts: {@code 2025-01-09T23:30:00-08:00} is the 9th there and the 10th in UTC, and covers both.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
public final class PeriodReader {
  static final String NO_DAY = "Maybe a day that the month has?";

  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final int MONTHS = 12;

  private static final Pattern TIME = Pattern.compile("\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}T");
  private static final Pattern OFFSET =
      Pattern.compile(
          "T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})[0-9:.]*"
              + "(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2})?");
  private static final Pattern YEARS =
      Pattern.compile("\\s*[0-9]{4}\\s*(?:[-\u2013\u2014]\\s*[0-9]{4}|/[0-9]{2})\\s*");

  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[/.]?(0[1-9]|1[0-2])[/.]?(0[1-9]|[12][0-9]|3[01])");
  private static final Pattern POINTS = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

  private final String text;

  private PeriodReader(String text) {
    this.text = text;
  }

  /** The days of one date. */
  private record Days(LocalDate first, LocalDate last) {}

  /**
   * What a date says.
   *
   * @param period the days; its text is in EDTF
   * @param triggers the words that met a row, if it is in English
   * @param relative whether it counts from the day on which it was told
   */
  record Dated(Period period, List<Trigger> triggers, boolean relative) {}

  /**
   * The days that the text covers; an open or unknown end is null.
   *
   * @throws ReadingException if it is no date of the forms above, ends before it starts, or counts
   *     from the day on which it was told
   */
  public static Period read(String text) throws ReadingException {
    return read(text, null);
  }

  /**
   * The days that the text covers; an open or unknown end is null.
   *
   * @param published when it was told, from which "last week" counts; null if unknown
   * @throws ReadingException if it is no date of the forms above, ends before it starts, or counts
   *     from {@code published} and that is not known
   */
  public static Period read(String text, @Nullable Period published) throws ReadingException {
    return explain(text, published).period();
  }

  static Dated explain(String text, @Nullable Period published) throws ReadingException {
    ValueReader.check(text);
    if (!isEnglish(text)) {
      return new Dated(new PeriodReader(text).period(), List.of(), false);
    }
    LocalDate from = published == null ? null : published.start();
    LocalDate to = published == null ? null : published.end();
    EnglishDate english = new EnglishDate(text, to == null ? null : from);
    Span span = english.span();
    if (english.isRelative() && to != null && !to.equals(from)) {
      span = span.hull(new EnglishDate(text, to).span());
    }
    return new Dated(period(text, span), english.triggers(), english.isRelative());
  }

  /** Whether there are words, the T and the Z of a time apart, or years with a dash between. */
  private static boolean isEnglish(String text) {
    return !TIME.matcher(text).lookingAt()
        && (text.codePoints().anyMatch(Character::isLetter) || YEARS.matcher(text).matches());
  }

  private static Period period(String text, Span span) throws ReadingException {
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (isBeyond(first) || isBeyond(last)) {
      throw new ReadingException(
          "(" + text + ") lies outside the years 0 to 9999",
          0,
          text.length(),
          "Maybe a year of four digits?");
    }
    return new Period(span.edtf(), first, last);
  }

  private static boolean isBeyond(@Nullable LocalDate day) {
    return day != null && (day.getYear() < 0 || day.getYear() > 9999);
  }

  private Period period() throws ReadingException {
    int from = 0;
    int to = text.length();
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    String written = text.substring(from, to);
    int slash = text.indexOf('/', from);
    if (slash < 0 || slash >= to) {
      Days days = end(from, to);
      if (days == null) {
        throw bad(from, to, "is no date", "Maybe 2025-01-09, 2025-01 or 2025?");
      }
      return new Period(written, days.first(), days.last());
    }
    Days first = end(from, slash);
    Days last = end(slash + 1, to);
    LocalDate start = first == null ? null : first.first();
    LocalDate end = last == null ? null : last.last();
    if (start != null && end != null && end.isBefore(start)) {
      throw bad(from, to, "ends before it starts", "Maybe the ends are swapped?");
    }
    return new Period(written, start, end);
  }

  /** The days of the date between the places; null if it is open or unknown. */
  private @Nullable Days end(int from, int to) throws ReadingException {
    if (from == to || text.substring(from, to).equals("..")) {
      return null;
    }
    boolean uncertain = "~?%".indexOf(text.charAt(to - 1)) >= 0;
    return date(from, uncertain ? to - 1 : to, uncertain);
  }

  private Days date(int from, int to, boolean uncertain) throws ReadingException {
    int year = digits(from, from + 4, to);
    if (year < 0) {
      throw noDate(from, to);
    }
    if (to == from + 4) {
      return years(year, year, uncertain);
    }
    int month = text.charAt(from + 4) == '-' ? digits(from + 5, from + 7, to) : -1;
    if (month < 0) {
      throw noDate(from, to);
    }
    if (to == from + 7) {
      return month(year, month, from, to, uncertain);
    }
    int day = text.charAt(from + 7) == '-' ? digits(from + 8, from + 10, to) : -1;
    if (day < 0 || (to > from + 10 && !isTime(from + 10, to))) {
      throw noDate(from, to);
    }
    if (month < 1 || month > MONTHS) {
      boolean swapped =
          day >= 1
              && day <= MONTHS
              && month >= 1
              && month <= YearMonth.of(year, day).lengthOfMonth();
      throw noMonth(
          from,
          swapped
              ? "Maybe " + LocalDate.of(year, day, month) + "?"
              : "Maybe a month from 01 to 12?");
    }
    if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw bad(
          from, to, "has a day (" + text.substring(from, to) + ") that does not exist", NO_DAY);
    }
    Days days = withUtc(LocalDate.of(year, month, day), from + 10, to);
    return uncertain ? new Days(days.first().minusDays(1), days.last().plusDays(1)) : days;
  }

  /** The day, and the one in UTC by a time with an offset: others may tell of it under either. */
  private Days withUtc(LocalDate day, int from, int to) {
    Matcher time = OFFSET.matcher(text).region(from, to);
    if (!time.matches()) {
      return new Days(day, day);
    }
    int local = minutes(time.group("hour"), time.group("minute"));
    int ahead = minutes(time.group("hours"), time.group("minutes"));
    int utcMinutes = time.group("sign").equals("-") ? local + ahead : local - ahead;
    LocalDate utc = day.atStartOfDay().plusMinutes(utcMinutes).toLocalDate();
    return utc.isBefore(day) ? new Days(utc, day) : new Days(day, utc);
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return 60 * Integer.parseInt(hours) + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static Days years(int first, int last, boolean uncertain) {
    int off = uncertain ? 1 : 0;
    return new Days(LocalDate.of(first - off, 1, 1), LocalDate.of(last + off, 12, 31));
  }

  /** A year and the next, or a season, as nobody can tell for 2023-24: then both, which is more. */
  private Days month(int year, int month, int from, int to, boolean uncertain)
      throws ReadingException {
    if (month >= SPRING && month <= WINTER && month == (year + 1) % 100) {
      return years(year, year + 1, uncertain);
    }
    int length = 1;
    YearMonth first;
    if (month >= 1 && month <= 12) {
      first = YearMonth.of(year, month);
    } else if (month >= SPRING && month <= WINTER) {
      first = YearMonth.of(year, 3 * (month - SPRING) + 3);
      length = 3;
    } else {
      throw noMonth(
          from, "Maybe a month from 01 to 12, or a season from 21 (spring) to 24 (winter)?");
    }
    YearMonth last = first.plusMonths(length - 1);
    if (uncertain) {
      first = first.minusMonths(length);
      last = last.plusMonths(length);
    }
    return new Days(first.atDay(1), last.atEndOfMonth());
  }

  private ReadingException noMonth(int from, String hint) {
    return bad(
        from + 5,
        from + 7,
        "has a month (" + text.substring(from + 5, from + 7) + ") that does not exist",
        hint);
  }

  /** The number between the places; -1 if there are other characters than digits or too few. */
  private int digits(int from, int to, int limit) {
    if (to > limit) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  /** Whether a time of day stands between the places: T12:30:00Z, T12:30:00+01:00. */
  private boolean isTime(int from, int to) {
    if (text.charAt(from) != 'T' || to - from < 6) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if ("0123456789:.Z+-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return digits(from + 1, from + 3, to) <= 24 && text.charAt(from + 3) == ':';
  }

  private ReadingException noDate(int from, int to) {
    return bad(
        from,
        to,
        "has (" + text.substring(from, to) + ") where a date should stand",
        meant(text.substring(from, to)));
  }

  /**
   * Days with points between are written day first; with slashes nobody can tell, so both are
   * shown. Of a year before, there is one way to read it.
   */
  private String meant(String date) {
    Matcher points = POINTS.matcher(date);
    Matcher slashes = SLASHES.matcher(text.strip());
    Matcher year = YEAR_FIRST.matcher(text.strip());
    if (points.matches()) {
      return "Maybe " + day(points.group(3), points.group(2), points.group(1)) + "?";
    }
    if (year.matches()) {
      return "Maybe " + day(year.group(1), year.group(2), year.group(3)) + "?";
    }
    if (slashes.matches()) {
      String first = slashes.group(1);
      String second = slashes.group(2);
      String dayFirst = day(slashes.group(3), second, first);
      String monthFirst = day(slashes.group(3), first, second);
      boolean day = Integer.parseInt(second) <= MONTHS;
      boolean month = Integer.parseInt(first) <= MONTHS && !first.equals(second);
      if (day || month) {
        return "Maybe "
            + (day ? dayFirst : "")
            + (day && month ? " or " : "")
            + (month ? monthFirst : "")
            + "?";
      }
    }
    return "Maybe 2025-01-09, 2025-01 or 2025?";
  }

  private static String day(String year, String month, String day) {
    return String.format(
        Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private ReadingException bad(int from, int to, String what, @Nullable String hint) {
    return new ReadingException("(" + text + ") " + what, from, to, hint);
  }
}
