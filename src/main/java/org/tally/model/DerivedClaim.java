package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that no source made and that follows from others by a relation.
 *
 * @param id unique in its dataset, made from what it says and what it follows from
 * @param rule the id of the rule that derived it
 * @param quantity what it is about
 * @param when the time of the claims that it follows from; null if unknown
 * @param source the source whose claims it follows from; null if they have none
 * @param by to whom that source attributes them; null for its own voice
 * @param reading the derived value
 * @param claims the claims at the leaves of its proof, in the order of their positions
 * @param proof how it follows
 * @param disputed whether one of its claims is part of a conflict
 */
public record DerivedClaim(
    String id,
    String rule,
    Quantity quantity,
    @Nullable Period when,
    @Nullable Source source,
    @Nullable String by,
    Reading reading,
    List<Claim> claims,
    Proof proof,
    boolean disputed) {
  public DerivedClaim {
    claims = List.copyOf(claims);
  }

  /** This, marked as resting on a disputed claim or not. */
  public DerivedClaim withDisputed(boolean nowDisputed) {
    return new DerivedClaim(
        id, rule, quantity, when, source, by, reading, claims, proof, nowDisputed);
  }
}
