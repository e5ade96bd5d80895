package org.tally.bench;

import java.util.Map;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Dispute;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * One case of many claims that many relations tie together: how long the check of it takes, what
 * follows, and which conflicts it reports. Arguments: the number of claims (1,000), of relations
 * (50) and of runs (3), one {@link Web}, for which the first run is the first in the process, and
 * the number of false claims (1).
 */
final class LargeCase {
  private LargeCase() {}

  public static void main(String[] args) {
    int claims = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int relations = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Web[] webs = args.length > 3 ? new Web[] {Web.valueOf(args[3])} : Web.values();
    int wrong = args.length > 4 ? Integer.parseInt(args[4]) : 1;
    RuleBook book = RuleBook.builtIn();
    for (Web web : webs) {
      Input input =
          new DatasetReader(new ValueReader(Policy.load("newsroom")))
              .readText("bench", web.yaml(claims, relations, wrong));
      for (int run = 1; run <= runs; run++) {
        long start = System.nanoTime();
        Report report =
            new Checker(book, 1, Map.of(), Checker.Progress.NONE)
                .check(input.datasets(), input.problems());
        long doubted = report.findings().stream().filter(LargeCase::saysWhatToDoubt).count();
        System.out.printf(
            "%s, %,d claims, %d relations, run %d: engine and rules %.3f s; derived %d,"
                + " conflicts %s, what to doubt found for %d, problems %d%n",
            web,
            input.datasets().get(0).claims().size(),
            input.datasets().get(0).relations().size(),
            run,
            (System.nanoTime() - start) / 1e9,
            report.derived().size(),
            CrowdedQuantity.conflicts(report),
            doubted,
            report.problems().size());
      }
    }
  }

  private static boolean saysWhatToDoubt(Finding finding) {
    Dispute dispute = finding.dispute();
    return dispute != null && !dispute.blame().sets().isEmpty();
  }
}
