package org.tally.cli;

import java.io.PrintWriter;
import org.tally.report.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong with the command itself. All of it ends in exit code 2. */
final class Failures {
  private Failures() {}

  /** A command line that makes no sense: one line, what may have been meant, where to read on. */
  static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tally: error: " + PlainText.of(UsageMessages.of(e)));
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.INCOMPLETE;
  }

  static int execution(Exception e, CommandLine command, ParseResult result) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Tally tally = root.getCommand();
    return internal(e, command.getErr(), tally.isVerbose());
  }

  static int internal(Throwable e, PrintWriter err, boolean verbose) {
    err.println("internal error: " + PlainText.of(e.toString()));
    if (verbose) {
      e.printStackTrace(err);
    } else {
      err.println("This is a fault of Tally. --verbose shows where it happened.");
    }
    err.flush();
    return ExitCode.INCOMPLETE;
  }
}
