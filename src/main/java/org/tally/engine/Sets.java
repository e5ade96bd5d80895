package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.Source;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Comparison.Basis;
import org.tally.model.fact.Estimate;

/**
 * Groups the estimates of a case into the sets that rules judge: what is of one quantity and a time
 * that fits the property's kind.
 */
final class Sets {
  private static final Comparator<Estimate> BY_START =
      Comparator.comparing(Sets::start, Sets::unknownFirst).thenComparing(Estimate::id);
  private static final Comparator<Estimate> BY_TIME =
      Comparator.comparing(Sets::start, Sets::unknownFirst)
          .thenComparing(member -> member.account().timeKey());

  private Sets() {}

  /** Estimates by quantity, in the order of the quantities' keys. */
  static Map<String, List<Estimate>> byQuantity(Collection<Estimate> estimates) {
    Map<String, List<Estimate>> groups = new TreeMap<>();
    for (Estimate estimate : estimates) {
      groups.computeIfAbsent(estimate.quantity().key(), key -> new ArrayList<>(4)).add(estimate);
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(Estimate::id)));
    return groups;
  }

  /** The comparisons that the estimates of one quantity allow. */
  static List<Comparison> comparisons(List<Estimate> members) {
    Quantity quantity = members.get(0).quantity();
    List<Comparison> comparisons = new ArrayList<>();
    switch (quantity.property().kind()) {
      case FIXED -> add(comparisons, Basis.SAME_TIME, "", members, List.of());
      case LEVEL, FLOW -> addByTime(comparisons, members);
      case CUMULATIVE -> addRunningTotals(comparisons, members);
    }
    return comparisons;
  }

  private static void addByTime(List<Comparison> comparisons, List<Estimate> members) {
    byTime(members)
        .forEach((time, group) -> add(comparisons, Basis.SAME_TIME, "", group, List.of()));
    List<Estimate> undated = members.stream().filter(member -> !member.isTimed()).toList();
    if (!undated.isEmpty()) {
      add(comparisons, Basis.TIME_UNKNOWN, "", members, List.of());
    }
  }

  private static void addRunningTotals(List<Comparison> comparisons, List<Estimate> members) {
    Set<List<Estimate>> compared = new HashSet<>();
    addWithin(
        comparisons,
        compared,
        Basis.ONE_ORIGIN,
        members,
        member -> member.origins().ids().size() == 1 ? member.origins().ids().get(0) : null);
    addWithin(
        comparisons,
        compared,
        Basis.ONE_ACCOUNT,
        members,
        member -> member.account().isOfSource() ? member.account().key() : null);
    for (List<Estimate> cluster : clusters(members)) {
      if (!compared.contains(cluster)) {
        boolean dated = cluster.stream().allMatch(Estimate::isDated);
        add(comparisons, dated ? Basis.WITHIN_A_DAY : Basis.TIME_UNKNOWN, "", cluster, List.of());
      }
    }
  }

  private static void addWithin(
      List<Comparison> comparisons,
      Set<List<Estimate>> compared,
      Basis basis,
      List<Estimate> members,
      Function<Estimate, @Nullable String> scope) {
    Map<String, List<Estimate>> groups = new TreeMap<>();
    for (Estimate member : members) {
      String key = scope.apply(member);
      if (key != null) {
        groups.computeIfAbsent(key, k -> new ArrayList<>(2)).add(member);
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    groups.forEach(
        (key, group) -> {
          for (List<Estimate> cluster : clusters(group)) {
            for (List<Estimate> told : retellings(cluster)) {
              if (told.size() > 1 && compared.add(told)) {
                add(comparisons, basis, key, told, others(members, told));
              }
            }
          }
        });
  }

  /**
   * All of {@code cluster}, for one thing told by several must agree; but where one source gives
   * numbers for several times it follows a total that rises, and only what is of one time is
   * compared.
   */
  private static Collection<List<Estimate>> retellings(List<Estimate> cluster) {
    Map<String, String> timeOfSource = new HashMap<>();
    Map<String, List<Estimate>> byTime = new TreeMap<>();
    boolean followed = false;
    for (Estimate member : cluster) {
      Source source = member.account().source();
      String time = member.account().timeKey();
      byTime.computeIfAbsent(time, key -> new ArrayList<>(2)).add(member);
      String other = source == null ? null : timeOfSource.putIfAbsent(source.id(), time);
      followed |= other != null && !other.equals(time);
    }
    return followed ? byTime.values() : List.of(cluster);
  }

  /**
   * The largest groups whose members may all be of the same day, by a sweep: sorted by start, those
   * stay that have not certainly ended before the next one starts. A member of a long time stands
   * in several groups.
   */
  private static List<List<Estimate>> clusters(List<Estimate> members) {
    List<Estimate> sorted = new ArrayList<>(members);
    sorted.sort(BY_START);
    List<List<Estimate>> clusters = new ArrayList<>();
    List<Estimate> current = new ArrayList<>();
    for (Estimate member : sorted) {
      if (hasEndedBefore(current, member)) {
        clusters.add(current);
        current = new ArrayList<>(current);
        current.removeIf(earlier -> earlier.endsBefore(member));
      }
      current.add(member);
    }
    if (!current.isEmpty()) {
      clusters.add(current);
    }
    return clusters;
  }

  private static boolean hasEndedBefore(List<Estimate> group, Estimate member) {
    for (Estimate earlier : group) {
      if (earlier.endsBefore(member)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate start(Estimate member) {
    Period when = member.when();
    return when == null ? null : when.start();
  }

  private static int unknownFirst(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return a.compareTo(b);
  }

  private static Map<String, List<Estimate>> byTime(List<Estimate> members) {
    Map<String, List<Estimate>> byTime = new TreeMap<>();
    for (Estimate member : members) {
      Period when = member.when();
      if (when != null && member.isTimed()) {
        byTime.computeIfAbsent(when.key(), key -> new ArrayList<>(2)).add(member);
      }
    }
    return byTime;
  }

  private static void add(
      List<Comparison> comparisons,
      Basis basis,
      String scope,
      List<Estimate> members,
      List<Estimate> others) {
    if (members.size() > 1 || members.get(0).isDerived()) {
      Quantity quantity = members.get(0).quantity();
      boolean timeless =
          quantity.property().isFixed()
              || (basis == Basis.TIME_UNKNOWN && !quantity.property().isCumulative());
      Period when = timeless ? null : latest(members).when();
      comparisons.add(new Comparison(quantity, basis, scope, when, members, others));
    }
  }

  /** Of a group of running totals, the one whose time tells it apart from the other groups. */
  private static Estimate latest(List<Estimate> members) {
    return Collections.max(members, BY_TIME);
  }

  /** The estimates outside {@code cluster} that may be of the same day as one of it. */
  private static List<Estimate> others(List<Estimate> members, List<Estimate> cluster) {
    return members.stream()
        .filter(member -> !cluster.contains(member))
        .filter(member -> cluster.stream().anyMatch(member::sharesDayWith))
        .toList();
  }
}
