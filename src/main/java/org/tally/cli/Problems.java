package org.tally.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tally.model.Problem;
import org.tally.report.PlainText;

/** Tells on standard error what kept a command from being complete. */
final class Problems {
  private Problems() {}

  /** One line each, by position. */
  static void print(List<Problem> problems, PrintWriter err) {
    problems.stream().sorted().map(PlainText::of).forEach(err::println);
    err.flush();
  }
}
