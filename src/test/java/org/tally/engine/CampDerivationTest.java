package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tally.input.DatasetReader;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Proof;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** What follows across accounts: from camps, one of them varied at a time. */
final class CampDerivationTest {
  private static final String HEAD =
      """
      sources:
        a: {kind: news, publisher: "A", published: 2021-07-18}
        b: {kind: news, publisher: "B", published: 2021-07-18}
        c: {kind: news, publisher: "C", published: 2021-07-18}
        d: {kind: news, publisher: "D", published: 2021-07-19}
        e: {kind: news, publisher: "E", published: 2021-07-18}
      properties:
        met: {kind: level, unit: person}
        held: {kind: level, unit: person}
        free: {kind: level, unit: person}
        hurt: {kind: cumulative, unit: person}
        dead: {kind: cumulative, unit: person}
        rate: {kind: level, unit: ratio, min: 0}
      relations:
        - met = held + free
        - rate = dead / hurt
      claims:
      """;

  @Test
  void theBestSupportedCampIsUsedAndEachOtherIsVaried() {
    Report report =
        check(
            claim("m1", "d", "met", "600"),
            claim("m2", "e", "met", "600"),
            claim("h1", "b", "held", "200"),
            claim("h2", "c", "held", "200"),
            claim("h3", "a", "held", "150"));
    List<DerivedClaim> free = derived(report, "free");
    assertThat(free).hasSize(2);
    assertThat(free).allMatch(DerivedClaim::disputed);
    assertThat(free).allMatch(claim -> claim.proof().isAcrossAccounts());
    Proof.Agreed held =
        free.stream()
            .filter(claim -> claim.proof().assumption() == null)
            .map(claim -> (Proof.Agreed) claim.proof().operands().get(0))
            .findFirst()
            .orElseThrow();
    assertThat(held.claims().stream().map(Claim::id)).containsExactly("h1", "h2");
    assertThat(held.assumed()).isFalse();
  }

  @Test
  void theVariedCampIsNamedAsTheCondition() {
    Report report =
        check(
            claim("m1", "d", "met", "600"),
            claim("m2", "a", "met", "600"),
            claim("h1", "b", "held", "200"),
            claim("h2", "c", "held", "150"));
    assertThat(derived(report, "free").stream().map(claim -> claim.proof().assumption()))
        .satisfiesExactlyInAnyOrder(
            none -> assertThat(none).isNull(),
            some ->
                assertThat(some)
                    .isNotNull()
                    .extracting(camp -> camp.claims().get(0).id())
                    .isEqualTo("h1"));
  }

  @Test
  void anotherDayLendsNoOperand() {
    assertThat(
            derived(check(claim("m1", "a", "met", "600"), claim("h1", "d", "held", "200")), "free"))
        .isEmpty();
  }

  @Test
  void joinedAccountsNeverGiveAnError() {
    Report report =
        check(
            claim("m1", "a", "met", "600"),
            claim("h1", "b", "held", "200"),
            claim("f1", "c", "free", "100"));
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("C108"))
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void runningTotalsOfOneDayAccuseNobody() {
    Report report =
        check(
            claim("d1", "a", "dead", "11"),
            claim("h1", "b", "hurt", "22"),
            claim("r1", "c", "rate", "90 %"));
    assertThat(derived(report, "rate")).hasSize(1);
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .isEmpty();
  }

  @Test
  void tenPartsOfThreeCampsEachGiveOneAndTwentyTotals() {
    String parts =
        IntStream.range(0, 10).mapToObj(part -> "p" + part).collect(Collectors.joining(" + "));
    StringBuilder text = new StringBuilder("sources:\n");
    IntStream.range(0, 20)
        .forEach(
            s ->
                text.append(
                    "  s" + s + ": {kind: news, publisher: S" + s + ", published: 2021}\n"));
    text.append("properties:\n  total: {kind: level, unit: person}\n");
    IntStream.range(0, 10)
        .forEach(part -> text.append("  p" + part + ": {kind: level, unit: person}\n"));
    text.append("relations:\n  - total = ").append(parts).append("\nclaims:\n");
    for (int s = 0; s < 20; s++) {
      for (int part = 0; part < 10; part++) {
        if ((s + part) % 10 != 0) {
          text.append(
              "  - {id: c%d-%d, source: s%d, subject: x, property: p%d, value: \"%d\"}\n"
                  .formatted(s, part, s, part, 11 + part + 100 * ((s + part) % 3)));
        }
      }
    }
    long start = System.nanoTime();
    Report report = read(text.toString());
    System.out.printf("20 sources x 10 parts: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(derived(report, "total")).hasSize(1 + 10 * (3 - 1));
  }

  private static String claim(String id, String source, String property, String value) {
    return "  - {id: %s, source: %s, subject: x, property: %s, value: \"%s\"}%n"
        .formatted(id, source, property, value);
  }

  private static List<DerivedClaim> derived(Report report, String property) {
    return report.derived().stream()
        .map(Report.DerivedIn::claim)
        .filter(claim -> claim.quantity().property().id().equals(property))
        .toList();
  }

  private static Report check(String... claims) {
    return read(HEAD + String.join("", claims));
  }

  private static Report read(String text) {
    var input =
        new DatasetReader(new ValueReader(Policy.load("newsroom"))).readText("c.yaml", text);
    assertThat(input.problems()).isEmpty();
    return new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
        .check(input.datasets(), List.of());
  }
}
