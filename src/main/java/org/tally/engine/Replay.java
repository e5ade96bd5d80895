package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Restored;
import org.tally.model.Value;
import org.tally.model.Verdict;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Slip.Restoration;
import org.tally.model.relation.Shape;
import org.tally.slip.Retrial;

/** Judges a case again with some of its claims changed, by the same rules. */
final class Replay implements Retrial {
  /** The arguments that findings on a broken relation have, one or several of them. */
  private static final String RELATION = "relation";

  private static final String RELATIONS = "relations";
  private static final String QUANTITY = "quantity";

  private final List<Claim> claims;
  private final Map<String, FindingSink.Reported> before;
  private final Function<List<Claim>, List<FindingSink.Reported>> check;
  private final Map<Map<String, Value>, Map<String, FindingSink.Reported>> judged = new HashMap<>();
  private int left;

  /**
   * @param claims the claims of the case
   * @param before what was found in it
   * @param check what the rules find in other claims
   * @param times how often at most: after that nothing counts as restored
   */
  Replay(
      List<Claim> claims,
      List<FindingSink.Reported> before,
      Function<List<Claim>, List<FindingSink.Reported>> check,
      int times) {
    this.claims = claims;
    this.before = conflicts(before);
    this.check = check;
    this.left = times;
  }

  @Override
  public Restoration with(Finding finding, List<Claim> corrected) {
    Map<String, FindingSink.Reported> after = judge(corrected);
    if (after == null) {
      return new Restoration(List.of(), false);
    }
    Map<String, FindingSink.Reported> gone = new TreeMap<>(before);
    gone.keySet().removeAll(after.keySet());
    TreeSet<Restored> restores = new TreeSet<>();
    gone.values().forEach(mended -> restored(mended).ifPresent(restores::add));
    // a quantity that something else disputes all the same is not restored
    after
        .values()
        .forEach(left -> restored(left).filter(Replay::isQuantity).ifPresent(restores::remove));
    boolean complete =
        gone.containsKey(SlipSink.key(finding))
            && !restores.isEmpty()
            && before.keySet().containsAll(after.keySet())
            && after.values().stream()
                .noneMatch(other -> hinders(other.finding(), finding, corrected));
    return new Restoration(List.copyOf(restores), complete);
  }

  @Override
  public List<Conflict> left(Finding finding, List<Claim> corrected) {
    List<Conflict> hindering = new ArrayList<>();
    Map<String, FindingSink.Reported> after = judge(corrected);
    if (after != null && !after.containsKey(SlipSink.key(finding))) {
      for (FindingSink.Reported other : after.values()) {
        if (hinders(other.finding(), finding, corrected)) {
          hindering.add(new Conflict(other.finding(), other.judged()));
        }
      }
    }
    return hindering;
  }

  @Override
  public List<Claim> claims(List<Claim> corrected) {
    Map<String, Claim> byId = new HashMap<>();
    corrected.forEach(claim -> byId.put(claim.id(), claim));
    return claims.stream().map(claim -> byId.getOrDefault(claim.id(), claim)).toList();
  }

  /** What is in conflict then; null if the case has been judged again often enough. */
  private @Nullable Map<String, FindingSink.Reported> judge(List<Claim> corrected) {
    Map<String, Value> values = new HashMap<>();
    corrected.forEach(claim -> values.put(claim.id(), claim.value()));
    Map<String, FindingSink.Reported> known = judged.get(values);
    if (known == null && left > 0) {
      left--;
      known = conflicts(check.apply(claims(corrected)));
      judged.put(values, known);
    }
    return known;
  }

  /**
   * Whether what is left is a broken relation that the corrected claims, or those that they stood
   * against, are in: a slip that mends one of two sums and leaves the other broken has not found
   * the mistake. That sources still disagree on a number says nothing against it, and neither does
   * a relation between other numbers, which may have a slip of its own.
   */
  private static boolean hinders(Finding other, Finding finding, List<Claim> corrected) {
    return (other.arguments().containsKey(RELATION) || other.arguments().containsKey(RELATIONS))
        && other.claims().stream()
            .anyMatch(claim -> finding.claims().contains(claim) || isAmong(corrected, claim));
  }

  /** Whether a claim was corrected so, be it when another slip was tried. */
  private static boolean isAmong(List<Claim> corrected, Claim claim) {
    return corrected.stream().anyMatch(other -> other.id().equals(claim.id()));
  }

  private static Map<String, FindingSink.Reported> conflicts(List<FindingSink.Reported> reported) {
    Map<String, FindingSink.Reported> conflicts = new TreeMap<>();
    for (FindingSink.Reported each : reported) {
      if (each.finding().isDispute()) {
        conflicts.put(SlipSink.key(each.finding()), each);
      }
    }
    return conflicts;
  }

  /** The relation that was broken, else the quantity that was in dispute. */
  private static Optional<Restored> restored(FindingSink.Reported reported) {
    if (reported.finding().verdict() != Verdict.CONFLICT) {
      return Optional.empty();
    }
    Map<String, Argument> arguments = reported.finding().arguments();
    if (arguments.get(RELATION) instanceof Argument.Text relation) {
      boolean sum = reported.judged() instanceof Balance balance && balance.shape() == Shape.TOTAL;
      return Optional.of(
          new Restored(relation.text(), sum ? Restored.Kind.SUM : Restored.Kind.RELATION));
    }
    return arguments.get(QUANTITY) instanceof Argument.Text quantity
        ? Optional.of(new Restored(quantity.text(), Restored.Kind.QUANTITY))
        : Optional.empty();
  }

  private static boolean isQuantity(Restored restored) {
    return restored.kind() == Restored.Kind.QUANTITY;
  }
}
