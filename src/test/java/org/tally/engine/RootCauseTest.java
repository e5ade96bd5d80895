package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tally.input.DatasetReader;
import org.tally.model.Finding;
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
        radio: {kind: news, publisher: "Valley Radio", published: 2021-07-20}
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

  @Test
  void whatRestsOnADisputedClaimAndTheConflictNameOneAnother() {
    Report report =
        check(
            "- {id: p2, source: paper, subject: flood, property: treated, value: \"90\"}",
            "- {id: r1, source: radio, subject: flood, property: treated, value: \"80\"}",
            "- {id: q1, source: paper, subject: storm, property: injured, value: \"9\"}",
            "- {id: q2, source: paper, subject: storm, property: treated, value: \"4\"}");
    Finding conflict = report.findings().get(0);
    assertThat(conflict.rule()).isEqualTo("C107");
    assertThat(conflict.dependents())
        .extracting(claim -> claim.quantity().property().id() + " " + claim.reading().best())
        .containsExactly("in-hospital 22");
    assertThat(report.derived())
        .allSatisfy(
            entry -> {
              boolean inFlood = entry.claim().quantity().subject().id().equals("flood");
              assertThat(entry.claim().disputed()).isEqualTo(inFlood);
              assertThat(entry.claim().disputedBy())
                  .isEqualTo(inFlood ? List.of(conflict.name()) : List.of());
            });
  }

  @Test
  void whatTheConflictItselfWorksOutDoesNotDependOnIt() {
    Report report =
        check(
            "- {id: p2, source: paper, subject: flood, property: treated, value: \"90\"}",
            "- {id: p3, source: paper, subject: flood, property: in-hospital, value: \"50\"}");
    Finding conflict = report.findings().get(0);
    assertThat(conflict.rule()).isEqualTo("C102");
    assertThat(conflict.dependents()).isEmpty();
  }

  private static List<String> seriousFindings(String claim) {
    return check(claim).findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.rule())
        .toList();
  }

  private static Report check(String... claims) {
    var input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("c.yaml", HEAD + "  " + String.join("\n  ", claims) + "\n");
    assertThat(input.problems()).isEmpty();
    return new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
        .check(input.datasets(), List.of());
  }
}
