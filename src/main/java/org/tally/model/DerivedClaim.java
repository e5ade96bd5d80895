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
 * @param bound whether it only bounds the quantity, by an order or by the course of time
 * @param disputed whether one of its claims is part of a conflict, or it rests on one of several
 *     camps
 * @param disputedBy the conflicts that its claims are part of, in the order of every report
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
    boolean bound,
    boolean disputed,
    List<Finding.Name> disputedBy) {
  public DerivedClaim {
    claims = List.copyOf(claims);
    disputedBy = List.copyOf(disputedBy);
  }

  /** This, marked as disputed or not, and by which conflicts. */
  public DerivedClaim withDisputed(boolean nowDisputed, List<Finding.Name> by) {
    return new DerivedClaim(
        id, rule, quantity, when, source, this.by, reading, claims, proof, bound, nowDisputed, by);
  }
}
