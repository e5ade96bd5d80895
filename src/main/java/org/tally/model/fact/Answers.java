package org.tally.model.fact;

import java.util.ArrayList;
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
            .computeIfAbsent(decidable ? speaker(claim) : account(claim), key -> new TreeMap<>())
            .putIfAbsent(term.key(), claim);
      }
    }
    return new Choices(List.copyOf(byAccount.values()));
  }

  /** The claims of each account, those with one answer together, in the order of positions. */
  public List<List<Claim>> accounts() {
    SortedMap<String, List<Claim>> byAccount = new TreeMap<>();
    for (Claim claim : claims) {
      byAccount
          .computeIfAbsent(decidable ? speaker(claim) : account(claim), key -> new ArrayList<>(1))
          .add(claim);
    }
    return List.copyOf(byAccount.values());
  }

  /** Two claims that have no answer in common; empty if there are none. */
  public List<Claim> different() {
    return getChoices().different(!decidable);
  }

  private static String speaker(Claim claim) {
    return new Account(claim.source(), claim.by(), null, false).speakerKey();
  }

  private static String account(Claim claim) {
    return new Account(claim.source(), claim.by(), claim.when(), false).key();
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
      return !different(false).isEmpty();
    }

    /** The same, where the time of at least one of the two is unknown. */
    public boolean isDifferentUndated() {
      return !different(true).isEmpty();
    }

    private static boolean isUndated(SortedMap<String, Claim> answers) {
      return answers.values().stream().anyMatch(claim -> claim.when() == null);
    }

    /** The first claims of two accounts that have no answer in common; empty if there are none. */
    private List<Claim> different(boolean oneUndated) {
      for (SortedMap<String, Claim> one : byAccount) {
        for (SortedMap<String, Claim> other : byAccount) {
          boolean counts = !oneUndated || isUndated(one) || isUndated(other);
          if (counts && Collections.disjoint(one.keySet(), other.keySet())) {
            return List.of(one.get(one.firstKey()), other.get(other.firstKey()));
          }
        }
      }
      return List.of();
    }
  }

  @Override
  public List<Claim> involved() {
    return claims;
  }

  @Override
  public Matter matter() {
    List<Claim> different = different();
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
