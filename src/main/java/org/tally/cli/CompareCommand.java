package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tally.engine.PairCheck;
import org.tally.model.Compared;
import org.tally.model.Compared.Side;
import org.tally.model.Dataset;
import org.tally.model.Verdict;
import org.tally.report.ComparedRenderer;
import org.tally.report.JsonCompared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether two values agree, and why. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "compare",
    description = "Say whether two values can both be true, and why, or why nobody can tell.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:they agree, or they are not comparable, or nobody can tell: no finding, as in a check",
      "1:they are in conflict",
      "2:a value is not there, or something could not be read; the verdict is printed if it can be"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally compare z1 n5 claims.yaml",
      "  tally compare fixtures/kursk:z1 other:n5 fixtures/kursk other",
      "  tally compare n8 corps/wounded claims.yaml      a claim and what follows"
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = {
        "A claim's id (with its dataset where several have it: dataset:id),",
        "or SUBJECT/PROPERTY or the id of something that follows."
      })
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "The value to compare it with.")
  private String second;

  @Parameters(
      index = "2..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "The claims files and folders that the values are from.")
  private List<Path> paths;

  @Mixin private FormatOption format;

  @Mixin private Loading loading;

  @Override
  public Integer call() throws IOException {
    Loading.Loaded loaded = loading.load(paths, spec.commandLine().getErr());
    if (loaded.datasets().isEmpty()) {
      Problems.print(loaded.problems(), spec.commandLine().getErr());
      return ExitCode.INCOMPLETE;
    }
    Compared compared = compare(loaded);
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case TEXT -> new ComparedRenderer().text(compared, out);
      case JSON -> new JsonCompared().write(compared, loaded.problems(), out);
    }
    out.flush();
    Problems.print(loaded.problems(), spec.commandLine().getErr());
    if (!loaded.problems().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return compared.verdict() == Verdict.CONFLICT ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Compared compare(Loading.Loaded loaded) {
    Values values = new Values(loaded.datasets(), () -> loaded.check().listed());
    Side a;
    Side b;
    try {
      a = values.find(first);
      b = values.find(second);
    } catch (Values.UnknownException e) {
      Problems.print(loaded.problems(), spec.commandLine().getErr());
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (a.equals(b)) {
      throw new ParameterException(
          spec.commandLine(), "(" + first + ") and (" + second + ") are one value. Maybe another?");
    }
    for (Dataset dataset : loaded.datasets()) {
      if (dataset.name().equals(a.dataset()) && dataset.name().equals(b.dataset())) {
        return new PairCheck(loaded.book(), dataset).compare(a, b);
      }
    }
    return PairCheck.apart(a, b);
  }
}
