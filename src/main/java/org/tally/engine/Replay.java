package org.tally.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.fact.Slip.Restoration;

/** Judges a case again with one of its claims changed, by the same rules. */
final class Replay {
  private final List<Claim> claims;
  private final Map<String, Finding> before;
  private final Function<List<Claim>, List<Finding>> check;
  private int left;

  /**
   * @param claims the claims of the case
   * @param before what was found in it
   * @param check what the rules find in other claims
   * @param times how often at most: after that nothing counts as restored
   */
  Replay(
      List<Claim> claims,
      List<Finding> before,
      Function<List<Claim>, List<Finding>> check,
      int times) {
    this.claims = claims;
    this.before = conflicts(before);
    this.check = check;
    this.left = times;
  }

  /** What holds again once {@code corrected} stands for the claim of its id. */
  Restoration with(Finding finding, Claim corrected) {
    if (left == 0) {
      return new Restoration(List.of(), false);
    }
    left--;
    List<Claim> changed = new ArrayList<>(claims);
    changed.replaceAll(claim -> claim.id().equals(corrected.id()) ? corrected : claim);
    Map<String, Finding> after = conflicts(check.apply(changed));
    Map<String, Finding> gone = new TreeMap<>(before);
    gone.keySet().removeAll(after.keySet());
    boolean complete =
        gone.containsKey(SlipSink.key(finding))
            && before.keySet().containsAll(after.keySet())
            && after.values().stream().noneMatch(other -> isAbout(other, finding, corrected));
    TreeSet<String> restores = new TreeSet<>();
    gone.values().forEach(mended -> restores.add(label(mended)));
    return new Restoration(List.copyOf(restores), complete);
  }

  /**
   * Whether what is left is about the corrected claim, or about one of those that it stood against:
   * a slip that mends one of two sums and leaves the other broken has not found the mistake.
   */
  private static boolean isAbout(Finding other, Finding finding, Claim corrected) {
    return other.claims().stream()
        .anyMatch(claim -> claim == corrected || finding.claims().contains(claim));
  }

  private static Map<String, Finding> conflicts(List<Finding> findings) {
    Map<String, Finding> conflicts = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.isDispute()) {
        conflicts.put(SlipSink.key(finding), finding);
      }
    }
    return conflicts;
  }

  /** The relation that was broken, else the quantity that was in dispute. */
  private static String label(Finding finding) {
    for (String name : List.of("relation", "quantity")) {
      if (finding.arguments().get(name) instanceof Argument.Text text) {
        return text.text();
      }
    }
    return finding.slug();
  }
}
