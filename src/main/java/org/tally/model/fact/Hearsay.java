package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Source;

/**
 * Claims of one subject and property that other sources take from one origin that stands in the
 * file.
 *
 * @param origin where they end
 * @param claims those who tell it, in the order of their positions; at least one
 * @param heard what the origin itself says of the subject
 * @param answered whether the origin says something of the property, or what it follows from
 * @param origins the origin, as others cite it
 */
public record Hearsay(
    Source origin, List<Claim> claims, List<Claim> heard, boolean answered, Origins origins)
    implements Judged {
  public Hearsay {
    claims = List.copyOf(claims);
    heard = List.copyOf(heard);
  }

  public Answer getAnswer() {
    return new Answer(heard.size(), answered);
  }

  /** What the origin itself has to say. */
  public record Answer(int claims, boolean given) {
    /** Whether it speaks of the subject, and not of this. */
    public boolean isMissing() {
      return claims > 0 && !given;
    }
  }

  @Override
  public Matter matter() {
    Claim first = claims.get(0);
    String property = first.property() == null ? "" : first.property().id();
    Matter.Supporters supporters = new Matter.Supporters();
    claims.forEach(claim -> supporters.add(claim.source(), origins));
    List<Claim> all = new ArrayList<>(claims);
    all.addAll(heard);
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(first));
    arguments.put("origin", new Argument.Text(origin.label()));
    arguments.put("heard", new Argument.Count(heard.size()));
    return Matter.of(
        first.subject().id(),
        property,
        first.subject().id() + '|' + property + '|' + origin.id(),
        Matter.inOrder(all),
        arguments,
        supporters.support());
  }
}
