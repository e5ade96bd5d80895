package org.tally.report;

import java.io.IOException;
import java.util.List;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.model.Verdict;

/** Writes the last lines of the report for people: what was counted, and what was not checked. */
final class SummaryText {
  /** So many rules that had nothing to judge are named without being asked for. */
  private static final int NAMED = 20;

  private final Page page;

  SummaryText(Page page) {
    this.page = page;
  }

  void write(Report report, boolean verbose) throws IOException {
    if (verbose && report.rules().stream().anyMatch(rule -> rule.exercised() > 0)) {
      rules(report.rules());
    }
    counts(report);
    List<String> idle =
        report.rules().stream()
            .filter(rule -> rule.exercised() == 0)
            .map(Report.RuleCount::rule)
            .toList();
    if (!idle.isEmpty() && report.claims() > 0) {
      if (verbose || idle.size() <= NAMED) {
        page.line(0, "Rules that had nothing to judge: " + String.join(", ", idle) + ".");
      } else {
        page.line(0, idle.size() + " rules had nothing to judge: --verbose names them.");
      }
    }
    int problems = report.problems().size();
    if (problems > 0) {
      page.line(
          0,
          Ink.ERROR,
          Figures.count(problems, "problem") + " kept this check from being complete.");
    }
  }

  private void counts(Report report) throws IOException {
    if (report.claims() == 0 && report.findings().isEmpty()) {
      page.line(0, "Nothing was checked: no claims could be read.");
      return;
    }
    page.start(0, 2)
        .add(
            Figures.count(report.datasets().size(), "dataset")
                + ", "
                + Figures.count(report.claims(), "claim")
                + ':');
    if (report.findings().isEmpty()) {
      page.add("no findings;");
    } else {
      severity(report, Severity.ERROR, ",");
      severity(report, Severity.WARNING, ",");
      severity(report, Severity.NOTE, ";");
    }
    page.add(
            report.listed().size()
                + " derived, "
                + report.count(Verdict.UNDECIDED)
                + " undecided, "
                + report.count(Verdict.NOT_COMPARABLE)
                + " not comparable.")
        .end();
  }

  private void severity(Report report, Severity severity, String end) throws IOException {
    long count = report.count(severity);
    page.add(
        count == 0 ? Ink.PLAIN : Ink.of(severity), Figures.count(count, severity.text()) + end);
  }

  private void rules(List<Report.RuleCount> rules) throws IOException {
    page.line(0, Ink.HEADING, "Rules");
    for (Report.RuleCount rule : rules) {
      if (rule.exercised() == 0) {
        continue; // the last line names them
      }
      page.start(2, 4)
          .add(rule.rule() + ':')
          .add("exercised " + Figures.count(rule.exercised(), "time") + ',')
          .add(Figures.count(rule.findings(), "finding"))
          .end();
    }
    page.blank();
  }
}
