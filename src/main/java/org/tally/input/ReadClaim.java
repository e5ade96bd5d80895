package org.tally.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.place.Position;

/**
 * What was read of one claim.
 *
 * @param id null if it has none
 * @param claim null if something is wrong with it
 * @param references to claims, still to be checked
 */
record ReadClaim(
    @Nullable String id,
    Position position,
    @Nullable Claim claim,
    List<References.ToClaim> references) {}
