package org.tally.model.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.Value;

/**
 * Claims that answer one question with a name, a place, a category, or yes or no.
 *
 * @param quantity what is asked
 * @param when the time that all are about; null if the answer holds for all times
 * @param decidable whether they are certainly about the same time
 * @param claims the claims, in the order of their positions
 * @param support who stands behind them
 */
public record Answers(
    Quantity quantity,
    @Nullable Period when,
    boolean decidable,
    List<Claim> claims,
    Finding.Support support)
    implements Judged {
  public Answers {
    claims = List.copyOf(claims);
  }

  /** The answers, told apart. */
  public Choices getChoices() {
    SortedMap<String, SortedMap<String, Claim>> byAccount = new TreeMap<>();
    for (Claim claim : claims) {
      if (claim.value() instanceof Value.Term term) {
        byAccount
            .computeIfAbsent(speaker(claim), key -> new TreeMap<>())
            .putIfAbsent(term.key(), claim);
      }
    }
    return new Choices(List.copyOf(byAccount.values()));
  }

  private static String speaker(Claim claim) {
    return new Account(claim.source(), claim.by(), null, false).speakerKey();
  }

  /**
   * The answers of several accounts.
   *
   * @param byAccount for each account its answers, each with the first claim that gives it
   */
  public record Choices(List<SortedMap<String, Claim>> byAccount) {
    /**
     * Whether two accounts have no answer in common. One account may give several: a question that
     * has several true answers.
     */
    public boolean isDifferent() {
      return !different().isEmpty();
    }

    /** The first claims of two accounts that have no answer in common; empty if there are none. */
    List<Claim> different() {
      for (SortedMap<String, Claim> one : byAccount) {
        for (SortedMap<String, Claim> other : byAccount) {
          if (Collections.disjoint(one.keySet(), other.keySet())) {
            return List.of(one.get(one.firstKey()), other.get(other.firstKey()));
          }
        }
      }
      return List.of();
    }
  }

  @Override
  public Matter matter() {
    List<Claim> different = getChoices().different();
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(quantity.label()));
    if (!different.isEmpty()) {
      arguments.put("first", new Argument.Said(different.get(0)));
      arguments.put("other", new Argument.Said(different.get(1)));
    }
    return Matter.of(
        quantity.subject().id(),
        quantity.property().id(),
        quantity.key() + '|' + (when == null ? "" : when.text()),
        claims,
        arguments,
        support);
  }
}
