package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.engine.Timeline.Entry;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * What happened in a period, from what happened in others of one timeline: the sum of periods that
 * adjoin without gap and overlap, and the one that is missing from a whole.
 */
final class Adjoining {
  /** Beyond so many periods a formula says how many they are and not which. */
  private static final int MOST_NAMED = 6;

  private final Timeline timeline;
  private final List<TimeWorking> found = new ArrayList<>();

  private Adjoining(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * @param wanted the periods for which somebody states the quantity
   */
  static List<TimeWorking> of(Timeline timeline, Collection<Period> wanted) {
    Adjoining adjoining = new Adjoining(timeline);
    List<Period> wholes = new ArrayList<>(wanted);
    adjoining.longestRuns().stream()
        .filter(run -> wholes.stream().noneMatch(run::coversSameDaysAs))
        .toList()
        .forEach(wholes::add);
    wholes.forEach(adjoining::addWhole);
    timeline.entries().forEach(adjoining::addMissing);
    return adjoining.found;
  }

  /** The whole as the sum of as few periods as possible, and of as many. */
  private void addWhole(Period whole) {
    List<Entry> inside = inside(whole);
    LocalDate start = whole.start();
    LocalDate end = whole.end();
    if (inside.size() < 2 || start == null || end == null) {
      return;
    }
    LocalDate after = end.plusDays(1);
    Way few = ways(inside, start, false).get(after);
    Way many = ways(inside, start, true).get(after);
    if (few == null || many == null) {
      return;
    }
    addSum(whole, few.entries());
    if (few.length < many.length) {
      addSum(whole, many.entries());
    }
  }

  private void addSum(Period whole, List<Entry> parts) {
    add(whole, sum(parts), parts, sumText(parts));
  }

  /** The one stretch of a stated whole that no other period covers. */
  private void addMissing(Entry whole) {
    List<Entry> inside = inside(whole.when());
    if (inside.isEmpty()) {
      return;
    }
    Map.Entry<LocalDate, Way> left = ways(inside, whole.from(), false).lastEntry();
    LocalDate gap = left.getKey();
    if (gap.isAfter(whole.to())) {
      return;
    }
    List<Entry> right = backwards(inside, whole.to(), gap);
    LocalDate end = right.isEmpty() ? whole.to() : right.get(0).from().minusDays(1);
    List<Entry> others = new ArrayList<>(left.getValue().entries());
    others.addAll(right);
    if (gap.isAfter(end)
        || others.isEmpty()
        || inside.stream().anyMatch(e -> !e.from().isBefore(gap) && !e.to().isAfter(end))) {
      return;
    }
    List<Entry> all = new ArrayList<>(List.of(whole));
    all.addAll(others);
    String text =
        others.size() > MOST_NAMED
            ? whole.name().text() + " - " + sumText(others)
            : whole.name().text()
                + " - "
                + String.join(" - ", others.stream().map(e -> e.name().text()).toList());
    Expression rest = new Expression.Binary(Operator.MINUS, whole.name(), sum(others));
    add(Period.between(gap, end), rest, all, text);
  }

  /**
   * A way from day to day over periods that adjoin.
   *
   * @param before the way to its last period; null if there is none
   * @param last its last period; null where nothing has been gone
   * @param length how many periods it has
   */
  private record Way(@Nullable Way before, @Nullable Entry last, int length) {
    static final Way NONE = new Way(null, null, 0);

    Way to(Entry next) {
      return new Way(this, next, length + 1);
    }

    /** Its periods, the first one first. */
    List<Entry> entries() {
      Deque<Entry> entries = new ArrayDeque<>();
      for (Way way = this; way != null && way.last != null; way = way.before) {
        entries.addFirst(way.last);
      }
      return List.copyOf(entries);
    }
  }

  /**
   * Which days can be reached from {@code start} by going from period to period.
   *
   * @param inside in the order of time
   * @param longest whether to take as many periods as possible, not as few
   * @return the way to the first day after it; to {@code start} itself there is an empty one
   */
  private static TreeMap<LocalDate, Way> ways(
      List<Entry> inside, LocalDate start, boolean longest) {
    TreeMap<LocalDate, Way> ways = new TreeMap<>();
    ways.put(start, Way.NONE);
    for (Entry entry : inside) {
      Way way = ways.get(entry.from());
      if (way != null) {
        LocalDate next = entry.to().plusDays(1);
        Way known = ways.get(next);
        if (known == null
            || (longest ? known.length < way.length + 1 : known.length > way.length + 1)) {
          ways.put(next, way.to(entry));
        }
      }
    }
    return ways;
  }

  /** As few periods as lead back furthest from {@code end}, not before {@code until}. */
  private static List<Entry> backwards(List<Entry> inside, LocalDate end, LocalDate until) {
    List<Entry> latestFirst = new ArrayList<>(inside);
    latestFirst.sort(Comparator.comparing(Entry::to).thenComparing(Entry::from).reversed());
    TreeMap<LocalDate, Way> ways = new TreeMap<>();
    ways.put(end, Way.NONE);
    for (Entry entry : latestFirst) {
      Way way = ways.get(entry.to());
      if (way != null && !entry.from().isBefore(until)) {
        ways.merge(
            entry.from().minusDays(1),
            way.to(entry),
            (known, other) -> known.length <= other.length ? known : other);
      }
    }
    List<Entry> back = new ArrayList<>(ways.firstEntry().getValue().entries());
    Collections.reverse(back);
    return back;
  }

  /** The longest stretches that periods cover which do not overlap. */
  private List<Period> longestRuns() {
    List<Period> runs = new ArrayList<>();
    LocalDate start = null;
    LocalDate end = null;
    int count = 0;
    for (Entry entry : smallest()) {
      if (end != null && !entry.from().isAfter(end)) {
        return List.of();
      }
      if (end == null || !entry.from().equals(end.plusDays(1))) {
        addRun(runs, start, end, count);
        start = entry.from();
        count = 0;
      }
      end = entry.to();
      count++;
    }
    addRun(runs, start, end, count);
    return runs;
  }

  /** The periods that contain no other, in the order of time. */
  private List<Entry> smallest() {
    List<Entry> entries = timeline.entries();
    List<Entry> smallest = new ArrayList<>();
    LocalDate firstEnd = null;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      boolean longer = i > 0 && entries.get(i - 1).from().equals(entry.from());
      if (!longer && (firstEnd == null || firstEnd.isAfter(entry.to()))) {
        smallest.add(entry);
      }
      firstEnd = firstEnd == null || firstEnd.isAfter(entry.to()) ? entry.to() : firstEnd;
    }
    Collections.reverse(smallest);
    return smallest;
  }

  private static void addRun(
      List<Period> runs, @Nullable LocalDate start, @Nullable LocalDate end, int count) {
    if (start != null && end != null && count > 1) {
      runs.add(Period.between(start, end));
    }
  }

  /** What lies within a period and is not all of it, in the order of time. */
  private List<Entry> inside(Period whole) {
    return timeline.entries().stream()
        .filter(entry -> entry.isWithin(whole) && !entry.when().coversSameDaysAs(whole))
        .toList();
  }

  private static Expression sum(List<Entry> entries) {
    return new Expression.Sum(sumText(entries), entries.stream().map(Entry::name).toList());
  }

  private static String sumText(List<Entry> entries) {
    if (entries.size() > MOST_NAMED) {
      return "sum("
          + entries.get(0).what().property().id()
          + " over "
          + entries.size()
          + " adjoining periods)";
    }
    return String.join(" + ", entries.stream().map(e -> e.name().text()).toList());
  }

  private void add(Period period, Expression value, List<Entry> entries, String text) {
    Quantity of = timeline.quantity();
    SortedMap<String, Integer> units = new TreeMap<>();
    entries.forEach(e -> units.merge(e.what().reading().unit(), 1, Integer::sum));
    if (units.size() > 1) {
      return;
    }
    Expression.Name target = Entry.name(of, period);
    Relation relation =
        TimeWorking.relation(
            target, Relation.Sign.EQUAL, value, entries.get(entries.size() - 1), text);
    Formula formula =
        new Formula(relation, target, Shape.PERIODS, Relation.Sign.EQUAL, value.quotient());
    Working working =
        new Working(
            formula,
            relation.text(),
            timeline.account(period),
            new Quantity(of.subject(), of.property(), of.qualifiers(), units.firstKey()),
            TimeWorking.operands(entries));
    found.add(new TimeWorking(working, true));
  }
}
