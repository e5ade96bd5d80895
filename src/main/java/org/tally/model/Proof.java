package org.tally.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * How a value follows from others.
 *
 * @param relation the relation used, as written
 * @param name the name in the relation that was worked out
 * @param formula the relation solved for {@code name}: {@code wounded = casualties - killed}
 * @param shape what the formula does
 * @param sign how what was worked out compares with the result: equal to it, or bounded by it
 * @param reading the result
 * @param operands what was put in for the other names, in the order of the names
 */
public record Proof(
    String relation,
    String name,
    String formula,
    Shape shape,
    Relation.Sign sign,
    Reading reading,
    List<Operand> operands) {
  public Proof {
    operands = List.copyOf(operands);
  }

  /** What stands for one name of a formula. */
  public sealed interface Operand {
    /** The name in the relation. */
    String name();

    Reading reading();
  }

  /** A value that a claim states. */
  public record Stated(String name, Claim claim, Reading reading) implements Operand {}

  /**
   * What a camp of claims takes a quantity to be.
   *
   * @param name the name in the relation
   * @param claims all claims of the camp, and those from which members of it follow
   * @param reading what the camp's readings have in common
   * @param proofs how those members follow that no claim states
   * @param assumed whether another camp is better supported, so that the result holds only if those
   *     who make these claims are right
   */
  public record Agreed(
      String name, List<Claim> claims, Reading reading, List<Proof> proofs, boolean assumed)
      implements Operand {
    public Agreed {
      claims = List.copyOf(claims);
      proofs = List.copyOf(proofs);
    }
  }

  /** The camp that is assumed to be right, here or further down; null if none is. */
  public @Nullable Agreed assumption() {
    for (Operand operand : operands) {
      if (operand instanceof Agreed agreed && agreed.assumed()) {
        return agreed;
      }
      Agreed below = operand instanceof Derived derived ? derived.proof().assumption() : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** Every claim that it rests on, in the order of the operands; some perhaps several times. */
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operand operand : operands) {
      if (operand instanceof Stated stated) {
        claims.add(stated.claim());
      } else if (operand instanceof Derived derived) {
        claims.addAll(derived.proof().claims());
      } else if (operand instanceof Agreed agreed) {
        claims.addAll(agreed.claims());
      }
    }
    return claims;
  }

  /** Whether it rests on camps, not on the claims of one account. */
  public boolean isAcrossAccounts() {
    return operands.stream()
        .anyMatch(
            operand ->
                operand instanceof Agreed
                    || (operand instanceof Derived derived && derived.proof().isAcrossAccounts()));
  }

  /** A value that follows in turn. */
  public record Derived(String name, Proof proof) implements Operand {
    @Override
    public Reading reading() {
      return proof.reading();
    }
  }
}
