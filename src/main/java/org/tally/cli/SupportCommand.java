package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Provenance;
import org.tally.reading.PolicyException;
import org.tally.reading.ValueReader;
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

/** Lists who supports what. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "support",
    description = "List for each quantity the independent origins behind it, and who retells them.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything was read", "2:unreadable input, or usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally support fixtures/kursk",
      "  tally support --of dprk/killed fixtures/kursk",
      "  tally support --format dot fixtures/kursk | dot -Tsvg > citations.svg"
    })
final class SupportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "A claims file, or a folder.")
  private List<Path> paths;

  @Option(
      names = "--of",
      paramLabel = "SUBJECT/PROPERTY",
      description = "Only claims of that subject and property, by their ids.")
  private @Nullable String of;

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
    Input input = read(policies, paths);
    List<Provenance> all = new ArrayList<>();
    for (Dataset dataset : input.datasets()) {
      all.addAll(new Provenances(dataset).of(wanted()));
    }
    Problems.printReports(input.reports(), err);
    Problems.print(input.problems(), err);
    if (all.isEmpty() && of != null && !input.datasets().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--of: " + Unknown.quantity(of, stated(input), input.datasets()));
    }
    PrintWriter out = spec.commandLine().getOut();
    ProvenanceRenderer renderer = new ProvenanceRenderer();
    switch (format) {
      case TEXT -> renderer.support(all, out);
      case JSON -> renderer.json(all, out);
      case DOT -> new CitationGraph().write(all, out);
    }
    out.flush();
    return input.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private Predicate<Claim> wanted() {
    String name = of;
    return claim -> name == null || name.equals(Values.quantity(claim));
  }

  /** What the claims are about. */
  private static TreeSet<String> stated(Input input) {
    TreeSet<String> names = new TreeSet<>();
    for (Dataset dataset : input.datasets()) {
      for (Claim claim : dataset.claims()) {
        String name = Values.quantity(claim);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Nothing where the policy does not load. */
  static Input read(PolicyOption policies, List<Path> paths) {
    try {
      return new DatasetReader(new ValueReader(policies.load())).read(paths);
    } catch (PolicyException e) {
      return Input.none(e.problems());
    }
  }
}
