package org.tally.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  tally compare z1 n5 claims.yaml    whether two values agree, and why, or why not",
      "  tally derive fixtures/kursk        the numbers that follow, with their proofs",
      "  tally verify report.json claims/   the proofs of a report's conflicts, checked again",
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
      CommandLine tally = commandLine(commands(args), out, err);
      if (args.length == 0) {
        tally.usage(err);
        return ExitCode.INCOMPLETE;
      }
      return tally.execute(args);
    } catch (Throwable e) {
      // an Error, too, must not end in Java's own exit code: 1 says that there are findings
      return Failures.internal(e, err, List.of(args).contains("--verbose"));
    }
  }

  /** Those that {@code args} can reach: setting up one that is not named takes time for nothing. */
  private static List<Callable<Integer>> commands(String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "check" -> List.of(new CheckCommand());
      case "read" -> List.of(new ReadCommand());
      case "support" -> List.of(new SupportCommand());
      case "trace" -> List.of(new TraceCommand());
      case "rules" -> List.of(new RulesCommand());
      case "explain" -> List.of(new ExplainCommand());
      case "compare" -> List.of(new CompareCommand());
      case "derive" -> List.of(new DeriveCommand());
      case "verify" -> List.of(new VerifyCommand());
      case "schema" -> List.of(new SchemaCommand());
      // help, the completion script and a word that may be a misspelt command need all of them
      default -> allCommands();
    };
  }

  static List<Callable<Integer>> allCommands() {
    return List.of(
        new CheckCommand(),
        new ReadCommand(),
        new SupportCommand(),
        new TraceCommand(),
        new RulesCommand(),
        new ExplainCommand(),
        new CompareCommand(),
        new DeriveCommand(),
        new VerifyCommand(),
        new SchemaCommand(),
        new CompletionCommand());
  }

  static CommandLine commandLine(
      List<Callable<Integer>> commands, PrintWriter out, PrintWriter err) {
    CommandLine tally = new CommandLine(new Tally());
    commands.forEach(tally::addSubcommand);
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
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), false);
  }
}
