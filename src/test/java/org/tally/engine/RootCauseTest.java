package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tally.input.DatasetReader;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** One root cause gives one finding, by all rules together. */
final class RootCauseTest {
  private static final String HEAD =
      """
      sources:
        paper: {kind: news, publisher: "Valley Paper", published: 2021-07-18}
      properties:
        injured: {kind: cumulative, unit: person}
        treated: {kind: cumulative, unit: person}
        in-hospital: {kind: cumulative, unit: person}
      relations:
        - injured = treated + in-hospital
        - treated <= injured
      claims:
        - {id: p1, source: paper, subject: flood, property: injured, value: "112"}
      """;

  @Test
  void aPartAboveItsWholeIsNotFlaggedAgainForWhatRemains() {
    assertThat(
            seriousFindings(
                "- {id: p2, source: paper, subject: flood, property: treated, value: \"167\"}"))
        .containsExactly("C103");
  }

  @Test
  void withoutADeclaredOrderTheRemainderIsFlagged() {
    assertThat(
            seriousFindings(
                "- {id: p2, source: paper, subject: flood, property: in-hospital, value: \"167\"}"))
        .containsExactly("C106");
  }

  private static List<String> seriousFindings(String claim) {
    var input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("c.yaml", HEAD + "  " + claim + "\n");
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.rule())
        .toList();
  }
}
