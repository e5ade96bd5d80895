package org.tally.doubt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Blame;
import org.tally.model.Blame.Doubted;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Value;
import org.tally.model.number.Rational;

/** What to doubt where claims choose sides: all but those on one side. */
final class Choices {
  /** So many claims are weighed, in all, for one finding. */
  private static final long MOST_CLAIMS = 200_000;

  private final Costs costs;

  Choices(Costs costs) {
    this.costs = costs;
  }

  /** Each claim by itself. */
  Blame each(Collection<Claim> claims) {
    return of(claims.stream().map(List::of).toList());
  }

  /**
   * For each camp the claims that are not in it. All claims together cost no more than a camp and
   * the others, so that the others cost at least what the camp leaves of it: camps that leave
   * little come first, and the rest need no look once nothing can be cheaper.
   */
  Blame amongCamps(List<Camp> camps) {
    if (camps.stream().mapToLong(camp -> camp.claims().size()).sum() > MOST_CLAIMS) {
      return Blame.UNKNOWN;
    }
    Set<Claim> all = new LinkedHashSet<>();
    camps.forEach(camp -> all.addAll(camp.claims()));
    List<Claim> fixed = all.stream().filter(claim -> claim.worth().fixed()).toList();
    List<Doubted> kept =
        camps.stream()
            .map(Camp::claims)
            .filter(claims -> new HashSet<>(claims).containsAll(fixed))
            .map(costs::doubted)
            .sorted(Comparator.comparing(Doubted::cost).reversed())
            .toList();
    Rational total = costs.of(all);
    List<Doubted> doubted = new ArrayList<>();
    for (Doubted camp : kept) {
      if (doubted.size() > Repairs.MOST_SETS
          && doubted.get(Repairs.MOST_SETS).cost().compareTo(total.minus(camp.cost())) <= 0) {
        return shown(doubted);
      }
      if ((long) doubted.size() * all.size() > MOST_CLAIMS) {
        return Blame.UNKNOWN;
      }
      Set<Claim> others = new LinkedHashSet<>(all);
      camp.claims().forEach(others::remove);
      doubted.add(costs.doubted(others));
      doubted.sort(Costs.ORDER);
    }
    return shown(doubted);
  }

  /**
   * For each answer the claims of the accounts that do not give it.
   *
   * @param accounts the claims of each account
   */
  Blame amongAnswers(List<List<Claim>> accounts) {
    Set<String> answers = new TreeSet<>();
    accounts.forEach(account -> answers.addAll(answers(account)));
    if ((long) answers.size() * accounts.size() > MOST_CLAIMS) {
      return Blame.UNKNOWN;
    }
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
    return shown(
        sets.stream()
            .filter(set -> set.stream().noneMatch(claim -> claim.worth().fixed()))
            .map(costs::doubted)
            .sorted(Costs.ORDER)
            .toList());
  }

  private static Blame shown(List<Doubted> doubted) {
    boolean complete = doubted.size() <= Repairs.MOST_SETS;
    List<Doubted> shown = complete ? doubted : doubted.subList(0, Repairs.MOST_SETS);
    boolean cheapest =
        complete || !doubted.get(Repairs.MOST_SETS).cost().equals(doubted.get(0).cost());
    return new Blame(shown, complete, cheapest);
  }
}
