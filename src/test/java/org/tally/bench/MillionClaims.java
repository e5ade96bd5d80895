package org.tally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * From a file of a million claims to findings: how long it takes, and whether exactly the planted
 * faults are found, by the ids of the claims. Arguments: the number of cases (100,000), of threads
 * (2) and of runs (3).
 */
final class MillionClaims {
  private MillionClaims() {}

  public static void main(String[] args) throws IOException {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Path folder = Path.of("target", "bench", "claims-" + cases);
    List<String> planted = GeneratedClaims.write(folder, cases);
    System.out.printf(
        "%,d claims in %,d cases, %,d bytes, %,d faults; %d threads, heap %,d MB%n",
        cases * 10L,
        cases,
        Files.size(folder.resolve("claims.jsonl")),
        planted.size(),
        threads,
        Runtime.getRuntime().maxMemory() >> 20);
    boolean exact = true;
    for (int run = 1; run <= runs; run++) {
      long start = System.nanoTime();
      Input input =
          new DatasetReader(new ValueReader(Policy.load("newsroom"))).read(List.of(folder));
      long read = System.nanoTime();
      Report report =
          new Checker(RuleBook.builtIn(), threads, Map.of(), Checker.Progress.NONE)
              .check(input.datasets(), input.problems());
      long checked = System.nanoTime();
      List<String> found = found(report);
      boolean same = found.equals(planted) && report.problems().isEmpty();
      exact &= same;
      System.out.printf(
          "run %d: read %.2f s, engine and rules %.2f s, in all %.2f s; found %,d, %s%n",
          run,
          (read - start) / 1e9,
          (checked - read) / 1e9,
          (checked - start) / 1e9,
          found.size(),
          same ? "exactly the planted ones" : "NOT the planted ones");
      if (!same) {
        List<String> extra = new ArrayList<>(found);
        extra.removeAll(planted);
        List<String> missed = new ArrayList<>(planted);
        missed.removeAll(found);
        System.out.println("extra " + extra.stream().limit(5).toList());
        System.out.println("missed " + missed.stream().limit(5).toList());
        report.problems().stream().limit(5).forEach(System.out::println);
      }
    }
    if (!exact) {
      System.exit(1);
    }
  }

  private static List<String> found(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
        .map(finding -> finding.rule() + " " + blamed(finding))
        .sorted()
        .toList();
  }

  /** The claims that stand alone: a camp of one, the lower end of a fall, else all. */
  private static String blamed(Finding finding) {
    for (Camp camp : finding.camps()) {
      if (camp.claims().size() == 1) {
        return camp.claims().get(0).id();
      }
    }
    if (finding.arguments().get("later") instanceof Argument.Said later) {
      return later.claim().id();
    }
    return String.join(" ", finding.claims().stream().map(Claim::id).toList());
  }
}
