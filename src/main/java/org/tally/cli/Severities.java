package org.tally.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;

/** What the user makes of rules: how serious each is, and which are off. */
final class Severities {
  private Severities() {}

  /** A rule as typed that does not exist or a level that is none, and what may have been meant. */
  static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownException(String message) {
      super(message);
    }
  }

  /**
   * The severities by the ids of rules, as typed; empty for a rule that is off.
   *
   * @throws UnknownException if there is no such rule
   */
  static Map<String, Optional<Severity>> of(Map<String, Level> typed, List<RuleInfo> rules)
      throws UnknownException {
    Map<String, Optional<Severity>> severities = new TreeMap<>();
    for (var entry : typed.entrySet()) {
      RuleInfo rule = RuleNames.find(entry.getKey(), rules).orElse(null);
      if (rule == null) {
        throw new UnknownException(RuleNames.unknown(entry.getKey(), rules));
      }
      severities.put(rule.id(), entry.getValue().severity());
    }
    return severities;
  }

  /** What can be said of a rule. */
  enum Level {
    NOTE,
    WARNING,
    ERROR,
    OFF;

    /** The severity that it gives; empty for none at all. */
    Optional<Severity> severity() {
      return switch (this) {
        case NOTE -> Optional.of(Severity.NOTE);
        case WARNING -> Optional.of(Severity.WARNING);
        case ERROR -> Optional.of(Severity.ERROR);
        case OFF -> Optional.empty();
      };
    }

    /** As typed and shown. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
