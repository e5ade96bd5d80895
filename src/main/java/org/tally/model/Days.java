package org.tally.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a number speaks of: of a flow all of them, of a running total or a level one among
 * them, the one on which it was counted.
 *
 * @param first the first day that may be meant
 * @param last the last day that may be meant
 */
public record Days(LocalDate first, LocalDate last) {

  /**
   * A total or a level is of one moment: of a day in figures that day, of "by the end of April" its
   * last day, in a dataset the last day of the period. A month of a report may be any day of it. A
   * flow of the day on which it was published may be of a longer period that nobody wrote down.
   *
   * @return null if the days are not known, or if the number has none
   */
  public static @Nullable Days of(
      Property property, @Nullable Source source, @Nullable Period when) {
    if (when == null || when.end() == null) {
      return null;
    }
    LocalDate start = when.start();
    LocalDate end = when.end();
    return switch (property.kind()) {
      case FLOW ->
          start == null || !when.isExact() || isDefault(source, when) ? null : new Days(start, end);
      case CUMULATIVE, LEVEL -> {
        boolean counted = property.isCumulative() && start == null;
        boolean closing = source != null && source.kind() == Source.Kind.DATASET && when.isExact();
        LocalDate first = counted || closing ? end : start;
        yield first == null ? null : new Days(first, end);
      }
      case FIXED -> null;
    };
  }

  private static boolean isDefault(@Nullable Source source, Period when) {
    return source != null
        && source.published() != null
        && when.coversSameDaysAs(source.published());
  }

  /** Whether it is known on which day a total, or a level, was counted. */
  public boolean isOne() {
    return first.equals(last);
  }

  /** Whether it is certainly this day and no other. */
  public boolean isOnly(LocalDate day) {
    return first.equals(day) && last.equals(day);
  }

  public boolean endBefore(Days other) {
    return last.isBefore(other.first);
  }

  @Override
  public String toString() {
    return isOne() ? first.toString() : first + "/" + last;
  }
}
