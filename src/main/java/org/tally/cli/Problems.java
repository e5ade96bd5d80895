package org.tally.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tally.model.Problem;
import org.tally.model.place.Position;
import org.tally.report.PlainText;

/** Tells on standard error what kept a command from being complete. */
final class Problems {
  private Problems() {}

  /** One line each, by position. */
  static void print(List<Problem> problems, PrintWriter err) {
    problems.stream().sorted().map(PlainText::of).forEach(err::println);
    err.flush();
  }

  /** One line for each file of a folder that Tally itself wrote: it is no claims file. */
  static void printReports(List<Position> reports, PrintWriter err) {
    reports.stream()
        .sorted()
        .map(report -> report + ": note: this is a report that Tally wrote, and was passed by.")
        .map(PlainText::of)
        .forEach(err::println);
    err.flush();
  }
}
