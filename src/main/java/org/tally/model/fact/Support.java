package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;

/**
 * What stands behind one claim.
 *
 * @param claim the claim
 * @param origins where it comes from in the end
 */
public record Support(Claim claim, Origins origins) implements Judged {

  /** How the claim is supported. */
  public Backing getBacking() {
    return new Backing(claim, origins);
  }

  /** Whether the claim has a value rather than only a statement. */
  public boolean isOfValue() {
    return claim.property() != null;
  }

  /** The claim's source, speaker and chain, as rules ask for them. */
  public record Backing(Claim claim, Origins origins) {
    /** Whether no source is given for it. */
    public boolean isMissing() {
      return claim.source() == null;
    }

    /** Whether the sources that it rests on cite one another in a circle. */
    public boolean isCircular() {
      return !origins.circle().isEmpty();
    }

    /** Whether it gives an amount or a comparison without a number. */
    public boolean isUnquantified() {
      return claim.isUnquantified();
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(claim));
    arguments.put("text", new Argument.Text(claim.text()));
    arguments.put("circle", new Argument.Texts(origins.circle()));
    return Matter.of(
        claim.subject().id(),
        claim.property() == null ? null : claim.property().id(),
        claim.id(),
        List.of(claim),
        arguments,
        new Finding.Support(claim.source() == null ? 0 : 1, origins.labels()));
  }
}
