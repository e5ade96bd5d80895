package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.RuleInfo;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Outcome;
import org.tally.model.fact.Series;

/**
 * Asks the rules about some claims of a dataset as if it held no others, though with all its
 * sources, relations and chains of citation.
 */
final class Trial {
  private final RuleBook book;
  private final Map<String, RuleInfo> rules = new TreeMap<>();

  /**
   * That a rule judged some claims together, whether or not it flagged them.
   *
   * @param rule the rule
   * @param claims the claims, in no particular order
   * @param settles whether what it judged says by itself that the claims agree, or not; so not what
   *     merely follows from some of them, nor what lies apart in time
   */
  record Judgement(RuleInfo rule, List<Claim> claims, boolean settles) {
    Judgement {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What the rules say.
   *
   * @param findings what they flag and what they cannot judge, in the order of reports
   * @param derived what follows
   * @param judgements what they judged, in the order of rules and facts
   */
  record Result(List<Finding> findings, List<DerivedClaim> derived, List<Judgement> judgements) {}

  Trial(RuleBook book) {
    this.book = book;
    book.rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  /** What the rules say of {@code claims}, which are of {@code dataset}. */
  Result of(Dataset dataset, Collection<Claim> claims) {
    List<Judgement> judgements = new ArrayList<>();
    Exercise exercise =
        new Exercise(
            book,
            (id, fact) -> {
              RuleInfo rule = rules.get(id);
              if (rule != null && fact instanceof Judged judged) {
                judgements.add(new Judgement(rule, judged.involved(), settles(judged)));
              }
            });
    try (CaseCheck check = new CaseCheck(book, exercise, new Severities(Map.of()))) {
      CaseCheck.Result result = check.check(new Ground(dataset), Matter.inOrder(claims));
      return new Result(
          result.findings().stream().sorted(Finding.ORDER).toList(), result.derived(), judgements);
    }
  }

  private static boolean settles(Judged judged) {
    if (judged instanceof Balance balance) {
      return balance.getSides().difference().isPresent();
    }
    return !(judged instanceof Outcome || judged instanceof Series || judged instanceof Ascent);
  }
}
