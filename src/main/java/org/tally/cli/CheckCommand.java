package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tally.engine.Checker;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.report.JsonRenderer;
import org.tally.report.Renderer;
import org.tally.report.TextRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks claims. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "check",
    description = "Check the claims of files and folders and report what does not tally.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found at or above --fail-on",
      "1:findings",
      "2:the check is not complete; the report of what could be checked is printed all the same"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally check claims.yaml",
      "  tally check --format json --out report.json fixtures/kursk",
      "  tally check --fail-on error --severity C101=note --rules my-rules claims.yaml"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Tally tally;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A claims file, or a folder whose claims files are checked together.")
  private List<Path> paths;

  @Mixin private FormatOption format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the report to a file.")
  private @Nullable Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description =
          "The least severity that counts: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private FailOn failOn;

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      description = "How serious a rule is: note, warning, error, off. May be repeated.")
  private Map<String, Severities.Level> severities = new LinkedHashMap<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which claims must not be stale, where their properties say when.")
  private @Nullable LocalDate asOf;

  @Mixin private Loading loading;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many cases to check at once; default: the number of processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}, on a terminal unless NO_COLOR is set")
  private When color;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Show how far a long check is: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private When progress;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads (" + threads + ") leaves nobody to work. Maybe 1?");
    }
    Terminal terminal = Terminal.detect();
    Report report = check(terminal);
    int code = failOn.exitCode(report);
    if (out == null || !wroteFile(report, out)) {
      PrintWriter writer = spec.commandLine().getOut();
      renderer(out == null && color.onTerminal(terminal.out() && terminal.colours()))
          .render(report, writer);
      writer.flush();
      code = out == null ? code : ExitCode.INCOMPLETE;
    }
    Problems.print(report.problems(), spec.commandLine().getErr());
    return code;
  }

  private Report check(Terminal terminal) {
    Loading.Loaded loaded = loading.load(paths, spec.commandLine().getErr());
    if (out != null) {
      refuseToOverwrite(out, loaded);
    }
    Map<String, Optional<Severity>> wanted;
    try {
      wanted = Severities.of(severities, loaded.book().rules());
    } catch (Severities.UnknownException e) {
      throw new ParameterException(spec.commandLine(), "--severity: " + e.getMessage(), e);
    }
    if (!progress.onTerminal(terminal.err())) {
      return new Checker(loaded.book(), threads, wanted, Checker.Progress.NONE)
          .check(loaded.datasets(), loaded.problems(), asOf);
    }
    ProgressLine line = new ProgressLine(spec.commandLine().getErr());
    try {
      return new Checker(loaded.book(), threads, wanted, line)
          .check(loaded.datasets(), loaded.problems(), asOf);
    } finally {
      line.clear();
    }
  }

  private void refuseToOverwrite(Path file, Loading.Loaded loaded) {
    List<Path> read = new ArrayList<>(loaded.files());
    read.addAll(loading.tables());
    String refusal = ReportPath.refusal(file, read, paths);
    if (refusal != null) {
      throw new ParameterException(spec.commandLine(), "--out " + refusal);
    }
  }

  private boolean wroteFile(Report report, Path file) {
    try {
      ReportFile.write(report, renderer(color == When.ALWAYS), file);
      return true;
    } catch (IOException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(file + ": error: the report could not be written: " + reason(e) + ".");
      err.flush();
      return false;
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName();
    return switch (name) {
      case "NoSuchFileException" -> "there is no such folder";
      case "AccessDeniedException" -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  private Renderer renderer(boolean colour) {
    return switch (format.format()) {
      case TEXT -> new TextRenderer(colour, tally.isVerbose());
      case JSON -> new JsonRenderer();
    };
  }
}
