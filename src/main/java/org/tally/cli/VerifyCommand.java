package org.tally.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tally.input.Input;
import org.tally.input.ReportReader;
import org.tally.input.ReportReader.Conflict;
import org.tally.input.node.UnreadableException;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.model.place.Position;
import org.tally.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the certificates of a report again. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "verify",
    description = {
      "Check the proof of each conflict of a JSON report again, from the claims alone.",
      "It does so in exact arithmetic, without the rules and without solving anything."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every conflict of the report is proved",
      "1:some are not; each is named, with the reason",
      "2:the report or the claims could not be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally check --format json --out report.json fixtures/kursk",
      "  tally verify report.json fixtures/kursk"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "REPORT",
      description = "What 'tally check --format json' has written.")
  private Path report;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "The claims files and folders that the report is about.")
  private List<Path> paths;

  @Mixin private PolicyOption policies;

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    List<Conflict> conflicts = conflicts(problems);
    Input input = SupportCommand.read(policies, paths);
    problems.addAll(input.problems());
    Problems.printReports(input.reports(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    int unproven = problems.isEmpty() ? verify(conflicts, input.datasets(), problems, out) : 0;
    out.flush();
    Problems.print(problems, spec.commandLine().getErr());
    if (!problems.isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return unproven == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** How many conflicts are not proved. */
  private int verify(
      List<Conflict> conflicts, List<Dataset> datasets, List<Problem> problems, PrintWriter out) {
    int unproven = 0;
    Map<Dataset, Verifier> verifiers = new IdentityHashMap<>();
    for (Conflict conflict : conflicts) {
      Dataset dataset = find(conflict.dataset(), datasets);
      if (dataset == null) {
        problems.add(
            new Problem(
                Position.of(report.toString()),
                "the report is about (" + conflict.dataset() + "), which was not given",
                "Maybe add it after the report?"));
        return 0;
      }
      Optional<String> fault =
          conflict.certificate() == null
              ? Optional.of("the report has no certificate for it")
              : verifiers
                  .computeIfAbsent(dataset, Verifier::new)
                  .fault(conflict.certificate(), conflict.claims());
      if (fault.isPresent()) {
        unproven++;
        out.println(
            "not proved: " + conflict.rule() + " [" + conflict.fingerprint() + "]: " + fault.get());
      }
    }
    int proved = conflicts.size() - unproven;
    out.println(
        conflicts.isEmpty()
            ? "The report has no conflicts."
            : proved + " of " + conflicts.size() + " conflicts proved.");
    return unproven;
  }

  /** By its name, else by the last name of its path, where that is the only one of that name. */
  private static @Nullable Dataset find(String name, List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      if (dataset.name().equals(name)) {
        return dataset;
      }
    }
    List<Dataset> alike =
        datasets.stream().filter(each -> last(each.name()).equals(last(name))).toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static String last(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }

  private List<Conflict> conflicts(List<Problem> problems) {
    try {
      return ReportReader.read(report);
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return List.of();
    }
  }
}
