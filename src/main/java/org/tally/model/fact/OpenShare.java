package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import org.tally.model.Argument;
import org.tally.model.Claim;

/**
 * A share of a whole that nothing gives a value for.
 *
 * @param claim the claim that states the share
 * @param whole the id of the property that is the whole
 * @param origins where the claim comes from
 */
public record OpenShare(Claim claim, String whole, Origins origins) implements Judged {
  @Override
  public Matter matter() {
    return Matter.of(
        claim.subject().id(),
        claim.property() == null ? null : claim.property().id(),
        claim.id(),
        List.of(claim),
        Map.of("claim", new Argument.Said(claim), "whole", new Argument.Text(whole)),
        new Support(claim, origins, List.of()).matter().support());
  }
}
