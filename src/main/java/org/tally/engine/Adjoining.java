package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    List<Entry> few = ways(inside, start, false).get(after);
    List<Entry> many = ways(inside, start, true).get(after);
    if (few == null || many == null) {
      return;
    }
    addSum(whole, few);
    if (!few.equals(many)) {
      addSum(whole, many);
    }
  }

  private void addSum(Period whole, List<Entry> parts) {
    add(whole, sum(null, parts, Operator.PLUS), parts, sumText(parts));
  }

  /** The one stretch of a stated whole that no other period covers. */
  private void addMissing(Entry whole) {
    List<Entry> inside = inside(whole.when());
    if (inside.isEmpty()) {
      return;
    }
    TreeMap<LocalDate, List<Entry>> ahead = ways(inside, whole.from(), false);
    Map.Entry<LocalDate, List<Entry>> left = ahead.lastEntry();
    LocalDate gap = left.getKey();
    List<Entry> right = backwards(inside, whole.to().plusDays(1), gap);
    LocalDate end = right.isEmpty() ? whole.to() : right.get(0).from().minusDays(1);
    if (gap.isAfter(end)) {
      return;
    }
    List<Entry> others = new ArrayList<>(left.getValue());
    others.addAll(right);
    if (others.isEmpty()
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
    add(Period.between(gap, end), sum(whole.name(), others, Operator.MINUS), all, text);
  }

  /**
   * Which days can be reached from {@code start} by going from period to period.
   *
   * @param longest whether to take as many periods as possible, not as few
   * @return the periods on the way to the first day after them; to {@code start} itself there are
   *     none
   */
  private static TreeMap<LocalDate, List<Entry>> ways(
      List<Entry> inside, LocalDate start, boolean longest) {
    TreeMap<LocalDate, List<Entry>> ways = new TreeMap<>();
    ways.put(start, List.of());
    for (Entry entry : inside) {
      List<Entry> way = ways.get(entry.from());
      if (way == null) {
        continue;
      }
      LocalDate next = entry.to().plusDays(1);
      List<Entry> known = ways.get(next);
      if (known == null
          || (longest ? known.size() < way.size() + 1 : known.size() > way.size() + 1)) {
        List<Entry> further = new ArrayList<>(way);
        further.add(entry);
        ways.put(next, further);
      }
    }
    return ways;
  }

  /** As few periods as lead back furthest from {@code end}, not before {@code until}. */
  private static List<Entry> backwards(List<Entry> inside, LocalDate end, LocalDate until) {
    List<Entry> best = List.of();
    for (Entry first : inside) {
      if (first.from().isBefore(until)) {
        continue;
      }
      List<Entry> way = ways(inside, first.from(), false).get(end);
      if (way != null && !way.isEmpty()) {
        return way;
      }
    }
    return best;
  }

  /** The longest stretches that periods cover which do not overlap. */
  private List<Period> longestRuns() {
    List<Period> runs = new ArrayList<>();
    List<Entry> entries = timeline.entries();
    LocalDate start = null;
    LocalDate end = null;
    int count = 0;
    for (Entry entry : entries) {
      if (entries.stream().anyMatch(e -> e != entry && contains(entry, e))) {
        continue;
      }
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

  private static void addRun(
      List<Period> runs, @Nullable LocalDate start, @Nullable LocalDate end, int count) {
    if (start != null && end != null && count > 1) {
      runs.add(Period.between(start, end));
    }
  }

  private static boolean contains(Entry outer, Entry inner) {
    return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
  }

  /** What lies within a period and is not all of it, in the order of time. */
  private List<Entry> inside(Period whole) {
    return timeline.entries().stream()
        .filter(entry -> entry.isWithin(whole) && !entry.when().coversSameDaysAs(whole))
        .toList();
  }

  private static Expression sum(
      @Nullable Expression first, List<Entry> entries, Operator operator) {
    Expression sum = first;
    for (Entry entry : entries) {
      sum = sum == null ? entry.name() : new Expression.Binary(operator, sum, entry.name());
    }
    return java.util.Objects.requireNonNull(sum);
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
