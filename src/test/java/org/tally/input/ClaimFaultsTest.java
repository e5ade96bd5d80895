package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: a, source: t, subject: x, property: killed, value: 3}"
            + "| c.yaml:10:21: claim a refers to source (t), which is not declared. Maybe s?",
        "{id: a, source: s, subject: y, property: killed, value: 3}"
            + "| c.yaml:10:33: claim a refers to subject (y), which is not declared. Maybe x?",
        "{id: a, source: s, subject: the x, property: killed, value: 3}"
            + "| c.yaml:10:33: claim a refers to subject (the x), which is not declared. Maybe x?",
        "{id: a, source: s, subject: x, property: kiled, value: 3}"
            + "| c.yaml:10:46: claim a refers to property (kiled), which is not declared."
            + " Maybe killed?",
        "{id: a, source: s, subject: x, property: zzzzzz, value: 3}"
            + "| c.yaml:10:46: claim a refers to property (zzzzzz), which is not declared.",
        "{id: a, sorce: s, subject: x, property: killed, value: 3}"
            + "| c.yaml:10:13: claim a has an unknown key (sorce). Maybe source?",
        "{id: a, id: b, subject: x, property: killed, value: 3}"
            + "| c.yaml:10:13: claim a has (id) twice, first at c.yaml:10:10.",
        "{source: s, subject: x, property: killed, value: 3}"
            + "| c.yaml:10:5: a claim has no (id).",
        "{id: a, property: killed, value: 3} | c.yaml:10:5: claim a has no (subject).",
        "{id: a, subject: x} "
            + "| c.yaml:10:5: claim a has neither (property) and (value) nor a (statement).",
        "{id: a, subject: x, property: killed}"
            + "| c.yaml:10:5: claim a has a (property) and no (value).",
        "{id: a, subject: x, value: 3}"
            + "| c.yaml:10:32: claim a has a (value) and no (property). Maybe it is a (statement)?",
        "{id: a, subject: x, property: killed, value: 3, statement: is}"
            + "| c.yaml:10:64: claim a has both a (statement) and a (value)."
            + " Maybe make two claims of it?",
        "{id: a, subject: x, property: killed, value: [3]}"
            + "| c.yaml:10:50: claim a has a list as (value), where a text was expected.",
        "{id: a, subject: x, property: killed, value: 3, qualifiers: Kursk}"
            + "| c.yaml:10:65: claim a has a text as (qualifiers), where a mapping was expected.",
        "{id: a, subject: x, property: killed, value: 3, qualifiers: {where: [a]}}"
            + "| c.yaml:10:73: claim a has a list as qualifier (where). Maybe a text?",
        "{id: a, subject: x, property: killed, value: 3, from: b}"
            + "| c.yaml:10:59: claim a is taken from (b), which is no claim, source, address or text"
            + " with a space. Maybe a?",
        "{id: a, subject: x, property: killed, value: 3, from: a}"
            + "| c.yaml:10:59: claim a is taken from itself.",
        "{id: a, subject: x, property: killed, value: 3, corrects: [b7c]}"
            + "| c.yaml:10:64: claim a corrects (b7c), which is no claim.",
        "{id: a, subject: x, property: killed, value: 3, corrects: a}"
            + "| c.yaml:10:63: claim a corrects itself.",
        "{id: a, subject: x, property: killed, value: 3, rounded-to: about}"
            + "| c.yaml:10:65: claim a has (about) as (rounded-to), which is no number.",
        "{id: a, subject: x, property: killed, value: 3, rounded-to: 0}"
            + "| c.yaml:10:65: claim a has (0) as (rounded-to), which is not above zero.",
        "{id: a, subject: x, property: killed, value: 3, decimals: 1.5}"
            + "| c.yaml:10:63: claim a has (1.5) as (decimals), which is no whole number from -99 to"
            + " 99.",
        "{id: a, subject: x, property: killed, value: 3, decimals: 1, rounded-to: 10}"
            + "| c.yaml:10:63: claim a has both (rounded-to) and (decimals). Maybe keep one of them?",
        "{id: a, subject: x, property: killed, value: 3, rounding: dwn}"
            + "| c.yaml:10:63: claim a has an unknown rounding (dwn). Maybe down?",
        "{id: a, subject: x, property: killed, value: 5 km}"
            + "| c.yaml:10:50: claim a has the value (5 km), which is in km, where (killed) is in"
            + " person. Maybe it belongs to a property of its own?",
        "{id: a, subject: x, property: killed, value: 5 tanks}"
            + "| c.yaml:10:50: claim a has the value (5 tanks), which is in tank, where (killed) is in"
            + " person. Maybe it belongs to a property of its own?",
        "{id: a, subject: x, property: killed, value: 36 %}"
            + "| c.yaml:10:50: claim a has the value (36 %), which is a share, where (killed) is in"
            + " person. Maybe it is a share of another property?",
        "{id: a, subject: x, property: killed, value: 3, weight: 0}"
            + "| c.yaml:10:61: claim a has (0) as (weight), which is not above zero.",
        "{id: a, subject: x, property: killed, value: 3, fixed: maybe}"
            + "| c.yaml:10:60: claim a has an unknown fixed (maybe)"
            + ". Maybe one of true, yes, TRUE, True, false, no, FALSE, False?",
      })
  void eachFaultIsNamedWithItsPlaceAndValue(String claim, String problem) {
    assertThat(Inputs.faults(claim)).containsExactly(problem);
  }

  @Test
  void anUnreadableValueIsNamedWithItsPlace() {
    assertThat(Inputs.faults("{id: a, subject: x, property: killed, value: \"zebra crossing\"}"))
        .singleElement()
        .asString()
        .startsWith("c.yaml:10:50: claim a has an unreadable (value): ")
        .contains("zebra");
  }

  /** Whether amounts of two currencies can be compared is a question of rates. */
  @Test
  void anAmountOfAnotherCurrencyIsNoFault() {
    Input input =
        Inputs.text(
            "properties: {cost: {unit: EUR}, any: {}}\nclaims:\n"
                + "  - {id: a, subject: x, property: cost, value: $5}\n"
                + "  - {id: b, subject: x, property: any, value: 5 km}\n");
    assertThat(Inputs.ids(Inputs.sound(input))).containsExactly("a", "b");
  }

  @Test
  void anUnreadableTimeIsNamedWithItsPlace() {
    assertThat(Inputs.faults("{id: a, subject: x, property: killed, value: 3, when: yesterday}"))
        .singleElement()
        .asString()
        .startsWith("c.yaml:10:59: claim a has an unreadable (when): (yesterday)");
  }

  @Test
  void allFaultsOfOneClaimAreReportedAndItIsLeftOut() {
    Input input =
        Inputs.text(
            Inputs.withClaims(
                "{id: good, subject: x, property: killed, value: 3}",
                "{id: bad, sorce: s, source: t, subject: y, property: kiled, value: 3, from: no}"));
    assertThat(Inputs.problems(input))
        .hasSize(5)
        .allSatisfy(problem -> assertThat(problem).startsWith("c.yaml:11:"));
    assertThat(Inputs.ids(input.datasets().get(0))).containsExactly("good");
  }

  @Test
  void aTwiceUsedIdNamesBothPlaces() {
    Input input =
        Inputs.text(
            Inputs.withClaims(
                "{id: a, subject: x, property: killed, value: 3}",
                "{id: a, subject: x, property: killed, value: 4}"));
    assertThat(Inputs.problems(input))
        .containsExactly("c.yaml:11:5: claim a has an id that is already used at c.yaml:10:5.");
    assertThat(input.datasets().get(0).claims()).hasSize(1);
  }

  @Test
  void aReferenceToAFaultyClaimIsNoFurtherFault() {
    Input input =
        Inputs.text(
            Inputs.withClaims(
                "{id: a, subject: nobody-knows, property: killed, value: 3}",
                "{id: b, subject: x, property: killed, value: 3, from: a, corrects: a}"));
    assertThat(input.problems()).hasSize(1);
    assertThat(input.datasets().get(0).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.corrects()).isEmpty());
  }

  @Test
  void aValueThatACommaCutsOffIsShownQuoted() {
    assertThat(
            Inputs.faults("{id: a, subject: x, property: killed, value: around 4,000, source: s}"))
        .containsExactly(
            "c.yaml:10:59: claim a has (000) cut off from the value before it by a comma: quote the"
                + " value. Maybe value: \"around 4,000\"?");
  }

  @Test
  void aValueCutIntoSeveralPiecesIsOneFault() {
    assertThat(Inputs.faults("{id: a, subject: x, property: killed, value: 1,200,300}"))
        .singleElement()
        .asString()
        .endsWith("Maybe value: \"1,200,300\"?");
    assertThat(Inputs.faults("{id: a, subject: x, statement: they came, and they went}"))
        .singleElement()
        .asString()
        .endsWith("Maybe statement: \"they came, and they went\"?");
  }

  @Test
  void anUnknownKeyWithoutAValueAfterAQuotedOneIsAnUnknownKey() {
    assertThat(Inputs.faults("{id: a, subject: x, statement: \"s\", sorce}"))
        .containsExactly("c.yaml:10:41: claim a has an unknown key (sorce). Maybe source?");
  }

  @Test
  void theOrderOfProblemsIsThatOfTheirPlaces() {
    List<String> problems =
        Inputs.faults(
            "{id: a, subject: q1, property: killed, value: 1}",
            "{id: b, subject: x, property: killed, value: 1, from: unheard}",
            "{id: c, subject: q2, property: killed, value: 1}");
    assertThat(problems).hasSize(3).isSorted();
    assertThat(problems.get(1)).startsWith("c.yaml:11:");
  }
}
