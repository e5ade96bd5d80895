package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;

/**
 * What is credited to one speaker about one subject.
 *
 * @param by the speaker, or the words that stand in the place of one, as written
 * @param claims the claims, in the order of their positions; at least one
 * @param traced whether nobody is credited, but each of the claims was taken from another source
 * @param support the sources that credit it
 */
public record Attribution(String by, List<Claim> claims, boolean traced, Finding.Support support)
    implements Judged {
  public Attribution {
    claims = List.copyOf(claims);
  }

  public Speaker getSpeaker() {
    return new Speaker(by, claims.get(0).unnamed() != null, traced);
  }

  /**
   * A speaker.
   *
   * @param name as written
   * @param unnamed whether the name is nobody's in particular
   * @param traced whether nobody is credited, but the source says whom it has it from
   */
  public record Speaker(String name, boolean unnamed, boolean traced) {
    public boolean isUnnamed() {
      return unnamed;
    }

    public boolean isTraced() {
      return traced;
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("by", new Argument.Text(by));
    arguments.put("claims", new Argument.Count(claims.size()));
    return Matter.of(claims.get(0).subject().id(), null, by, claims, arguments, support);
  }
}
