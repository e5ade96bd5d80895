package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.bench.Crowd;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** However many claims of one quantity there are, there is one finding. */
final class CrowdTest {
  @ParameterizedTest
  @CsvSource({"ONE_APART, 2", "ALL_DISTINCT, 2000", "TOUCHING, 100", "VAGUE, 1980"})
  void twoThousandClaimsOfOneQuantityAreOneFinding(Crowd crowd, int camps) {
    List<Finding> conflicts = conflicts(check(crowd));
    assertThat(conflicts).extracting(Finding::rule).containsExactly("C101");
    assertThat(conflicts.get(0).claims().size()).isEqualTo(2_000);
    assertThat(conflicts.get(0).camps().size()).isEqualTo(camps);
  }

  @ParameterizedTest
  @CsvSource("WITHIN_A_DAY")
  void whereNobodyCanTellThereIsOneOutcome(Crowd crowd) {
    Report report = check(crowd);
    assertThat(conflicts(report)).isEmpty();
    assertThat(report.outcomes()).extracting(Finding::rule).containsExactly("C101");
  }

  private static List<Finding> conflicts(Report report) {
    return report.findings().stream().filter(f -> f.verdict() == Verdict.CONFLICT).toList();
  }

  private static Report check(Crowd crowd) {
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("crowd", crowd.yaml(2_000));
    assertThat(input.problems()).isEmpty();
    return new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
        .check(input.datasets(), input.problems());
  }
}
