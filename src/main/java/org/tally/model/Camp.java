package org.tally.model;

import java.util.List;

/**
 * Claims of one quantity that can all be true together.
 *
 * @param claims the claims, in the order of their positions
 * @param derived the derived claims among them
 * @param reading what all of them leave open
 * @param sources how many sources make them
 * @param origins how many independent origins they trace to
 */
public record Camp(
    List<Claim> claims, List<DerivedClaim> derived, Reading reading, int sources, int origins) {
  public Camp {
    claims = List.copyOf(claims);
    derived = List.copyOf(derived);
  }
}
