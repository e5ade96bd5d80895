package org.tally.doubt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tally.model.Certificate.Part;
import org.tally.model.Claim;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;

/**
 * Something that has to hold: a sum over unknowns that is zero, at most zero, or less.
 *
 * @param sum the sum, undivided
 * @param sign how it compares to zero
 * @param parts what says so
 * @param claims the claims without which it need not hold; empty for what holds in any case
 * @param turned whether it is the equation that its part stands for, the other way round
 */
record Row(Quotient sum, Sign sign, List<Part> parts, Set<Claim> claims, boolean turned) {
  Row(Quotient sum, Sign sign, List<Part> parts, Set<Claim> claims) {
    this(sum, sign, parts, claims, false);
  }

  /** How a sum compares to zero. */
  enum Sign {
    EQUAL,
    AT_MOST,
    LESS
  }

  /** Holds in any case. */
  static Row certain(Quotient sum, Sign sign, Part part) {
    return new Row(sum, sign, List.of(part), Set.of());
  }

  boolean isEqual() {
    return sign == Sign.EQUAL;
  }

  /** Of two that are at most zero: that their product is not below it. */
  Row times(Row other) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    Set<Claim> all = new LinkedHashSet<>(claims);
    all.addAll(other.claims);
    Quotient product = sum.times(other.sum).times(Quotient.number(Rational.of(-1)));
    boolean strict = sign == Sign.LESS && other.sign == Sign.LESS;
    return new Row(product, strict ? Sign.LESS : Sign.AT_MOST, both, all);
  }
}
