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

  /** While so few of them are used up, sets are looked for that cost more than the cheapest. */
  private static final long CELLS_FOR_MORE = 100_000;

  private static final int MOST_STEPS = 2_000;
  private static final int STEPS_FOR_MORE = 200;

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
      return Blame.UNKNOWN;
    }
    PriorityQueue<Doubted> open = new PriorityQueue<>(Costs.ORDER);
    Set<Set<Claim>> seen = new HashSet<>();
    List<Doubted> found = new ArrayList<>();
    open.add(costs.doubted(List.of()));
    int steps = 0;
    while (!open.isEmpty()) {
      Doubted next = open.remove();
      boolean dearer = !found.isEmpty() && next.cost().compareTo(found.get(0).cost()) > 0;
      if (found.size() == MOST_SETS
          || solved > (dearer ? CELLS_FOR_MORE : MOST_CELLS)
          || ++steps > (dearer ? STEPS_FOR_MORE : MOST_STEPS)) {
        return blame(found, false, dearer);
      }
      Set<Claim> without = new HashSet<>(next.claims());
      if (found.stream().anyMatch(set -> without.containsAll(set.claims()))) {
        continue;
      }
      Set<Claim> core = core(without);
      if (core == null && without.isEmpty()) {
        return Blame.NONE; // the rows do not show the contradiction, so no claim is to blame for it
      }
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
    return blame(found, true, true);
  }

  /** In their order, whatever the order in which they were found. */
  private static Blame blame(List<Doubted> found, boolean complete, boolean cheapest) {
    return new Blame(found.stream().sorted(Costs.ORDER).toList(), complete, cheapest);
  }

  /**
   * Claims that cannot all be true and are none of those; null if all others can be true. No row of
   * a contradiction could be left out; where another one needs fewer claims, that does no harm: a
   * set that would be enough costs less, and is found before.
   */
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
    cores.add(core);
    return core;
  }

  /** The claims of a contradiction among the rows that need none of {@code without}. */
  private @Nullable Set<Claim> refuted(Set<Claim> without) {
    List<Row> left =
        rows.stream().filter(row -> row.claims().stream().noneMatch(without::contains)).toList();
    List<Farkas.Weighted> refutation = Direct.refute(left);
    if (refutation.isEmpty() && !Witness.isFound(left)) {
      solved += Farkas.cells(left);
      refutation = Farkas.refute(left);
    }
    if (refutation.isEmpty()) {
      return null;
    }
    Set<Claim> claims = new LinkedHashSet<>();
    refutation.forEach(weighted -> claims.addAll(weighted.row().claims()));
    return claims;
  }
}
