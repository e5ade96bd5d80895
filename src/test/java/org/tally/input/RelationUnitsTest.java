package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.number.Rational;

/** Relations use numbers as they are, so their units have to go together. */
class RelationUnitsTest {
  private static final String CLAIM = "\nclaims: [{id: a, subject: x, statement: is}]\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ha, km², ''  | 'c = a / b' | takes (a), which is in ha, together with (b), which is in km²",
        "km, m, km    | 'c = a + b' | takes (a), which is in km, together with (b), which is in m",
        "km, sq mi, m | 'a <= c'    | takes (a), which is in km, together with (c), which is in m",
        "EUR, USD, EUR | 'c = a + b' | takes (c), which is in EUR, together with (b), which is in USD",
        "percentage point, person, person | 'b = c + a' | takes (b), which is in person, together with (a), which is in percentage point",
        "km², kg, km² | 'c - b = a' | takes (c), which is in km², together with (b), which is in kg",
      })
  void namesTheTwoThatDoNotGoTogether(String units, String relation, String fault) {
    assertThat(Inputs.problems(Inputs.text(file(units, relation))))
        .containsExactly(
            "c.yaml:5:15: the relation " + fault + ". Maybe declare both in one unit?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person, vote, ratio | 'c = b / a'",
        "vote, person, ''    | 'a <= b'",
        "km, h, km/h         | 'c = a / b'",
        "km², km², km²       | 'c = a + b'",
        "person, '%', person | 'c = a * b'",
        "'%', '‰', ratio     | 'c = a + b'",
        "percentage point, '%', '%' | 'a = b - c'",
        "basis point, percentage point, '%' | 'c = b + a'",
        "'', km, m           | 'a = b + 1'",
      })
  void leavesTheOthersAlone(String units, String relation) {
    Input input = Inputs.text(file(units, relation));
    assertThat(input.problems()).isEmpty();
    assertThat(Inputs.sound(input).relations()).hasSize(1);
  }

  @Test
  void perCentIsReadAsAShareOfOne() {
    Property property =
        Inputs.sound(Inputs.text("properties: {p: {unit: \"%\", min: 5}}" + CLAIM))
            .properties()
            .get("p");
    assertThat(property.readingUnit()).isEqualTo(Reading.RATIO);
    assertThat(property.min()).isEqualTo(Rational.ratio(1, 20));
  }

  private static String file(String units, String relation) {
    String[] of = units.replace("'", "").split(",", -1);
    return "properties:\n"
        + declaration("a", of[0])
        + declaration("b", of[1])
        + declaration("c", of[2])
        + "relations: [ \""
        + relation
        + "\"]"
        + CLAIM;
  }

  private static String declaration(String name, String unit) {
    return "  " + name + ": {" + (unit.isBlank() ? "" : "unit: \"" + unit.strip() + "\"") + "}\n";
  }
}
