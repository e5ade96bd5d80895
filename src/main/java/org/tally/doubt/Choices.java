package org.tally.doubt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Blame;
import org.tally.model.Blame.Doubted;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Value;

/** What to doubt where claims choose sides: all but those on one side. */
final class Choices {
  private final Costs costs;

  Choices(Costs costs) {
    this.costs = costs;
  }

  /** Each claim by itself. */
  Blame each(Collection<Claim> claims) {
    return of(claims.stream().map(List::of).toList());
  }

  /** For each camp the claims that are not in it. */
  Blame amongCamps(List<Camp> camps) {
    Set<Claim> all = new LinkedHashSet<>();
    camps.forEach(camp -> all.addAll(camp.claims()));
    List<List<Claim>> sets = new ArrayList<>();
    for (Camp camp : camps) {
      Set<Claim> others = new LinkedHashSet<>(all);
      others.removeAll(new LinkedHashSet<>(camp.claims()));
      sets.add(List.copyOf(others));
    }
    return of(sets);
  }

  /**
   * For each answer the claims of the accounts that do not give it.
   *
   * @param accounts the claims of each account
   */
  Blame amongAnswers(List<List<Claim>> accounts) {
    Set<String> answers = new TreeSet<>();
    accounts.forEach(account -> answers.addAll(answers(account)));
    List<Set<Claim>> sets = new ArrayList<>();
    for (String answer : answers) {
      Set<Claim> others = new LinkedHashSet<>();
      for (List<Claim> account : accounts) {
        if (!answers(account).contains(answer)) {
          others.addAll(account);
        }
      }
      sets.add(others);
    }
    return of(sets.stream().distinct().filter(set -> isLeast(set, sets)).toList());
  }

  private static boolean isLeast(Set<Claim> set, List<Set<Claim>> sets) {
    return sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other));
  }

  private static Set<String> answers(List<Claim> account) {
    Set<String> answers = new TreeSet<>();
    for (Claim claim : account) {
      if (claim.value() instanceof Value.Term term) {
        answers.add(term.key());
      }
    }
    return answers;
  }

  private Blame of(List<? extends Collection<Claim>> sets) {
    List<Doubted> doubted =
        sets.stream()
            .filter(set -> set.stream().noneMatch(claim -> claim.worth().fixed()))
            .map(costs::doubted)
            .sorted(Costs.ORDER)
            .toList();
    boolean complete = doubted.size() <= Repairs.MOST_SETS;
    List<Doubted> shown = complete ? doubted : doubted.subList(0, Repairs.MOST_SETS);
    boolean cheapest =
        complete || !doubted.get(Repairs.MOST_SETS).cost().equals(doubted.get(0).cost());
    return new Blame(shown, complete, cheapest);
  }
}
