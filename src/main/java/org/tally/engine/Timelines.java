package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Restarts;

/**
 * Finds what follows from what one source says for several times: changes between two, sums over
 * adjoining periods, and bounds of running totals. Says nothing about any of them.
 */
final class Timelines {
  /** A quantity of one source. */
  private record Place(String source, String quantity) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = source.compareTo(other.source);
      return order != 0 ? order : quantity.compareTo(other.quantity);
    }
  }

  /** What one source says of one subject, under the same qualifiers. */
  private record View(String source, Book.Scope scope) {
    static View of(Source source, Estimate estimate) {
      return new View(source.id(), Book.Scope.of(estimate.quantity()));
    }
  }

  private final Ground ground;
  private final List<Estimate> stated;
  private final Restarts restarts;
  private final boolean any;
  private final Set<String> offered = new HashSet<>();
  private final Map<Place, List<Estimate>> said = new HashMap<>();
  private final Map<String, Collection<Period>> ofQuantity = new HashMap<>();
  private final Map<String, Collection<Period>> besideChange = new HashMap<>();
  private final Map<View, List<Estimate>> views = new HashMap<>();
  private int seen = -1;

  /**
   * @param restarts where corrections start totals anew
   */
  Timelines(Ground ground, List<Estimate> stated, Restarts restarts) {
    this.ground = ground;
    this.stated = stated;
    this.restarts = restarts;
    this.any = isOfSeveralTimes();
  }

  /** Most cases are of one time. */
  private boolean isOfSeveralTimes() {
    Period first = null;
    for (Estimate estimate : stated) {
      Period when = estimate.when();
      if (when == null) {
        continue;
      }
      if (first == null) {
        first = when;
      } else if (!when.coversSameDaysAs(first)) {
        return stated.stream().anyMatch(this::counts);
      }
    }
    return false;
  }

  /**
   * What can be worked out now and could not before.
   *
   * @param derived what follows so far, what was there before still in front
   */
  List<TimeWorking> next(List<Estimate> derived) {
    if (!any || derived.size() == seen) {
      return List.of();
    }
    Set<Place> changed = new TreeSet<>();
    if (seen < 0) {
      seen = 0;
      groupStated();
      stated.forEach(estimate -> add(estimate, changed));
    }
    for (Estimate estimate : derived.subList(seen, derived.size())) {
      if (isOfUse(estimate)) {
        add(estimate, changed);
      }
    }
    seen = derived.size();
    List<TimeWorking> next = new ArrayList<>();
    changed.forEach(place -> addNext(said.getOrDefault(place, List.of()), next));
    next.removeIf(working -> !offered.add(working.key()));
    return next;
  }

  private void addNext(List<Estimate> together, List<TimeWorking> next) {
    Estimate first = together.get(0);
    Source source = first.account().source();
    Collection<Period> bounded = bounded(together);
    if (source == null || (together.size() < 2 && bounded.isEmpty())) {
      return;
    }
    boolean flow = first.property().kind() == Property.Kind.FLOW;
    for (Timeline timeline : Timeline.of(source, together)) {
      next.addAll(
          flow
              ? Adjoining.of(timeline, ofQuantity.getOrDefault(first.quantity().key(), List.of()))
              : Changes.of(ground, restarts, timeline, besideChange(first.property())));
      next.addAll(Monotony.of(timeline, restarts, bounded));
    }
  }

  private void add(Estimate estimate, Set<Place> changed) {
    Source source = estimate.account().source();
    if (source != null && counts(estimate)) {
      Place place = new Place(source.id(), estimate.quantity().key());
      said.computeIfAbsent(place, key -> new ArrayList<>(2)).add(estimate);
      changed.add(place);
    }
  }

  /** The times of which it is known what else is stated for them, so that nobody looks again. */
  private void groupStated() {
    Map<String, List<Estimate>> flows = new HashMap<>();
    Set<String> properties = new HashSet<>();
    for (Estimate estimate : stated) {
      properties.add(estimate.property().id());
      if (estimate.property().kind() == Property.Kind.FLOW) {
        flows.computeIfAbsent(estimate.quantity().key(), key -> new ArrayList<>(2)).add(estimate);
      }
    }
    flows.forEach((quantity, estimates) -> ofQuantity.put(quantity, periods(estimates)));
    if (properties.size() > 1) {
      for (Estimate estimate : stated) {
        Source source = estimate.account().source();
        if (source != null && ground.isUsed(estimate.property().id())) {
          views.computeIfAbsent(View.of(source, estimate), key -> new ArrayList<>(2)).add(estimate);
        }
      }
    }
  }

  private boolean counts(Estimate estimate) {
    return switch (estimate.property().kind()) {
      case CUMULATIVE, FLOW -> true;
      case LEVEL -> ground.isChanging(estimate.property());
      case FIXED -> false;
    };
  }

  /** Totals that follow are of use where their change is part of a relation. */
  private boolean isOfUse(Estimate derived) {
    return !derived.isBound()
        && !derived.isJoint()
        && derived.property().kind() != Property.Kind.FLOW
        && ground.isChanging(derived.property());
  }

  /** The periods for which claims state what stands beside the change of this in a relation. */
  private Collection<Period> besideChange(Property total) {
    return besideChange.computeIfAbsent(
        total.id(),
        id -> {
          Set<String> beside = ground.besideChange(total);
          return beside.isEmpty()
              ? List.of()
              : periods(stated.stream().filter(e -> beside.contains(e.property().id())).toList());
        });
  }

  /**
   * The times for which it is of use to bound a total: those for which its source tells what stands
   * beside it in a relation.
   */
  private Collection<Period> bounded(List<Estimate> told) {
    Estimate total = told.get(0);
    Source source = total.account().source();
    Set<String> beside = ground.beside(total.property());
    if (source == null || views.isEmpty() || beside.isEmpty() || !total.property().isCumulative()) {
      return List.of();
    }
    Map<String, Period> times = new TreeMap<>();
    for (Estimate estimate : views.getOrDefault(View.of(source, total), List.of())) {
      Period when = estimate.when();
      if (when != null && beside.contains(estimate.property().id())) {
        times.putIfAbsent(estimate.account().timeKey(), when);
      }
    }
    if (told.size() == 1) {
      times.remove(total.account().timeKey());
    }
    return times.values();
  }

  private static Collection<Period> periods(List<Estimate> estimates) {
    Map<String, Period> periods = new TreeMap<>();
    for (Estimate estimate : estimates) {
      Period when = estimate.when();
      if (when != null && !periods.containsKey(estimate.account().timeKey()) && when.isExact()) {
        periods.put(estimate.account().timeKey(), when);
      }
    }
    return periods.values();
  }
}
