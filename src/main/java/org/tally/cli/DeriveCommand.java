package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Property;
import org.tally.model.Report;
import org.tally.model.Report.DerivedIn;
import org.tally.report.DerivedRenderer;
import org.tally.report.ProofRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what follows from claims. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "derive",
    description = "Show the numbers that nobody states but that follow, each with its proof.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all that follows is shown, be it nothing",
      "2:there is no such subject or property, or something kept the check from being complete"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally derive fixtures/kursk",
      "  tally derive --of dprk/killed fixtures/kursk",
      "  tally derive --format json claims.yaml"
    })
final class DeriveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A claims file, or a folder whose claims files are checked together.")
  private List<Path> paths;

  @Option(
      names = "--of",
      paramLabel = "SUBJECT/PROPERTY",
      description =
          "Show only what follows for this property of this subject, with what only bounds it.")
  private @Nullable String of;

  @Mixin private FormatOption format;

  @Mixin private Loading loading;

  @Override
  public Integer call() throws IOException {
    Loading.Loaded loaded = loading.load(paths, spec.commandLine().getErr());
    if (of != null && !loaded.datasets().isEmpty()) {
      requireKnown(of, loaded);
    }
    Report report = loaded.check(of == null ? null : of.substring(of.lastIndexOf('/') + 1));
    List<DerivedIn> derived =
        of == null
            ? report.listed()
            : report.derived().stream().filter(entry -> of.equals(name(entry.claim()))).toList();
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case TEXT -> new ProofRenderer().derived(derived, of, out);
      case JSON -> new DerivedRenderer().json(derived, report.problems(), out);
    }
    out.flush();
    Problems.print(report.problems(), spec.commandLine().getErr());
    return report.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private static String name(DerivedClaim claim) {
    return claim.quantity().subject().id() + '/' + claim.quantity().property().id();
  }

  private void requireKnown(String name, Loading.Loaded loaded) {
    List<Dataset> datasets = loaded.datasets();
    TreeSet<String> names = new TreeSet<>();
    for (Dataset dataset : datasets) {
      for (String subject : dataset.subjects().keySet()) {
        for (Property property : dataset.properties().values()) {
          names.add(subject + '/' + property.id());
          names.add(subject + '/' + property.ofChange().id());
        }
      }
    }
    if (!names.contains(name)) {
      Problems.print(loaded.problems(), spec.commandLine().getErr());
      throw new ParameterException(
          spec.commandLine(), "--of: " + Unknown.quantity(name, names, datasets));
    }
  }
}
