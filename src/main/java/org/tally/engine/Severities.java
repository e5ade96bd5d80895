package org.tally.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.Severity;
import org.tally.model.Verdict;

/**
 * Decides how serious a finding is: what the user set for the rule; else an error where one account
 * contradicts itself; else what the rule declares.
 */
public final class Severities {
  private final Map<String, Optional<Severity>> set;

  /**
   * @param set by the id of a rule the severity of its findings, empty for none to be reported
   */
  public Severities(Map<String, Optional<Severity>> set) {
    this.set = Map.copyOf(set);
  }

  /** The severity; null if the finding is not to be reported. */
  @Nullable Severity decide(RuleMeta rule, boolean oneAccount) {
    Optional<Severity> chosen = set.get(rule.info().id());
    if (chosen != null) {
      return chosen.orElse(null);
    }
    return oneAccount && rule.verdict() == Verdict.CONFLICT
        ? Severity.ERROR
        : rule.info().severity();
  }
}
