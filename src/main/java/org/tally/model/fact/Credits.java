package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;

/**
 * One number of one quantity from one origin, with all whom sources credit with it.
 *
 * @param members the estimates, by id; at least two
 * @param speakers those credited, as written, none of whom shares a word with another; unnamed ones
 *     are left out
 */
public record Credits(List<Estimate> members, List<String> speakers) implements Judged {
  public Credits {
    members = List.copyOf(members);
    speakers = List.copyOf(speakers);
  }

  public Speakers getNamed() {
    return new Speakers(speakers);
  }

  /** Those who are credited. */
  public record Speakers(List<String> names) {
    public boolean isSeveral() {
      return names.size() > 1;
    }
  }

  @Override
  public Matter matter() {
    Estimate first = members.get(0);
    List<Claim> claims = new ArrayList<>();
    members.forEach(member -> claims.addAll(member.claims()));
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(first.quantity().label()));
    arguments.put("claim", Matter.said(first));
    arguments.put("speakers", new Argument.Text(String.join(" and to ", speakers)));
    arguments.put("origins", new Argument.Texts(first.origins().labels()));
    return Matter.of(
        first.quantity().subject().id(),
        first.property().id(),
        first.quantity().key() + '|' + first.origins().ids() + '|' + first.reading().best(),
        Matter.inOrder(claims),
        arguments,
        Matter.support(members));
  }
}
