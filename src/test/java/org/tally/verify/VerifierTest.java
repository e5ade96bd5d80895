package org.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Combination;
import org.tally.model.Certificate.Part;
import org.tally.model.Certificate.Row;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Finding;
import org.tally.model.number.Rational;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** A certificate that proves nothing is refused, whatever of it was forged. */
final class VerifierTest {
  private static final String CLAIMS =
      """
      sources:
        board: {kind: official, publisher: "Election Board", published: 2023-05-16}
      properties:
        cast: {kind: level, unit: vote}
        valid: {kind: level, unit: vote}
        invalid: {kind: level, unit: vote}
      relations:
        - cast = valid + invalid
      claims:
        - {id: b1, source: board, subject: county, property: cast, value: "41,215"}
        - {id: b2, source: board, subject: county, property: valid, value: "39,949"}
        - {id: b3, source: board, subject: county, property: invalid, value: "1,311"}
        - {id: b4, source: board, subject: town, property: invalid, value: "1,000,311"}
        - {id: b5, source: board, subject: county, property: invalid, value: "7", when: 2019}
      """;

  private final Dataset dataset = read(CLAIMS);
  private final Finding finding = conflict(dataset);
  private final Combination genuine =
      (Combination) Objects.requireNonNull(finding.dispute()).certificate().orElseThrow();

  @Test
  void theGenuineOneProvesIt() {
    assertThat(fault(genuine, dataset)).isEmpty();
  }

  @Test
  void itProvesNothingOfOtherNumbers() {
    assertThat(fault(genuine, read(CLAIMS.replace("1,311", "1,266"))))
        .contains("the sum is 0, which is no contradiction");
  }

  @Test
  void itProvesNothingWithoutItsRelation() {
    assertThat(fault(genuine, read(CLAIMS.replace("cast = valid + invalid", "cast >= valid"))))
        .contains("there is no relation (cast = valid + invalid)");
  }

  @Test
  void itProvesNothingOfClaimsOfAnotherTime() {
    String later = CLAIMS.replace("value: \"1,311\"", "value: \"1,311\", when: 2019");
    assertThat(fault(genuine, read(later))).contains("differ in time");
  }

  @Test
  void noMultiplierMayTurnAnInequalityRound() {
    for (int i = 0; i < genuine.rows().size(); i++) {
      Row row = genuine.rows().get(i);
      Row turned = new Row(row.times().negate(), row.parts());
      assertThat(fault(with(i, turned), dataset)).isNotEmpty();
    }
  }

  @Test
  void noRowCanBeLeftOut() {
    for (int i = 0; i < genuine.rows().size(); i++) {
      List<Row> fewer = new ArrayList<>(genuine.rows());
      fewer.remove(i);
      assertThat(fault(new Combination(genuine.unknowns(), fewer), dataset)).isNotEmpty();
    }
  }

  @Test
  void noClaimOfSomethingElseMayStandIn() {
    for (String other : List.of("b4", "b5", "b9")) {
      Combination forged = genuine;
      for (int i = 0; i < forged.rows().size(); i++) {
        Row row = forged.rows().get(i);
        Part part = row.parts().get(0);
        if (part instanceof Certificate.Low low && low.claim().equals("b3")) {
          forged = with(i, new Row(row.times(), List.of(new Certificate.Low(other, low.of()))));
        } else if (part instanceof Certificate.High high && high.claim().equals("b3")) {
          forged = with(i, new Row(row.times(), List.of(new Certificate.High(other, high.of()))));
        }
      }
      assertThat(forged).isNotEqualTo(genuine);
      assertThat(fault(forged, dataset)).isNotEmpty();
      Set<String> all = Set.of("b1", "b2", "b3", "b4", "b5");
      assertThat(new Verifier(dataset).fault(forged, all)).isPresent();
    }
  }

  @Test
  void relationsAloneContradictNothingHere() {
    Combination supposed =
        new Combination(
            genuine.unknowns(),
            List.of(
                new Row(
                    Rational.ONE,
                    List.of(new Certificate.Supposed(genuine.unknowns().get(0).name())))));
    assertThat(fault(supposed, dataset)).contains("open");
  }

  @Test
  void aRelationMustBeOfTheUnknownsThatItNames() {
    Combination forged = genuine;
    for (int i = 0; i < forged.rows().size(); i++) {
      Row row = forged.rows().get(i);
      if (row.parts().get(0) instanceof Certificate.Tie tie) {
        Map<String, String> swapped = new TreeMap<>(tie.of());
        swapped.put("valid", tie.of().getOrDefault("invalid", ""));
        forged =
            with(i, new Row(row.times(), List.of(new Certificate.Tie(tie.relation(), swapped))));
      }
    }
    assertThat(fault(forged, dataset)).contains("is not (valid)");
  }

  @Test
  void aTotalMayRiseByItsLimitInEachDayBetween() {
    String total =
        """
        sources:
          log: {kind: official, publisher: "Clinic", published: 2021-02-28}
        properties:
          doses: {kind: cumulative, unit: dose, at-most-per: {day: 150, week: 2000}}
        claims:
          - {id: d1, source: log, subject: clinic, property: doses, value: "1,204", when: 2021-02-02}
          - {id: d2, source: log, subject: clinic, property: doses, value: "1,655", when: 2021-02-04}
        """;
    Dataset clinic = read(total);
    Finding rise =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(List.of(clinic), List.of())
            .findings()
            .get(0);
    Combination proof =
        (Combination) Objects.requireNonNull(rise.dispute()).certificate().orElseThrow();
    Set<String> both = Set.of("d1", "d2");
    assertThat(new Verifier(clinic).fault(proof, both)).isEmpty();
    String slower = total.replace("when: 2021-02-04", "when: 2021-02-05");
    assertThat(new Verifier(read(slower)).fault(proof, both).orElse(""))
        .isEqualTo("more than 3 of a day may lie between (d1) and (d2)");
    String quicker = total.replace("day: 150", "day: 151");
    assertThat(new Verifier(read(quicker)).fault(proof, both).orElse("")).startsWith("the sum is");
    String anyhow = total.replace("day: 150, ", "");
    assertThat(new Verifier(read(anyhow)).fault(proof, both).orElse(""))
        .isEqualTo("(doses) may rise as fast as it likes in a day");
  }

  private Combination with(int index, Row row) {
    List<Row> rows = new ArrayList<>(genuine.rows());
    rows.set(index, row);
    return new Combination(genuine.unknowns(), rows);
  }

  private String fault(Certificate certificate, Dataset given) {
    Set<String> named = finding.claims().stream().map(Claim::id).collect(Collectors.toSet());
    return new Verifier(given).fault(certificate, named).orElse("");
  }

  private static Finding conflict(Dataset dataset) {
    return new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
        .check(List.of(dataset), List.of()).findings().stream()
            .filter(each -> each.rule().equals("C102"))
            .findFirst()
            .orElseThrow();
  }

  private static Dataset read(String claims) {
    return new DatasetReader(new ValueReader(Policy.load("newsroom")))
        .readText("c.yaml", claims)
        .datasets()
        .get(0);
  }
}
