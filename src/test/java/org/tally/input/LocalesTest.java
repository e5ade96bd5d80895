package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Value;

class LocalesTest {
  private static final String HEAD =
      """
      properties: {surface: {unit: km²}}
      subjects: {x: {}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "locale: xx | c.yaml:1:9: the file has an unknown locale (xx). Maybe the code of a language,"
            + " such as de, fr or en-IN?",
        "locale: German | c.yaml:1:9: the file has an unknown locale (German). Maybe the code of a"
            + " language, such as de, fr or en-IN?",
        "locale: [de] | c.yaml:1:9: the file has a list as (locale), where a text was expected.",
      })
  void refusesWhatIsNoLocale(String head, String problem) {
    String text = head + "\n" + HEAD + "claims: [{id: a, subject: x, statement: is}]\n";
    assertThat(Inputs.problems(Inputs.text(text))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de    | 1.234,5 km²  | [1234.45, 1234.55]",
        "de-AT | 1 234,5 km²  | [1234.45, 1234.55]",
        "de_CH | 1’234.5 km²  | [1234.45, 1234.55]",
        "fr    | 1 234,5 km²  | [1234.45, 1234.55]",
        "en-IN | 1,23,456 km² | [123455.5, 123456.5]",
        "en    | 1,234.5 km²  | [1234.45, 1234.55]",
        "es    | 1.234 km²    | [1233.5, 1234.5]",
        "pl    | 0,5 km²      | [0.45, 0.55]",
      })
  void numbersHaveTheSignsOfTheLocale(String locale, String value, String interval) {
    Dataset dataset =
        Inputs.sound(Inputs.text("locale: " + locale + "\n" + HEAD + claims("'" + value + "'")));
    assertThat(interval(dataset.claims().get(0))).isEqualTo(interval);
  }

  @Test
  void aNumeralOfYamlHasAPointInEveryLocale() {
    Dataset dataset = Inputs.sound(Inputs.text("locale: de\n" + HEAD + claims("1.5")));
    assertThat(interval(dataset.claims().get(0))).isEqualTo("[1.5, 1.5]");
  }

  @Test
  void aPointThatTheLocaleDoesNotHaveIsRefused() {
    assertThat(Inputs.problems(Inputs.text("locale: de\n" + HEAD + claims("'1.5'"))))
        .singleElement()
        .asString()
        .contains("(1.5), which can be read in two ways");
  }

  @Test
  void eachFileOfAFolderAndItsSheetHaveTheirOwn() throws IOException {
    Inputs.write(folder, "a.yaml", "locale: de\n" + HEAD + "claims: de.csv\n");
    Inputs.write(
        folder, "b.yaml", "claims: [{id: b, subject: x, property: surface, value: '1,234'}]");
    Inputs.write(folder, "de.csv", "id,subject,property,value\na,x,surface,\"1,234\"\n");
    Dataset dataset = Inputs.sound(Inputs.read(folder));
    assertThat(dataset.claims())
        .extracting(LocalesTest::interval)
        .containsExactlyInAnyOrder("[1.2335, 1.2345]", "[1233.5, 1234.5]");
  }

  private static String claims(String value) {
    return "claims: [{id: a, subject: x, property: surface, value: " + value + "}]\n";
  }

  private static String interval(Claim claim) {
    return ((Value.Quantity) claim.value()).reading().interval().toString();
  }
}
