package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Restarts;

/**
 * Finds what follows from what one source says for several times: changes between two, and sums
 * over adjoining periods. Says nothing about either.
 */
final class Timelines {
  private final Ground ground;
  private final List<Estimate> stated;
  private final Restarts restarts;
  private final boolean any;
  private final Set<String> offered = new HashSet<>();
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
   * @param derived what follows so far
   */
  List<TimeWorking> next(List<Estimate> derived) {
    if (!any || derived.size() == seen) {
      return List.of();
    }
    seen = derived.size();
    Map<List<Object>, List<Estimate>> bySource = new TreeMap<>(Timelines::compare);
    stated.forEach(estimate -> add(bySource, estimate));
    derived.stream().filter(this::isOfUse).forEach(estimate -> add(bySource, estimate));
    List<TimeWorking> next = new ArrayList<>();
    for (List<Estimate> said : bySource.values()) {
      Source source = said.get(0).account().source();
      if (said.size() < 2 || source == null) {
        continue;
      }
      for (Timeline timeline : Timeline.of(source, said)) {
        boolean flow = said.get(0).property().kind() == Property.Kind.FLOW;
        List<TimeWorking> found =
            flow
                ? Adjoining.of(timeline, stated(said.get(0)))
                : Changes.of(ground, restarts, timeline, besideChange(said.get(0)));
        found.stream().filter(working -> offered.add(working.key())).forEach(next::add);
      }
    }
    return next;
  }

  /** By source, then by quantity: a key of two texts. */
  private void add(Map<List<Object>, List<Estimate>> bySource, Estimate estimate) {
    Source source = estimate.account().source();
    if (source != null && counts(estimate)) {
      bySource
          .computeIfAbsent(
              List.of(source.id(), estimate.quantity().key()), key -> new ArrayList<>(2))
          .add(estimate);
    }
  }

  private static int compare(List<Object> a, List<Object> b) {
    int order = a.get(0).toString().compareTo(b.get(0).toString());
    return order != 0 ? order : a.get(1).toString().compareTo(b.get(1).toString());
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

  /** The periods for which somebody states the same as {@code like}. */
  private Collection<Period> stated(Estimate like) {
    String key = like.quantity().key();
    return periods(stated.stream().filter(e -> e.quantity().key().equals(key)).toList());
  }

  /** The periods for which claims state what stands beside the change of this in a relation. */
  private Collection<Period> besideChange(Estimate total) {
    Set<String> beside = ground.besideChange(total.property());
    return beside.isEmpty()
        ? List.of()
        : periods(stated.stream().filter(e -> beside.contains(e.property().id())).toList());
  }

  private static Collection<Period> periods(List<Estimate> estimates) {
    Map<String, Period> periods = new TreeMap<>();
    for (Estimate estimate : estimates) {
      Period when = estimate.when();
      if (when != null && when.isExact()) {
        periods.putIfAbsent(estimate.account().timeKey(), when);
      }
    }
    return periods.values();
  }
}
