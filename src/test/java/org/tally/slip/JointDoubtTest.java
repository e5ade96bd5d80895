package org.tally.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** A look for slips behind what several sources give only together. */
final class JointDoubtTest {
  @Test
  void whatFollowsFromWhatFollowedIsNoHindrance() {
    // the intake follows on the page of the council, and with the survey's rest what was burnt
    String yaml =
        """
        properties:
          burnt: {kind: fixed, unit: t}
          stored: {kind: fixed, unit: t}
          burnt-rate: {kind: fixed, unit: ratio, min: 0}
          intake: {kind: fixed, unit: t}
          exports: {kind: fixed, unit: t}
          intake-share: {kind: fixed, unit: ratio, min: 0}
          rest: {kind: fixed, unit: t}
        relations:
          - burnt-rate = burnt / stored
          - intake-share = intake / (intake + exports)
          - rest + burnt = intake
        sources:
          survey: {kind: study, published: 2025-03-04}
          council: {kind: official, published: 2025-04-02}
          post: {kind: social, published: 2025-04-02}
        claims:
          - {id: s1, source: survey, subject: city, property: rest, value: "52,800 tonnes"}
          - {id: c1, source: council, subject: city, property: exports, value: "13,050 t"}
          - {id: c2, source: council, subject: city, property: intake-share, value: "81.98 %"}
          - {id: p1, source: post, subject: city, property: stored, value: "5,440 t"}
          - {id: p2, source: post, subject: city, property: burnt, value: 2505.35}
          - {id: p3, source: post, subject: city, property: burnt-rate, value: "120 %"}
        """;
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom"))).readText("city.yaml", yaml);
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).extracting(Finding::rule).contains("C104");
  }
}
