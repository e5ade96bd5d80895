package org.tally.model;

import java.util.List;

/**
 * Claims of one quantity that can all be true together.
 *
 * @param claims the claims, in the order of their positions
 * @param derived the derived claims among them
 * @param reading what all of them leave open
 * @param support the sources that make them, and the independent origins that they trace to
 */
public record Camp(
    List<Claim> claims, List<DerivedClaim> derived, Reading reading, Finding.Support support) {
  public Camp {
    claims = List.copyOf(claims);
    derived = List.copyOf(derived);
  }

  /** How many sources make the claims. */
  public int sources() {
    return support.sources();
  }

  /** How many independent origins they trace to. */
  public int origins() {
    return support.origins().size();
  }
}
