package org.tally.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code tally}. */
@Command(
    name = "tally",
    description =
        "Do these claims tally? Finds claims that conflict, numbers that follow, and claims without support.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      ReadCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      SchemaCommand.class,
      CompletionCommand.class
    },
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found at or above --fail-on",
      "1:findings",
      "2:the check is not complete: usage, unreadable input, rules that do not load, an internal error"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally check claims.yaml            one file",
      "  tally check fixtures/kursk         all claims files of a folder, together",
      "  tally explain C101                 what a rule checks, with examples",
      "  tally read \"around 4,000\"          what a value is taken to mean, and why",
      "  tally check --help                 the options of a command"
    })
public final class Tally {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = "--version",
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell more: outcomes without a verdict, what each rule did, stack traces.")
  private boolean verbose;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = writer(new StandardOutput(new FileOutputStream(FileDescriptor.err)));
    PrintWriter text = writer(out);
    int code = run(text, err, args);
    text.flush();
    String loss = out.loss();
    if (loss != null) {
      err.println("standard output: error: the report could not be written: " + loss);
      code = ExitCode.INCOMPLETE;
    }
    err.flush();
    // halts what daemon threads of libraries may still do; everything is flushed
    System.exit(code);
  }

  /**
   * Runs the command, writing to {@code out} and {@code err}.
   *
   * @return the exit code; 2 for anything unforeseen
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return commandLine(out, err).execute(args);
    } catch (Throwable e) {
      // an Error, too, must not end in Java's own exit code: 1 says that there are findings
      return Failures.internal(e, err, List.of(args).contains("--verbose"));
    }
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine tally = new CommandLine(new Tally());
    for (CommandLine command : tally.getSubcommands().values()) {
      command.getCommandSpec().versionProvider(new Version());
    }
    return tally
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::execution);
  }

  boolean isVerbose() {
    return verbose;
  }

  private static PrintWriter writer(StandardOutput stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
