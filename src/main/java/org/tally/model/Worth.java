package org.tally.model;

import org.tally.model.number.Rational;

/**
 * How dear it is to doubt a claim.
 *
 * @param weight as declared, above zero; one by default
 * @param fixed whether it is never doubted
 */
public record Worth(Rational weight, boolean fixed) {
  /** That of a claim that says nothing of it. */
  public static final Worth USUAL = new Worth(Rational.ONE, false);

  public Worth {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("a weight of (" + weight + ") is not above zero");
    }
  }
}
