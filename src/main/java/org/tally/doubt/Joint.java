package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Certificate;
import org.tally.model.Claim;
import org.tally.model.Quantity;
import org.tally.model.Value;
import org.tally.model.fact.Account;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Matter;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * All that one account states, with all relations that tie it together: judged once nothing less
 * has been found wrong with it.
 */
public final class Joint implements Judged {
  private final Account account;
  private final List<Estimate> told;
  private final Frame frame;
  private @Nullable Together together;
  private @Nullable Rows rows;

  /**
   * @param account whose claims they are
   * @param told what it states
   * @param frame what the dataset declares
   */
  public Joint(Account account, List<Estimate> told, Frame frame) {
    this.account = account;
    this.told = List.copyOf(told);
    this.frame = frame;
  }

  /**
   * Whether there is more to it than each relation by itself, and each number that follows, has
   * shown: several relations that leave something open, or one that leaves two names open.
   */
  public static boolean isMoreThanItsParts(List<Estimate> told, Frame frame) {
    Set<List<Object>> slots = new HashSet<>();
    Set<List<Object>> scopes = new LinkedHashSet<>();
    int ties = 0;
    boolean exact = true;
    for (Estimate estimate : told) {
      Quantity quantity = estimate.quantity();
      boolean share = estimate.claims().get(0).value() instanceof Value.Share;
      scopes.add(List.of(quantity.subject().id(), quantity.qualifiers()));
      exact &= estimate.reading().interval().isPoint();
      ties += share ? 1 : 0;
      if (!share) {
        slots.add(
            List.of(quantity.subject().id(), quantity.qualifiers(), quantity.property().id()));
      }
    }
    boolean open = ties > 0;
    boolean shared = ties > 0;
    for (Relation relation : frame.relations()) {
      if (relation.names().size() > Beside.MOST_NAMES) {
        continue;
      }
      for (List<Object> scope : scopes) {
        int found = 0;
        String known = null;
        for (Expression.Name name : relation.names()) {
          Object subject = name.subject() == null ? scope.get(0) : name.subject();
          if (slots.contains(List.of(subject, scope.get(1), name.meant()))) {
            found++;
            known = name.meant();
          }
        }
        if (found <= 1 && !shared && frame.isFreeRatio(relation, known)) {
          continue;
        }
        int missing = relation.names().size() - found;
        if (found > 1 && missing > 1) {
          return true;
        }
        ties += found > 0 ? 1 : 0;
        open |= found > 0 && missing > 0;
        if (ties > 1 && (open || !exact)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether all of it can be true at once. */
  public Together getTogether() {
    Together known = together;
    if (known == null) {
      Rows added = new Rows(frame);
      add(added);
      rows = added;
      known = new Together(List.of());
      for (List<Row> group : Connected.groups(added.all())) {
        if (!known.isImpossible() && !Witness.isFound(group) && Farkas.isInReach(group)) {
          known = new Together(least(group));
        }
      }
      together = known;
    }
    return known;
  }

  /**
   * What of it cannot be true at once.
   *
   * @param contradiction rows that add up to a contradiction, none of whose claims could be left
   *     out; empty if all can be true, or if there is too much to tell
   */
  public record Together(List<Farkas.Weighted> contradiction) {
    public Together {
      contradiction = List.copyOf(contradiction);
    }

    /** Whether there is a contradiction. */
    public boolean isImpossible() {
      return !claims().isEmpty() && !relations().isEmpty();
    }

    private Set<Claim> claims() {
      Set<Claim> claims = new LinkedHashSet<>();
      contradiction.forEach(weighted -> claims.addAll(weighted.row().claims()));
      return claims;
    }

    private Set<String> relations() {
      Set<String> texts = new TreeSet<>();
      for (Farkas.Weighted weighted : contradiction) {
        for (Certificate.Part part : weighted.row().parts()) {
          if (part instanceof Certificate.Tie tie) {
            texts.add(tie.relation());
          } else if (part instanceof Certificate.Portion portion) {
            texts.add("the share of " + portion.claim());
          }
        }
      }
      return texts;
    }
  }

  /** That it cannot all be true. */
  Certificate certificate() {
    Together known = getTogether();
    if (rows == null) {
      throw new IllegalStateException("nothing has been found impossible");
    }
    return Doubts.combination(rows, known.contradiction());
  }

  /** Adds all of it to {@code to}. */
  void add(Rows to) {
    new Beside(frame, to).add(told);
  }

  private static List<Farkas.Weighted> least(List<Row> rows) {
    List<Row> left = rows;
    List<Farkas.Weighted> contradiction = Farkas.refute(left);
    for (Claim claim : new Together(contradiction).claims()) {
      List<Row> fewer = new ArrayList<>(left);
      fewer.removeIf(row -> row.claims().contains(claim));
      List<Farkas.Weighted> without = Farkas.refute(fewer);
      if (!without.isEmpty()) {
        left = fewer;
        contradiction = without;
      }
    }
    return contradiction;
  }

  @Override
  public Matter matter() {
    List<Claim> claims = Matter.inOrder(getTogether().claims());
    List<Estimate> estimates =
        told.stream().filter(estimate -> claims.contains(estimate.claims().get(0))).toList();
    Quantity quantity = estimates.get(0).quantity();
    List<String> relations = List.copyOf(getTogether().relations());
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("subject", new Argument.Text(quantity.subject().label()));
    arguments.put("count", new Argument.Count(claims.size()));
    arguments.put("relations", new Argument.Texts(relations));
    arguments.put("account", new Argument.Said(claims.get(0)));
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        String.join("|", relations) + '|' + account.key(),
        account.isOfSource(),
        claims,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        arguments,
        Matter.support(estimates));
  }
}
