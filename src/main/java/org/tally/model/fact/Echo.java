package org.tally.model.fact;

import org.tally.model.Claim;

/**
 * A number that two sources have in common and nobody else has, though others speak of the same
 * quantity, and that is too precise to be common by chance.
 *
 * @param first the claim of the source whose id comes first
 * @param second the claim of the other
 */
public record Echo(Claim first, Claim second) {}
