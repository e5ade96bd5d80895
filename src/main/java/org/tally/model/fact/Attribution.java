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
 * @param by the speaker, as written
 * @param claims the claims, in the order of their positions; at least one
 * @param support the sources that credit it
 */
public record Attribution(String by, List<Claim> claims, Finding.Support support)
    implements Judged {
  public Attribution {
    claims = List.copyOf(claims);
  }

  public Speaker getSpeaker() {
    return new Speaker(by, claims.get(0).vague());
  }

  /**
   * A speaker.
   *
   * @param name as written
   * @param unnamed whether the name is nobody's in particular
   */
  public record Speaker(String name, boolean unnamed) {
    public boolean isUnnamed() {
      return unnamed;
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
