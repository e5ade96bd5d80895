package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Provenance;
import org.tally.report.CitationGraph;
import org.tally.report.ProvenanceRenderer;
import org.tally.support.Provenances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows one claim to its origins. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "trace",
    description =
        "Follow a claim from hand to hand to its origins, with what changed at each step.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything was read", "2:no such claim, unreadable input, or usage"},
    footerHeading = "%nExamples:%n",
    footer = {"  tally trace rbc-wounded fixtures/kursk"})
final class TraceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CLAIM",
      description = "The id of a claim, with its dataset where several have it: dataset:id.")
  private String claim;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "A claims file, or a folder.")
  private List<Path> paths;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private GraphFormat format;

  @Mixin private PolicyOption policies;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Input input = SupportCommand.read(policies, paths);
    Problems.printReports(input.reports(), err);
    Problems.print(input.problems(), err);
    PrintWriter out = spec.commandLine().getOut();
    ProvenanceRenderer renderer = new ProvenanceRenderer();
    List<Provenance> found = new ArrayList<>();
    for (Dataset dataset : input.datasets()) {
      List<Provenance> all = new Provenances(dataset).of(each -> true);
      for (Provenance each : all) {
        if (Values.isNamed(each.claim(), dataset, claim)) {
          found.add(each);
          if (format == GraphFormat.TEXT) {
            renderer.trace(each, all, out);
          }
        }
      }
    }
    if (found.isEmpty() && !input.datasets().isEmpty()) {
      throw new ParameterException(spec.commandLine(), unknown(input.datasets()));
    }
    switch (format) {
      case TEXT -> {}
      case JSON -> renderer.json(found, out);
      case DOT -> new CitationGraph().write(found, out);
    }
    out.flush();
    return input.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private String unknown(List<Dataset> datasets) {
    List<String> ids = new ArrayList<>();
    String other = "'tally support' lists them.";
    for (Dataset dataset : datasets) {
      for (Claim each : dataset.claims()) {
        ids.add(each.id());
        if (claim.equals(Values.quantity(each))) {
          other = "Maybe one of its claims, such as " + each.id() + "?";
        }
      }
    }
    return Unknown.message("claim", claim, ids, other);
  }
}
