package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.fact.Estimate;

/** What follows from claims that are part of a conflict: each told of the other. */
final class Disputes {
  private final List<Finding> findings;
  private final List<DerivedClaim> derived = new ArrayList<>();

  /**
   * @param reported all findings of a case, in any order
   * @param estimates all that follows in it
   */
  Disputes(List<Finding> reported, List<Estimate> estimates) {
    List<Finding> ordered = reported.stream().sorted(Finding.ORDER).toList();
    Map<Claim, Set<Integer>> conflicts = new IdentityHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (Claim claim : ordered.get(i).disputed()) {
        conflicts.computeIfAbsent(claim, key -> new TreeSet<>()).add(i);
      }
    }
    Map<Integer, List<DerivedClaim>> dependents = new HashMap<>();
    for (Estimate estimate : estimates) {
      DerivedClaim claim = estimate.derivation();
      if (claim != null) {
        Set<Integer> by = new TreeSet<>();
        claim.claims().forEach(each -> by.addAll(conflicts.getOrDefault(each, Set.of())));
        DerivedClaim marked =
            claim.withDisputed(
                estimate.isContested() || !by.isEmpty(),
                by.stream().map(i -> ordered.get(i).name()).toList());
        derived.add(marked);
        if (!marked.bound()) { // that it bounds something more is known without saying
          by.forEach(i -> dependents.computeIfAbsent(i, key -> new ArrayList<>()).add(marked));
        }
      }
    }
    List<Finding> told = new ArrayList<>(ordered);
    dependents.forEach((i, following) -> told.set(i, withDependents(ordered.get(i), following)));
    this.findings = List.copyOf(told);
  }

  List<Finding> findings() {
    return findings;
  }

  /** What follows, marked where it rests on a disputed claim. */
  List<DerivedClaim> derived() {
    return derived;
  }

  /** What the finding itself works out is part of the dispute and does not depend on it. */
  private static Finding withDependents(Finding finding, List<DerivedClaim> following) {
    Set<String> own = new HashSet<>();
    for (Camp camp : finding.camps()) {
      camp.derived().forEach(each -> own.add(each.id()));
    }
    Set<Proof> worked = new HashSet<>(finding.proofs());
    return finding.withDependents(
        following.stream()
            .filter(each -> !own.contains(each.id()) && !worked.contains(each.proof()))
            .toList());
  }
}
