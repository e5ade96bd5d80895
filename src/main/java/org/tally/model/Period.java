package org.tally.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or a stretch of days.
 *
 * @param text as written, in EDTF: {@code 2025-01-09}, {@code 2025-01}, {@code 2024-08/2025-03}
 * @param start the first day; null if open or unknown
 * @param end the last day, inclusive; null if open or unknown
 */
public record Period(String text, @Nullable LocalDate start, @Nullable LocalDate end) {
  public Period {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "(" + text + ") ends before it starts. Maybe the ends are swapped?");
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** Whether every day of this is before every day of {@code other}. */
  public boolean endsBefore(Period other) {
    return end != null && other.start != null && end.isBefore(other.start);
  }

  /** Whether the two may share a day. */
  public boolean sharesDayWith(Period other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Whether the two are the same stretch of days, however written. */
  public boolean coversSameDaysAs(Period other) {
    return java.util.Objects.equals(start, other.start) && java.util.Objects.equals(end, other.end);
  }

  @Override
  public String toString() {
    return text;
  }
}
