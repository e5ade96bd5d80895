package org.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.model.Certificate.Change;
import org.tally.model.Certificate.Combination;
import org.tally.model.Certificate.Part;
import org.tally.model.Certificate.Row;
import org.tally.model.Certificate.Whole;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Dispute;
import org.tally.model.Finding;
import org.tally.model.relation.Relation;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** Proofs that join several times, with what they say of the times forged. */
final class ProofsOverTimeTest {
  private static final String STOCK =
      """
      sources:
        port: {kind: official, publisher: "Port", published: 2026-01-05}
      properties:
        stock: {kind: level, unit: container}
        landed: {kind: flow, unit: container}
        shipped: {kind: flow, unit: container}
      relations:
        - change(stock) = landed - shipped
      claims:
        - {id: p1, source: port, subject: quay, property: stock, value: "1,211", when: 2024-12-31}
        - {id: p2, source: port, subject: quay, property: stock, value: "1,011", when: 2025-12-31}
        - {id: p3, source: port, subject: quay, property: landed, value: "2,004", when: 2025}
        - {id: p4, source: port, subject: quay, property: shipped, value: "2,777", when: 2025}
        - {id: p5, source: port, subject: dock, property: stock, value: "7", when: 2024-12-31}
      """;

  private static final String QUARTERS =
      """
      sources:
        port: {kind: official, publisher: "Port", published: 2026-01-05}
      properties:
        landed: {kind: flow, unit: container}
      claims:
        - {id: q1, source: port, subject: quay, property: landed, value: "501", when: 2025-01/2025-03}
        - {id: q2, source: port, subject: quay, property: landed, value: "502", when: 2025-04/2025-06}
        - {id: h1, source: port, subject: quay, property: landed, value: "1,111", when: 2025-01/2025-06}
      """;

  @Test
  void aChangeIsOfItsOwnTimesAndItsOwnSubject() {
    Proof proof = Proof.of(STOCK, Change.class);
    assertThat(proof.faultIn(STOCK)).isEmpty();
    assertThat(proof.faultIn(STOCK.replace("when: 2024-12-31", "when: 2024-12-30"))).isNotEmpty();
    assertThat(
            proof.faultIn(
                STOCK.replace("\"1,011\", when: 2025-12-31", "\"1,011\", when: 2026-01-02")))
        .isNotEmpty();
    assertThat(proof.faultIn(STOCK.replace("\"2,777\"", "\"2,204\""))).startsWith("the sum is");
    assertThat(proof.faultIn(STOCK.replace("\"2,004\", when: 2025", "\"2,004\", when: 2024")))
        .isNotEmpty();
    assertThat(
            proof.faultIn(
                STOCK.replace(
                    "{id: p1, source: port, subject: quay",
                    "{id: p1, source: port, subject: dock")))
        .isEqualTo("claim (p1) says nothing of (" + proof.nameOf("p1") + ")");
  }

  @Test
  void noOtherChangeMayStandIn() {
    Proof proof = Proof.of(STOCK, Change.class);
    assertThat(proof.forged(part -> turned(part)).faultIn(STOCK)).isNotEmpty();
    assertThat(
            proof
                .forged(
                    part ->
                        part instanceof Change c
                            ? new Change(c.of(), c.earlier(), c.later(), Relation.Sign.LESS)
                            : part)
                .faultIn(STOCK))
        .isEqualTo("a change is never less, or more, by the course of time");
    assertThat(
            proof
                .forged(
                    part ->
                        part instanceof Change c
                            ? new Change(c.earlier(), c.earlier(), c.later(), c.sign())
                            : part)
                .faultIn(STOCK))
        .contains("is not what");
  }

  private static Part turned(Part part) {
    return part instanceof Change c ? new Change(c.of(), c.later(), c.earlier(), c.sign()) : part;
  }

  @Test
  void aWholeIsOfPeriodsThatAdjoin() {
    Proof proof = Proof.of(QUARTERS, Whole.class);
    assertThat(proof.faultIn(QUARTERS)).isEmpty();
    assertThat(proof.faultIn(QUARTERS.replace("2025-04/2025-06", "2025-05/2025-06"))).isNotEmpty();
    assertThat(proof.faultIn(QUARTERS.replace("2025-01/2025-06", "2025-01/2025-07"))).isNotEmpty();
    assertThat(proof.faultIn(QUARTERS.replace("kind: flow", "kind: level")))
        .contains("does not add up over periods");
    assertThat(proof.faultIn(QUARTERS.replace("\"1,111\"", "\"1,003\""))).startsWith("the sum is");
  }

  @Test
  void noPeriodMayBeLeftOutOrCountedTwice() {
    Proof proof = Proof.of(QUARTERS, Whole.class);
    assertThat(proof.forged(part -> with(part, List.of(0))).faultIn(QUARTERS)).isNotEmpty();
    assertThat(proof.forged(part -> with(part, List.of(0, 0))).faultIn(QUARTERS)).isNotEmpty();
    assertThat(proof.forged(part -> with(part, List.of(0, 1, 1))).faultIn(QUARTERS)).isNotEmpty();
  }

  private static Part with(Part part, List<Integer> kept) {
    return part instanceof Whole whole
        ? new Whole(whole.of(), kept.stream().map(whole.parts()::get).toList())
        : part;
  }

  /** The proof of a conflict, and the claims that the conflict rests on. */
  private record Proof(Combination combination, Set<String> claims) {
    static Proof of(String yaml, Class<? extends Part> part) {
      List<Finding> findings =
          new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
              .check(List.of(read(yaml)), List.of())
              .findings();
      for (Finding finding : findings) {
        Dispute dispute = finding.dispute();
        if (dispute != null
            && dispute.certificate().orElse(null) instanceof Combination combination
            && parts(combination).stream().anyMatch(part::isInstance)) {
          return new Proof(
              combination, finding.claims().stream().map(Claim::id).collect(Collectors.toSet()));
        }
      }
      throw new AssertionError("no proof by " + part.getSimpleName() + " in " + findings);
    }

    private static List<Part> parts(Combination combination) {
      return combination.rows().stream().flatMap(row -> row.parts().stream()).toList();
    }

    /** The name of the unknown that a claim is of. */
    String nameOf(String claim) {
      for (Part part : parts(combination)) {
        if ((part instanceof org.tally.model.Certificate.Low low && low.claim().equals(claim))
            || (part instanceof org.tally.model.Certificate.High high
                && high.claim().equals(claim))) {
          return part.names().get(0);
        }
      }
      throw new AssertionError("(" + claim + ") is no end in " + combination);
    }

    Proof forged(Function<Part, Part> forgery) {
      List<Row> rows =
          combination.rows().stream()
              .map(row -> new Row(row.times(), row.parts().stream().map(forgery).toList()))
              .toList();
      Combination forged = new Combination(combination.unknowns(), rows);
      assertThat(forged).isNotEqualTo(combination);
      return new Proof(forged, claims);
    }

    String faultIn(String yaml) {
      return new Verifier(read(yaml)).fault(combination, claims).orElse("");
    }

    private static Dataset read(String yaml) {
      return new DatasetReader(new ValueReader(Policy.load("newsroom")))
          .readText("c.yaml", yaml)
          .datasets()
          .get(0);
    }
  }
}
