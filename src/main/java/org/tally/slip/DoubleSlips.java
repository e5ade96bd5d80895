package org.tally.slip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tally.model.Claim;
import org.tally.model.Diagnosis.Correction;
import org.tally.model.Finding;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Slip;
import org.tally.model.fact.Suspicion;
import org.tally.model.number.Rational;
import org.tally.slip.Retrial.Conflict;

/**
 * Two slips at once: one that mends a broken relation and leaves another broken that its number is
 * in, and one that mends that other. Two edits within a single relation are never tried: there is
 * always a pair that would mend it.
 */
final class DoubleSlips {
  /** How many pairs are judged for one finding. */
  private static final int MOST = 50;

  private final Retrial retrial;
  private final Set<Finding> explained = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Slip> found = new ArrayList<>();

  DoubleSlips(Retrial retrial) {
    this.retrial = retrial;
  }

  /**
   * Looks for pairs that start in {@code conflict}; there are none if a single slip explains it.
   *
   * @param single what single slips may be behind it
   */
  void look(Conflict conflict, List<Suspicion> single) {
    Finding finding = conflict.finding();
    if (!(conflict.judged() instanceof Balance)) {
      return;
    }
    List<Slip> first =
        single.stream().flatMap(s -> s.getSlips().stream()).filter(Slip::isTelling).toList();
    if (first.stream().anyMatch(slip -> slip.getRestoration().complete())) {
      explained.add(finding);
      return;
    }
    List<Slip> pairs = new ArrayList<>();
    for (Slip one : first) {
      if (one.corrections().size() == 1 && !one.getRestoration().restores().isEmpty()) {
        addPairs(finding, one.corrections().get(0), pairs);
      }
    }
    found.addAll(pairs);
  }

  /**
   * The pairs that may explain {@code conflict}: those that start in it, and those that start in
   * another and mend this one with it. Seen from here alone, neither of two slips may mend
   * anything.
   */
  List<Slip> behind(Conflict conflict) {
    Finding finding = conflict.finding();
    List<Slip> pairs =
        new ArrayList<>(found.stream().filter(pair -> pair.finding() == finding).toList());
    if (!(conflict.judged() instanceof Balance) || explained.contains(finding)) {
      return pairs;
    }
    Set<Set<List<Object>>> known = new HashSet<>();
    pairs.forEach(pair -> known.add(key(pair)));
    for (Slip pair : found) {
      boolean here =
          pair.corrections().stream().anyMatch(each -> finding.claims().contains(each.claim()));
      if (here && pairs.size() < MOST && pair.getRestoration().complete() && known.add(key(pair))) {
        pairs.add(slip(finding, pair.corrections()));
      }
    }
    return pairs;
  }

  private void addPairs(Finding finding, Correction one, List<Slip> pairs) {
    Claim changed = corrected(one);
    for (Conflict left : retrial.left(finding, List.of(changed))) {
      if (left.judged() instanceof Balance) {
        Mistakes mistakes = new Mistakes(retrial.claims(List.of(changed)), retrial);
        for (Slip other : mistakes.single(left.finding(), left.judged())) {
          Correction two = other.corrections().get(0);
          if (!two.claim().id().equals(changed.id()) && pairs.size() < MOST) {
            pairs.add(slip(finding, List.of(one, two)));
          }
        }
      }
    }
  }

  private Slip slip(Finding finding, List<Correction> pair) {
    List<Claim> both = pair.stream().map(DoubleSlips::corrected).toList();
    return new Slip(finding, pair, true, () -> retrial.with(finding, both));
  }

  private static Claim corrected(Correction correction) {
    return Mistakes.corrected(correction.claim(), correction.corrected());
  }

  /** Which numbers become which. */
  private static Set<List<Object>> key(Slip pair) {
    Set<List<Object>> key = new HashSet<>();
    for (Correction each : pair.corrections()) {
      Rational best = each.corrected().best();
      key.add(List.of(each.claim().id(), best));
    }
    return key;
  }
}
