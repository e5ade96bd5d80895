package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tally.model.Argument;
import org.tally.model.Claim;

/**
 * What is credited to one speaker about one subject.
 *
 * @param by the speaker, or the words that stand in the place of one, as written
 * @param claims the claims, in the order of their positions; at least one
 * @param traced whether nobody is credited, but each of the claims was taken from another source
 * @param origins where each claim comes from in the end
 */
public record Attribution(
    String by, List<Claim> claims, boolean traced, Function<Claim, Origins> origins)
    implements Judged {
  public Attribution {
    claims = List.copyOf(claims);
  }

  /** Whether nobody is credited, but the source says whom it has it from. */
  public boolean isTraced() {
    return traced;
  }

  /** Whether the speaker is nobody in particular. */
  public boolean isUnnamed() {
    return claims.get(0).unnamed() != null;
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("by", new Argument.Text(by));
    arguments.put("claims", new Argument.Count(claims.size()));
    Matter.Supporters supporters = new Matter.Supporters();
    claims.forEach(claim -> supporters.add(claim.source(), origins.apply(claim)));
    return Matter.of(
        claims.get(0).subject().id(), null, by, claims, arguments, supporters.support());
  }
}
