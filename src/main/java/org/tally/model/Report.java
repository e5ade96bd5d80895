package org.tally.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a run found, ready to be shown.
 *
 * @param datasets the names of the datasets that were checked
 * @param claims how many claims they hold
 * @param findings in the order of {@link Finding#ORDER}
 * @param outcomes what was undecided or not comparable, in the same order
 * @param derived all derived claims, with the dataset of each, by dataset, position and id
 * @param rules one count for each rule, by id
 * @param problems what kept the check from being complete, by position
 */
public record Report(
    List<String> datasets,
    long claims,
    List<Finding> findings,
    List<Finding> outcomes,
    List<DerivedIn> derived,
    List<RuleCount> rules,
    List<Problem> problems) {
  public Report {
    datasets = List.copyOf(datasets);
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
    derived = List.copyOf(derived);
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** A derived claim and the dataset that it belongs to. */
  public record DerivedIn(String dataset, DerivedClaim claim) {}

  /**
   * What a rule did.
   *
   * @param rule the rule's id
   * @param exercised how many facts or sets it had to judge
   * @param findings how many of them it flagged
   */
  public record RuleCount(String rule, long exercised, long findings) {}

  /**
   * What follows, without what only bounds a quantity unless it stands in a camp of a finding: that
   * the dead are at most as many as the casualties is known without a list.
   */
  public List<DerivedIn> listed() {
    if (derived.stream().noneMatch(entry -> entry.claim().bound())) {
      return derived;
    }
    Set<List<String>> deciding = new HashSet<>();
    Set<Proof> proofs = new HashSet<>();
    for (Finding finding : findings) {
      for (Camp camp : finding.camps()) {
        camp.derived().forEach(claim -> deciding.add(List.of(finding.dataset(), claim.id())));
      }
      proofs.addAll(finding.proofs());
    }
    return derived.stream()
        .filter(
            entry ->
                !entry.claim().bound()
                    || deciding.contains(List.of(entry.dataset(), entry.claim().id()))
                    || proofs.contains(entry.claim().proof()))
        .toList();
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  public long count(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }
}
