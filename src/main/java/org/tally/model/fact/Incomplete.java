package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Quantity;
import org.tally.model.relation.Relation;

/**
 * A relation of which an account leaves out numbers, where that does not go without saying.
 *
 * @param relation the relation
 * @param account the account
 * @param quantity what it is filed under
 * @param claims what the account states of the relation; if that is nothing, what it states at all
 * @param missing the names that it gives no number for
 * @param unknown whether these can be anything; else they count as zero
 */
public record Incomplete(
    Relation relation,
    Account account,
    Quantity quantity,
    List<Claim> claims,
    List<String> missing,
    boolean unknown)
    implements Judged {
  public Incomplete {
    claims = List.copyOf(claims);
    missing = List.copyOf(missing);
  }

  /**
   * What is left out, as a rule asks for it.
   *
   * @param unknown whether it can be anything
   */
  public record Gap(boolean unknown) {}

  public Gap getGap() {
    return new Gap(unknown);
  }

  @Override
  public List<Claim> involved() {
    return claims;
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("subject", new Argument.Text(quantity.subject().label()));
    arguments.put("missing", new Argument.Texts(missing));
    return Matter.of(
        quantity.subject().id(),
        quantity.property().id(),
        relation.text() + '|' + quantity.key() + '|' + account.key(),
        Matter.inOrder(claims),
        arguments,
        Matter.support(List.of()));
  }
}
