package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Finding;
import org.tally.model.Problem;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.model.place.Position;

class FailOnTest {

  @ParameterizedTest
  @CsvSource({
    "NOTE,    NOTE,    0, 1",
    "WARNING, NOTE,    0, 0",
    "WARNING, WARNING, 0, 1",
    "WARNING, ERROR,   0, 1",
    "ERROR,   WARNING, 0, 0",
    "ERROR,   ERROR,   0, 1",
    "NEVER,   ERROR,   0, 0",
    "NOTE,    ,        0, 0",
    "NEVER,   ,        1, 2",
    "ERROR,   NOTE,    1, 2",
    "NOTE,    ERROR,   1, 2"
  })
  void problemsOutweighFindings(FailOn failOn, Severity severity, int problems, int code) {
    List<Finding> findings = severity == null ? List.of() : List.of(finding(severity));
    assertThat(failOn.exitCode(report(findings, problems))).isEqualTo(code);
  }

  private static Report report(List<Finding> findings, int problems) {
    Problem problem = Problem.of(Position.of("a.yaml"), "unreadable");
    return new Report(
        List.of("a.yaml"),
        1,
        findings,
        List.of(),
        List.of(),
        List.of(),
        java.util.Collections.nCopies(problems, problem));
  }

  private static Finding finding(Severity severity) {
    return new Finding(
        "C101",
        "slug",
        severity,
        Verdict.CONFLICT,
        "a.yaml",
        null,
        null,
        "key",
        "message",
        new TreeMap<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }
}
