package org.tally.worlds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tally.model.Property.Kind;

/**
 * The times that claims of a world can be of, with the moments of the truth that each covers.
 *
 * @param slots the times
 * @param moments how many moments there are
 */
record Times(List<Slot> slots, int moments) {
  private static final List<String> DAYS =
      List.of("2025-02-27", "2025-03-01", "2025-03-04", "2025-03-20");

  /**
   * A time.
   *
   * @param when as a claim writes it
   * @param moments what it may mean; a claim is about one of them
   * @param day whether it is a day, so that a source can leave it to its published date
   */
  record Slot(String when, List<Integer> moments, boolean day) {}

  /** How many days there are from one moment of running totals to another, both included. */
  static long days(Plot plot, int earlier, int later) {
    int inDay = plot.isSteady() ? 1 : 2;
    LocalDate first = LocalDate.parse(DAYS.get(earlier / inDay));
    return ChronoUnit.DAYS.between(first, LocalDate.parse(DAYS.get(later / inDay))) + 1;
  }

  static Times of(Plot plot) {
    List<Slot> slots = new ArrayList<>();
    if (plot.kind() == Kind.FLOW) {
      slots.add(new Slot("2025-01", List.of(0), false));
      slots.add(new Slot("2025-02", List.of(1), false));
      slots.add(new Slot("2025-03", List.of(2), false));
      slots.add(new Slot("2025-01/2025-03", List.of(3), false));
      return new Times(slots, 4);
    }
    int inDay = plot.isSteady() ? 1 : 2;
    for (int day = 0; day < DAYS.size(); day++) {
      List<Integer> moments = new ArrayList<>();
      for (int i = 0; i < inDay; i++) {
        moments.add(day * inDay + i);
      }
      slots.add(new Slot(DAYS.get(day), moments, true));
    }
    int moments = DAYS.size() * inDay;
    if (plot.kind() == Kind.LEVEL) {
      slots.add(new Slot("2025-03", List.of(moments), false));
      return new Times(slots, moments + 1);
    }
    if (plot.kind() == Kind.CUMULATIVE && !plot.isSteady()) {
      List<Integer> march = new ArrayList<>();
      for (int i = inDay; i < moments; i++) {
        march.add(i);
      }
      slots.add(new Slot("2025-03", march, false));
      slots.add(new Slot("2025-03-04/2025-03-20", march.subList(inDay, march.size()), false));
    }
    return new Times(slots, moments);
  }
}
