package org.tally.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Blame;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.model.number.Rational;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** Which claims to doubt: cases from the literature on error localisation, by the whole check. */
final class BlameTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "0000000000"})
  void aProfitThatFitsNothingIsBlamedAlone(String zeros) {
    List<Finding> conflicts =
        conflicts(
            """
            properties:
              profit: {kind: flow, unit: EUR, min: 0}
              cost: {kind: flow, unit: EUR, min: 0}
              turnover: {kind: flow, unit: EUR, min: 0}
            relations:
              - profit + cost = turnover
              - cost >= 0.6 * turnover
            claims:
              - {id: p, subject: firm, property: profit, value: 755%1$s, when: 2023}
              - {id: c, subject: firm, property: cost, value: 125%1$s, when: 2023}
              - {id: t, subject: firm, property: turnover, value: 200%1$s, when: 2023}
            """
                .formatted(zeros));
    assertThat(conflicts).hasSize(1);
    Blame blame = blame(conflicts.get(0));
    assertThat(cheapest(blame)).containsExactly(List.of("p"));
    assertThat(all(blame)).containsExactly(List.of("p"), List.of("c", "t"));
    assertThat(blame.complete()).isTrue();
  }

  @Test
  void aPartAboveItsWholeIsATie() {
    List<Finding> conflicts =
        conflicts(
            """
            properties:
              x: {kind: flow, min: 0}
              y: {kind: flow, min: 0}
              z: {kind: flow, min: 0}
            relations:
              - x + y = z
            claims:
              - {id: x, subject: firm, property: x, value: 10, when: 2023}
              - {id: z, subject: firm, property: z, value: 5, when: 2023}
            """);
    assertThat(conflicts).hasSize(1);
    assertThat(all(blame(conflicts.get(0)))).containsExactly(List.of("x"), List.of("z"));
  }

  @Test
  void twoPartsThatBreakARelationEachAreBlamedTogether() {
    List<Finding> conflicts =
        conflicts(
            """
            properties:
              total: {kind: flow}
              a: {kind: flow}
              b: {kind: flow}
              c: {kind: flow}
              d: {kind: flow}
              e: {kind: flow}
            relations:
              - total = a + b + c + d + e
              - d = 25
              - e = 20
            claims:
              - {id: a, subject: firm, property: a, value: 5, when: 2023}
              - {id: b, subject: firm, property: b, value: 5, when: 2023}
              - {id: c, subject: firm, property: c, value: 5, when: 2023}
              - {id: d, subject: firm, property: d, value: 45, when: 2023}
              - {id: e, subject: firm, property: e, value: 0, when: 2023}
              - {id: t, subject: firm, property: total, value: 60, when: 2023}
            """);
    assertThat(conflicts)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(all(blame(finding))).containsExactly(List.of("d", "e")));
  }

  private static final String TWO_AGAINST_ONE =
      """
      sources:
        bureau: {kind: official, speaker: Bureau}
        post: {kind: news, cites: [bureau]}
        mail: {kind: news, cites: [bureau]}
        court: {kind: official, speaker: Court}
      properties:
        members: {kind: level, unit: person}
      claims:
        - {id: p, source: post, subject: club, property: members, value: 412, when: 2024}
        - {id: m, source: mail, subject: club, property: members, value: 412, when: 2024}
        - {id: c, source: court, subject: club, property: members, value: 397, when: 2024%s}
      """;

  @Test
  void twoThatRepeatOneOriginWeighAsMuchAsOne() {
    Blame blame = blame(conflicts(TWO_AGAINST_ONE.formatted("")).get(0));
    assertThat(cheapest(blame)).containsExactly(List.of("c"), List.of("p", "m"));
    assertThat(blame.sets()).allSatisfy(set -> assertThat(set.cost()).isEqualTo(Rational.ONE));
  }

  @Test
  void aWeightMakesAClaimDearerToDoubt() {
    Blame blame = blame(conflicts(TWO_AGAINST_ONE.formatted(", weight: 1.5")).get(0));
    assertThat(cheapest(blame)).containsExactly(List.of("p", "m"));
    assertThat(all(blame)).containsExactly(List.of("p", "m"), List.of("c"));
  }

  @Test
  void whatIsFixedIsNeverDoubted() {
    Blame blame = blame(conflicts(TWO_AGAINST_ONE.formatted(", fixed: yes")).get(0));
    assertThat(all(blame)).containsExactly(List.of("p", "m"));
  }

  @Test
  void theReliabilityOfItsSourceMakesAClaimDearer() {
    String claims = TWO_AGAINST_ONE.formatted("").replace("mail: {", "mail: {reliability: 3, ");
    Blame blame = blame(conflicts(claims).get(0));
    assertThat(all(blame)).containsExactly(List.of("c"), List.of("p", "m"));
    assertThat(blame.sets().get(1).cost()).isEqualTo(Rational.of(3));
  }

  @Test
  void noClaimIsToBlameForARelationThatCannotHold() {
    List<Finding> conflicts =
        conflicts(
            """
            properties:
              x: {kind: flow}
            relations:
              - x < x
            claims:
              - {id: x, subject: firm, property: x, value: 10, when: 2023}
            """);
    assertThat(conflicts).extracting(Finding::rule).containsExactly("C120");
    assertThat(blame(conflicts.get(0))).isEqualTo(Blame.NONE);
  }

  @Test
  void whereThereAreTooManyTheFirstAreShownAndThatIsSaid() {
    StringBuilder claims = new StringBuilder("properties:\n  total: {kind: flow}\n");
    StringBuilder sum = new StringBuilder("relations:\n  - total = ");
    for (int i = 0; i < 20; i++) {
      claims.append("  p").append(i).append(": {kind: flow}\n");
      sum.append(i == 0 ? "" : " + ").append("p").append(i);
    }
    claims.append(sum).append("\nclaims:\n");
    for (int i = 0; i < 20; i++) {
      claims.append("  - {id: c%1$d, subject: s, property: p%1$d, value: 1}\n".formatted(i));
    }
    claims.append("  - {id: t, subject: s, property: total, value: 99}\n");
    Blame blame = blame(conflicts(claims.toString()).get(0));
    assertThat(all(blame)).hasSize(12).startsWith(List.of("c0"), List.of("c1"), List.of("c10"));
    assertThat(blame.complete()).isFalse();
  }

  private static Blame blame(Finding finding) {
    return java.util.Objects.requireNonNull(finding.dispute()).blame();
  }

  private static List<List<String>> cheapest(Blame blame) {
    return ids(blame.cheapest());
  }

  private static List<List<String>> all(Blame blame) {
    return ids(blame.sets());
  }

  private static List<List<String>> ids(List<Blame.Doubted> sets) {
    return sets.stream().map(set -> set.claims().stream().map(Claim::id).toList()).toList();
  }

  private static List<Finding> conflicts(String claims) {
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom"))).readText("c.yaml", claims);
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    return report.findings().stream().filter(f -> f.verdict() == Verdict.CONFLICT).toList();
  }
}
