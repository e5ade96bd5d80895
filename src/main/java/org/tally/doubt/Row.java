package org.tally.doubt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tally.model.Certificate.Part;
import org.tally.model.Claim;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;

/**
 * Something that has to hold: a sum over unknowns that is zero, at most zero, or less.
 *
 * @param terms the factors of the sum's terms by the unknowns of each term; that of the constant by
 *     none
 * @param sign how the sum compares to zero
 * @param parts what says so
 * @param claims the claims without which it need not hold; empty for what holds in any case
 * @param turned whether it is the equation that its part stands for, the other way round
 */
record Row(
    Map<List<String>, Rational> terms,
    Sign sign,
    List<Part> parts,
    Set<Claim> claims,
    boolean turned) {

  /** How a sum compares to zero. */
  enum Sign {
    EQUAL,
    AT_MOST,
    LESS
  }

  Row(Quotient sum, Sign sign, List<Part> parts, Set<Claim> claims, boolean turned) {
    this(sum.termsAbove(), sign, parts, claims, turned);
  }

  Row(Quotient sum, Sign sign, List<Part> parts, Set<Claim> claims) {
    this(sum, sign, parts, claims, false);
  }

  /** Holds in any case. */
  static Row certain(Quotient sum, Sign sign, Part part) {
    return new Row(sum, sign, List.of(part), Set.of());
  }

  boolean isEqual() {
    return sign == Sign.EQUAL;
  }

  /** The part of the sum that has no unknowns. */
  Rational constant() {
    return terms.getOrDefault(List.of(), Rational.ZERO);
  }

  /** What it says and who says so: two rows of one text say the same. */
  String says() {
    StringBuilder text = new StringBuilder();
    terms.forEach((unknowns, factor) -> text.append(factor).append(unknowns).append(' '));
    text.append(sign);
    claims.forEach(claim -> text.append(' ').append(claim.id()));
    return text.toString();
  }

  SortedSet<String> unknowns() {
    SortedSet<String> unknowns = new TreeSet<>();
    terms.keySet().forEach(unknowns::addAll);
    return unknowns;
  }

  /** Of two that are at most zero: that their product is not below it. */
  Row times(Row other) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    Set<Claim> all = new LinkedHashSet<>(claims);
    all.addAll(other.claims);
    Map<List<String>, Rational> product = new LinkedHashMap<>();
    terms.forEach(
        (mine, factor) ->
            other.terms.forEach(
                (others, otherFactor) -> {
                  List<String> term = new ArrayList<>(mine);
                  term.addAll(others);
                  Collections.sort(term);
                  product.merge(term, factor.times(otherFactor).negate(), Rational::plus);
                }));
    product.values().removeIf(factor -> factor.signum() == 0);
    boolean strict = sign == Sign.LESS && other.sign == Sign.LESS;
    return new Row(product, strict ? Sign.LESS : Sign.AT_MOST, both, all, false);
  }
}
