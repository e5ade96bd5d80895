package org.tally.model;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.tally.model.number.Rational;

/**
 * The most that a running total may rise by within one unit of time.
 *
 * @param per the unit of time
 * @param limit the most, above zero
 * @param unit the unit of {@code limit}
 */
public record Pace(Per per, Rational limit, String unit) {

  /** A day, week, month or year of the calendar; weeks start on Monday. */
  public enum Per {
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    YEAR("year");

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01, the day from which days are counted, was a Thursday. */
    private static final int SINCE_MONDAY = 3;

    private final String text;

    Per(String text) {
      this.text = text;
    }

    /** As written in claims files and reports. */
    public String text() {
      return text;
    }

    /** The number of the unit that {@code day} lies in; the next unit has the next number. */
    public long index(LocalDate day) {
      return switch (this) {
        case DAY -> day.toEpochDay();
        case WEEK -> Math.floorDiv(day.toEpochDay() + SINCE_MONDAY, DAYS_A_WEEK);
        case MONTH -> day.getYear() * 12L + day.getMonthValue();
        case YEAR -> day.getYear();
      };
    }
  }

  /**
   * How many units of time lie between two periods at most: all that are touched from the first day
   * of one to the last day of the other, both included. Empty if either of these is not known.
   */
  public OptionalLong span(Period earlier, Period later) {
    return earlier.start() == null || later.end() == null
        ? OptionalLong.empty()
        : OptionalLong.of(per.index(later.end()) - per.index(earlier.start()) + 1);
  }

  /** The most that a total may rise by within so many units of time. */
  public Rational within(long units) {
    return limit.times(Rational.of(units));
  }
}
