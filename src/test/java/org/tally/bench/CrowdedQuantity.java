package org.tally.bench;

import java.util.List;
import java.util.Map;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * Many claims of one quantity, each of a source of its own: how long the check of them takes, and
 * how many conflicts it reports. Arguments: the number of claims (2,000) and of runs (4).
 */
final class CrowdedQuantity {
  private CrowdedQuantity() {}

  public static void main(String[] args) {
    int claims = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    RuleBook book = RuleBook.builtIn();
    for (Crowd crowd : Crowd.values()) {
      Input input =
          new DatasetReader(new ValueReader(Policy.load("newsroom")))
              .readText("bench", crowd.yaml(claims));
      for (int run = 1; run <= runs; run++) {
        long start = System.nanoTime();
        Report report =
            new Checker(book, 1, Map.of(), Checker.Progress.NONE)
                .check(input.datasets(), input.problems());
        System.out.printf(
            "%s, %,d claims, run %d: engine and rules %.3f s; conflicts %s, problems %d%n",
            crowd,
            claims,
            run,
            (System.nanoTime() - start) / 1e9,
            conflicts(report),
            report.problems().size());
      }
    }
  }

  /** The conflicts of a report, as {@code rule (camps)}. */
  static List<String> conflicts(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.verdict() == org.tally.model.Verdict.CONFLICT)
        .map(CrowdedQuantity::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule() + " (" + finding.camps().size() + ")";
  }
}
