package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tally.input.Input;
import org.tally.model.Dataset;
import org.tally.model.Nearest;
import org.tally.model.Provenance;
import org.tally.report.CitationGraph;
import org.tally.report.ProvenanceRenderer;
import org.tally.support.Provenances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Parameters(index = "0", paramLabel = "CLAIM", description = "The id of a claim.")
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
    Problems.print(input.problems(), err);
    PrintWriter out = spec.commandLine().getOut();
    ProvenanceRenderer renderer = new ProvenanceRenderer();
    List<String> ids = new ArrayList<>();
    boolean found = false;
    for (Dataset dataset : input.datasets()) {
      dataset.claims().forEach(each -> ids.add(each.id()));
      List<Provenance> all = new Provenances(dataset).of(each -> true);
      for (Provenance each : all) {
        if (each.claim().id().equals(claim)) {
          found = true;
          switch (format) {
            case TEXT -> renderer.trace(each, all, out);
            case JSON -> renderer.json(List.of(each), out);
            case DOT -> new CitationGraph().write(List.of(each), out);
          }
        }
      }
    }
    out.flush();
    if (!found) {
      String maybe = Nearest.to(claim, ids).orElse("");
      err.println(
          "there is no claim (" + claim + ")" + (maybe.isEmpty() ? "." : ". Maybe " + maybe + "?"));
    }
    return found && input.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }
}
