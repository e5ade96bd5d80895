package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Blame;
import org.tally.model.Blame.Doubted;
import org.tally.model.Claim;

/**
 * Finds the minimal sets of claims without which the rest can be true, the cheapest first: a search
 * from the cheapest set up (Reiter 1987), each step of which takes a claim of an irreducible set of
 * claims that cannot all be true.
 */
final class Repairs {
  /** So many sets are listed; if there are more of the lowest cost, that is said. */
  static final int MOST_SETS = 12;

  /** So many cells the tables of the simplex method may have in all, for one finding. */
  private static final long MOST_CELLS = 1_000_000;

  private static final int MOST_STEPS = 2_000;

  private final List<Row> rows;
  private final Costs costs;
  private final List<Set<Claim>> cores = new ArrayList<>();
  private long solved;

  Repairs(List<Row> rows, Costs costs) {
    this.rows = rows;
    this.costs = costs;
  }

  /** Nothing where relations alone, or claims that are fixed, cannot hold together. */
  Blame find() {
    if (!Farkas.isInReach(rows)) {
      return new Blame(List.of(), false);
    }
    PriorityQueue<Doubted> open = new PriorityQueue<>(Costs.ORDER);
    Set<Set<Claim>> seen = new HashSet<>();
    List<Doubted> found = new ArrayList<>();
    open.add(costs.doubted(List.of()));
    int steps = 0;
    while (!open.isEmpty()) {
      if (found.size() == MOST_SETS || solved > MOST_CELLS || ++steps > MOST_STEPS) {
        return new Blame(found, false);
      }
      Doubted next = open.remove();
      Set<Claim> without = new HashSet<>(next.claims());
      if (found.stream().anyMatch(set -> without.containsAll(set.claims()))) {
        continue;
      }
      Set<Claim> core = core(without);
      if (core == null) {
        found.add(next);
        continue;
      }
      for (Claim claim : core) {
        Set<Claim> more = new HashSet<>(without);
        more.add(claim);
        if (!claim.worth().fixed() && seen.add(more)) {
          open.add(costs.doubted(more));
        }
      }
    }
    return new Blame(found, true);
  }

  /** Claims that cannot all be true and are none of those; null if all others can be true. */
  private @Nullable Set<Claim> core(Set<Claim> without) {
    for (Set<Claim> known : cores) {
      if (known.stream().noneMatch(without::contains)) {
        return known;
      }
    }
    Set<Claim> core = refuted(without);
    if (core == null) {
      return null;
    }
    Set<Claim> outside = allBut(core);
    for (Claim claim : List.copyOf(core)) {
      Set<Claim> fewer = new HashSet<>(outside);
      fewer.add(claim);
      if (core.contains(claim) && refuted(fewer) != null) {
        core.remove(claim);
        outside.add(claim);
      }
    }
    cores.add(core);
    return core;
  }

  private Set<Claim> allBut(Set<Claim> core) {
    Set<Claim> others = new HashSet<>();
    rows.forEach(row -> others.addAll(row.claims()));
    others.removeAll(core);
    return others;
  }

  /** The claims of a contradiction among the rows that need none of {@code without}. */
  private @Nullable Set<Claim> refuted(Set<Claim> without) {
    List<Row> left =
        rows.stream().filter(row -> row.claims().stream().noneMatch(without::contains)).toList();
    solved += Farkas.cells(left);
    List<Farkas.Weighted> refutation = Farkas.refute(left);
    if (refutation.isEmpty()) {
      return null;
    }
    Set<Claim> claims = new LinkedHashSet<>();
    refutation.forEach(weighted -> claims.addAll(weighted.row().claims()));
    return claims;
  }
}
