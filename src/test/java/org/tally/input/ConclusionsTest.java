package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Conclusion;

final class ConclusionsTest {
  private static final String FILE =
      """
      conclusions: %s
      use: [casualties]
      properties: {turnout: {kind: fixed, unit: "%%"}, capital: {type: term}}
      claims: [{id: a, subject: x, statement: is}]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[kiled > casualties / 2] | c.yaml:1:15: the conclusion names property (kiled), which is not"
            + " declared. Maybe killed?",
        "[killed > casualties /] | c.yaml:1:36: the conclusion ends after '/': a name or a number is"
            + " missing.",
        "[\"killed > 1,000\"] | c.yaml:1:25: (1,000) has a comma: numbers of a conclusion are written"
            + " without. Maybe 1000?",
        "[turnout >= 50] | c.yaml:1:15: the conclusion compares (turnout), which is in %, with the"
            + " number (50). Maybe 50 %?",
        "[capital = 3] | c.yaml:1:15: the conclusion names property (capital), which has no numbers.",
        "[killed] | c.yaml:1:21: the conclusion ends after 'killed': a sign (= <= < >= >) is missing.",
        "[{nam: most, holds: killed > 3}] | c.yaml:1:16: a conclusion has an unknown key (nam). Maybe"
            + " name?",
        "[{name: most}] | c.yaml:1:15: a conclusion has no (holds). Maybe {name: \"most of them died\","
            + " holds: \"killed > casualties / 2\"}?",
        "[[killed > 3]] | c.yaml:1:15: the file has a list in (conclusions), where a text is due. Maybe"
            + " {name: \"most of them died\", holds: \"killed > casualties / 2\"}?",
      })
  void eachFaultIsNamedWithItsPlaceAndValue(String conclusions, String problem) {
    assertThat(Inputs.problems(Inputs.text(FILE.formatted(conclusions)))).containsExactly(problem);
  }

  @Test
  void theyAreReadWithTheirNamesAndEachOnce() {
    Input input =
        Inputs.text(
            FILE.formatted(
                "[killed > casualties / 2, {name: valid, holds: turnout >= 50 %}, killed  >"
                    + " casualties / 2]"));
    assertThat(Inputs.problems(input)).isEmpty();
    assertThat(input.datasets().get(0).conclusions())
        .extracting(Conclusion::label)
        .containsExactly("'killed > casualties / 2'", "'valid' (turnout >= 50 %)");
  }

  @Test
  void aSingleOneNeedsNoList() {
    Input input = Inputs.text(FILE.formatted("killed > casualties / 2"));
    assertThat(input.datasets().get(0).conclusions())
        .extracting(Conclusion::label)
        .containsExactly("'killed > casualties / 2'");
  }
}
