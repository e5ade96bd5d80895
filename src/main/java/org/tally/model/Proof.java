package org.tally.model;

import java.util.List;

/**
 * How a value follows from others.
 *
 * @param relation the relation used, as written
 * @param name the name in the relation that was worked out
 * @param formula the relation solved for {@code name}: {@code wounded = casualties - killed}
 * @param reading the result
 * @param operands what was put in for the other names, in the order of the names
 */
public record Proof(
    String relation, String name, String formula, Reading reading, List<Operand> operands) {
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

  /** A value that follows in turn. */
  public record Derived(String name, Proof proof) implements Operand {
    @Override
    public Reading reading() {
      return proof.reading();
    }
  }
}
