package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.Correction;
import org.tally.model.Dataset;
import org.tally.model.Pace;
import org.tally.model.Worth;

/** What is wrong with a detail is told, and costs that detail alone. */
class WrongDetailsTest {
  private static Dataset declaring(String property) {
    Input input = Inputs.text(withProperty(property));
    assertThat(input.problems()).hasSize(1);
    return input.datasets().get(0);
  }

  private static String withProperty(String property) {
    return "properties: {p: {kind: cumulative, unit: person, "
        + property
        + "}}\nclaims: [{id: a, subject: x, property: p, value: 3},"
        + " {id: b, subject: x, property: p, value: 4}]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at-most-per: {day: lots}",
        "at-most-per: 5",
        "stale-after: whenever",
        "stale-aftr: 6 months",
        "stale-after: 6 months, stale-after: 1 year",
        "min: none",
        "definition: [a, b]"
      })
  void aPropertyWithAWrongDetailKeepsItsClaims(String detail) {
    assertThat(Inputs.ids(declaring(detail))).containsExactly("a", "b");
  }

  @Test
  void theSoundPacesStay() {
    Dataset dataset = declaring("at-most-per: {day: lots, week: 500}");
    assertThat(Inputs.in(dataset.properties(), "p").paces())
        .extracting(Pace::per)
        .containsExactly(Pace.Per.WEEK);
  }

  /** Of another kind, in another unit or to another precision the numbers would mean another. */
  @ParameterizedTest
  @ValueSource(strings = {"type: amount", "rounding: dwn", "rounded-to: some", "unti: vote"})
  void aPropertyOfWhichNobodyKnowsWhatItMeansTellsWhatItCosts(String field) {
    Input input = Inputs.text(withProperty(field));
    assertThat(Inputs.problems(input))
        .hasSize(2)
        .contains(
            "c.yaml:1:14: property (p) cannot be used as it is declared, so 2 claims of it are left"
                + " out.");
    assertThat(input.datasets().get(0).claims()).isEmpty();
  }

  @Test
  void aSourceThatIsNoMappingCostsNoPropertyOfThatName() {
    Input input =
        Inputs.text(
            """
            sources: {p: news}
            properties: {p: {}}
            claims: [{id: a, source: p, subject: x, property: p, value: 3}]
            """);
    assertThat(input.problems()).hasSize(1);
    assertThat(Inputs.ids(input.datasets().get(0))).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight: lots", "fixed: perhaps", "quote: [a]", "wieght: 2"})
  void aClaimWithAWrongDetailStays(String detail) {
    Input input =
        Inputs.text(
            Inputs.withClaims("{id: a, subject: x, property: killed, value: 3, " + detail + "}"));
    assertThat(input.problems()).hasSize(1);
    assertThat(input.datasets().get(0).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.worth()).isEqualTo(Worth.USUAL));
  }

  @Test
  void aCorrectionFromNobodyKnownIsACorrectionAllTheSame() {
    Input input =
        Inputs.text(
            Inputs.withClaims("{id: a, subject: x, property: killed, value: 3}")
                + "corrections: [{property: killed, date: 2025-02-20, reason: twice, source: q}]");
    assertThat(input.problems()).hasSize(1);
    assertThat(input.datasets().get(0).corrections())
        .singleElement()
        .extracting(Correction::source)
        .isNull();
  }
}
