package org.tally.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** Checks worlds as a user would check the claims file that holds them. */
final class Inspection {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final ValueReader VALUES = new ValueReader(Policy.load("newsroom"));

  private Inspection() {}

  static Report check(String yaml) {
    Input input = new DatasetReader(VALUES).readText("worlds.yaml", yaml);
    if (!input.problems().isEmpty()) {
      throw new IllegalStateException(
          input.problems().get(0) + "\n" + yaml.lines().limit(60).toList());
    }
    Report report =
        new Checker(BOOK, 2, Map.of(), Checker.Progress.NONE).check(input.datasets(), List.of());
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException(report.problems().get(0) + "\n" + yaml);
    }
    return report;
  }

  /**
   * The findings that accuse somebody of saying what cannot be true: not those about relations,
   * which may well leave a random world nothing but zero.
   */
  static List<Finding> accusations(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.CONFLICT)
        .filter(finding -> finding.severity() != Severity.NOTE)
        .filter(finding -> !finding.claims().isEmpty())
        .toList();
  }

  /** The same world with as few claims as still meet {@code condition}. */
  static World shrunk(World world, Predicate<World> condition) {
    World small = world;
    for (boolean shrank = true; shrank; ) {
      shrank = false;
      for (int i = small.statements().size() - 1; i >= 0; i--) {
        List<Statement> fewer = new ArrayList<>(small.statements());
        fewer.remove(i);
        World smaller = small.with(fewer);
        if (!fewer.isEmpty() && condition.test(smaller)) {
          small = smaller;
          shrank = true;
        }
      }
    }
    World tidied = small.tidied();
    return condition.test(tidied) ? tidied : small;
  }
}
