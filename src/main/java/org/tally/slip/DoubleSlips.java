package org.tally.slip;

import java.util.ArrayList;
import java.util.List;
import org.tally.model.Claim;
import org.tally.model.Diagnosis.Correction;
import org.tally.model.Finding;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Slip;
import org.tally.model.fact.Suspicion;

/**
 * Two slips at once: one that mends a broken relation and leaves another broken that its number is
 * in, and one that mends that other. Two edits within a single relation are never tried: there is
 * always a pair that would mend it.
 */
final class DoubleSlips {
  /** How many pairs are judged for one finding. */
  private static final int MOST = 50;

  private DoubleSlips() {}

  /**
   * The pairs that may explain {@code finding}; none if a single slip does.
   *
   * @param single what single slips may be behind it
   */
  static List<Slip> behind(
      Finding finding, Judged judged, List<Suspicion> single, Retrial retrial) {
    List<Slip> pairs = new ArrayList<>();
    List<Slip> first =
        single.stream().flatMap(s -> s.getSlips().stream()).filter(Slip::isTelling).toList();
    if (!(judged instanceof Balance)
        || first.stream().anyMatch(slip -> slip.getRestoration().complete())) {
      return pairs;
    }
    for (Slip one : first) {
      if (one.corrections().size() == 1 && !one.getRestoration().restores().isEmpty()) {
        addPairs(finding, one.corrections().get(0), retrial, pairs);
      }
    }
    return pairs;
  }

  private static void addPairs(Finding finding, Correction one, Retrial retrial, List<Slip> pairs) {
    Claim changed = Mistakes.corrected(one.claim(), one.corrected());
    for (Retrial.Conflict left : retrial.left(finding, List.of(changed))) {
      if (left.judged() instanceof Balance) {
        Mistakes mistakes = new Mistakes(retrial.claims(List.of(changed)), retrial);
        for (Slip other : mistakes.single(left.finding(), left.judged())) {
          Correction two = other.corrections().get(0);
          if (two.claim() != changed && pairs.size() < MOST) {
            List<Claim> both = List.of(changed, Mistakes.corrected(two.claim(), two.corrected()));
            pairs.add(
                new Slip(finding, List.of(one, two), true, () -> retrial.with(finding, both)));
          }
        }
      }
    }
  }
}
