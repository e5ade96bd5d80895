package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.tally.model.Reading;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Finds the largest groups of estimates that can be true together. On a line, intervals that meet
 * in pairs share a point, so it is enough to go from low end to low end: a group is complete when
 * one of it ends after another has come in. Takes time in proportion to n log n and to what the
 * groups hold.
 */
final class Sweep {
  private static final Comparator<Estimate> BY_LOW_END =
      Comparator.comparing(
              (Estimate estimate) -> estimate.reading().interval(), Interval::compareByLowEnd)
          .thenComparing(Estimate::id);
  private static final Comparator<Estimate> BY_HIGH_END =
      Comparator.comparing(
              (Estimate estimate) -> estimate.reading().interval().high(), Bound::compareAsHighEnds)
          .thenComparing(Estimate::id);

  private final List<List<Estimate>> groups = new ArrayList<>();
  private final Set<Estimate> active = new LinkedHashSet<>();
  private final PriorityQueue<Estimate> byHighEnd = new PriorityQueue<>(BY_HIGH_END);
  private boolean grown;

  private Sweep() {}

  /** The groups, from the lowest to the highest; each in the order of low ends. */
  static List<List<Estimate>> groups(Collection<Estimate> members) {
    List<Estimate> sorted = new ArrayList<>(members);
    sorted.sort(BY_LOW_END);
    Sweep sweep = new Sweep();
    for (int from = 0, to; from < sorted.size(); from = to) {
      to = from + 1;
      Bound low = sorted.get(from).reading().interval().low();
      while (to < sorted.size() && sorted.get(to).reading().interval().low().equals(low)) {
        to++;
      }
      sweep.start(sorted.subList(from, to));
    }
    sweep.close();
    return sweep.groups;
  }

  /** Goes on to where {@code starting} start. */
  private void start(List<Estimate> starting) {
    Interval first = starting.get(0).reading().interval();
    leave(leaving(first));
    List<Estimate> apart = touching(first, starting);
    if (!apart.isEmpty()) {
      Set<Reading> ended = rounded(apart);
      Set<Estimate> differing = new LinkedHashSet<>(starting);
      differing.removeIf(member -> !differs(member, ended));
      starting.stream().filter(member -> !differing.contains(member)).forEach(this::enter);
      leave(apart);
      differing.forEach(this::enter);
    } else {
      starting.forEach(this::enter);
    }
  }

  private List<Estimate> leaving(Interval next) {
    List<Estimate> leaving = new ArrayList<>();
    for (Estimate head = byHighEnd.peek();
        head != null && head.reading().interval().isBelow(next);
        head = byHighEnd.peek()) {
      leaving.add(byHighEnd.remove());
    }
    return leaving;
  }

  /**
   * Those that end where {@code starting} start and were rounded like one of them to another value:
   * they only touch, and two values of one precision that differ cannot both be true.
   */
  private List<Estimate> touching(Interval first, List<Estimate> starting) {
    Rational low = first.low().value();
    Set<Reading> rounded = rounded(starting);
    if (low == null || rounded.isEmpty()) {
      return List.of();
    }
    List<Estimate> ending = new ArrayList<>();
    for (Estimate head = byHighEnd.peek();
        head != null && low.equals(head.reading().interval().high().value());
        head = byHighEnd.peek()) {
      ending.add(byHighEnd.remove());
    }
    List<Estimate> apart = new ArrayList<>();
    for (Estimate member : ending) {
      if (differs(member, rounded)) {
        apart.add(member);
      } else {
        byHighEnd.add(member);
      }
    }
    return apart;
  }

  private static boolean differs(Estimate member, Set<Reading> others) {
    return others.stream().anyMatch(member.reading()::differsInPrecision);
  }

  /** What the rounded ones of {@code members} say, each once: mostly one or two. */
  private static Set<Reading> rounded(List<Estimate> members) {
    Set<Reading> readings = new LinkedHashSet<>();
    for (Estimate member : members) {
      if (member.reading().precision() != null) {
        readings.add(member.reading());
      }
    }
    return readings;
  }

  private void enter(Estimate member) {
    active.add(member);
    byHighEnd.add(member);
    grown = true;
  }

  private void leave(List<Estimate> leaving) {
    if (!leaving.isEmpty()) {
      close();
      leaving.forEach(active::remove);
    }
  }

  private void close() {
    if (grown) {
      groups.add(List.copyOf(active));
      grown = false;
    }
  }
}
