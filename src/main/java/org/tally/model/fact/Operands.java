package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Proof;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;

/** What one account, or what the camps of several, offer for the names of a relation. */
public final class Operands {
  /**
   * How many terms a value over claims may have. Beyond it the operands are treated as independent
   * of one another, which can only widen a result.
   */
  private static final int TERMS = 200;

  private final Map<String, Estimate> byName;

  /**
   * @param byName the estimates by the texts of the names that they stand for
   */
  public Operands(Map<String, Estimate> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /** The estimates, in the order of the names. */
  public Collection<Estimate> estimates() {
    return byName.values();
  }

  /** The estimates by the texts of the names. */
  public Map<String, Estimate> byName() {
    return byName;
  }

  /** Whether one source states all of them, for one time. */
  public boolean areOfOneSource() {
    Account first = null;
    for (Estimate estimate : byName.values()) {
      if (first != null && !first.isOfSourceAndTimeOf(estimate.account())) {
        return false;
      }
      first = estimate.account();
    }
    return first != null;
  }

  /** Every claim that the operands rest on, in the order of positions. */
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    byName.values().forEach(estimate -> claims.addAll(estimate.claims()));
    return Matter.inOrder(claims);
  }

  /** {@code formula} over the ids of claims, as far as it stays small. */
  public Quotient overClaims(Quotient formula) {
    return formula.replace(name -> estimate(name).value());
  }

  /** All values that {@code formula}, over names, can take; empty if it may divide by zero. */
  public Optional<Interval> range(Quotient formula) {
    if (byName.values().stream().allMatch(Estimate::isStated)) {
      return formula.range(name -> estimate(name).reading().interval());
    }
    Quotient overClaims = overClaims(formula);
    if (overClaims.size() > TERMS) {
      return formula.range(name -> estimate(name).reading().interval());
    }
    return overClaims.range(Quotient.in(leaves()));
  }

  /**
   * All values that {@code formula}, over names, can take where no divisor is zero; empty if that
   * lies between the ends of one.
   */
  Optional<Interval> rangeWhereDefined(Quotient formula) {
    Set<String> divisors = formula.divisors();
    return formula.range(
        name -> {
          Interval interval = estimate(name).reading().interval();
          return divisors.contains(name) ? interval.withoutZeroEnds() : interval;
        });
  }

  /** The value of {@code formula} at the best values; empty if it divides by zero there. */
  public Optional<Rational> best(Quotient formula) {
    return formula.at(name -> estimate(name).reading().best());
  }

  /** The operands as a proof shows them, without {@code target}. */
  public List<Proof.Operand> shown(String target) {
    List<Proof.Operand> shown = new ArrayList<>();
    byName.forEach(
        (name, estimate) -> {
          if (!name.equals(target)) {
            shown.add(shown(name, estimate));
          }
        });
    return shown;
  }

  private static Proof.Operand shown(String name, Estimate estimate) {
    DerivedClaim derivation = estimate.derivation();
    if (derivation != null) {
      return new Proof.Derived(name, derivation.proof());
    }
    return estimate.isCamp()
        ? new Proof.Agreed(
            name, estimate.claims(), estimate.reading(), estimate.proofs(), estimate.isAssumed())
        : new Proof.Stated(name, estimate.claims().get(0), estimate.reading());
  }

  private Estimate estimate(String name) {
    Estimate estimate = byName.get(name);
    if (estimate == null) {
      throw new IllegalArgumentException("nothing stands for (" + name + ")");
    }
    return estimate;
  }

  private Map<String, Interval> leaves() {
    Map<String, Interval> leaves = new LinkedHashMap<>();
    byName.values().forEach(estimate -> estimate.addLeaves(leaves));
    return leaves;
  }
}
