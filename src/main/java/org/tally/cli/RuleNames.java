package org.tally.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tally.model.RuleInfo;

/** Finds rules by what somebody typed. */
final class RuleNames {
  private RuleNames() {}

  /** The rule of that id or slug, whatever the case. */
  static Optional<RuleInfo> find(String typed, List<RuleInfo> rules) {
    return rules.stream()
        .filter(rule -> rule.id().equalsIgnoreCase(typed) || rule.slug().equalsIgnoreCase(typed))
        .findFirst();
  }

  /** That there is no such rule, and which one was meant. */
  static String unknown(String typed, List<RuleInfo> rules) {
    List<String> names = new ArrayList<>();
    for (RuleInfo rule : rules) {
      names.add(rule.id());
      names.add(rule.slug());
    }
    return Unknown.message("rule", typed, names, "'tally rules' lists them.");
  }
}
