package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Property;
import org.tally.model.Value;

/** The tables of names and answers: what is refused, what means the same, and what does not. */
class TermFormsTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedAnswers")
  void refusesAndNamesTheCharacters(List<String> row) {
    String text = row.get(0);
    ReadingException e =
        catchThrowableOfType(
            ReadingException.class, () -> READER.read(text, Contexts.of(Property.Type.YES_NO)));
    assertThat(e).as("(%s) was read", text).isNotNull();
    assertThat(text.substring(e.start(), e.end())).isEqualTo(row.get(1));
    assertThat(e).hasMessageContaining(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void readsAnswers(List<String> row) throws ReadingException {
    Value value = READER.read(row.get(0), Contexts.of(Property.Type.YES_NO));
    assertThat(value).isEqualTo(new Value.Term(row.get(0), row.get(1)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("terms")
  void tellsTermsApart(List<String> row) {
    boolean same = Terms.key(row.get(0)).equals(Terms.key(row.get(1)));
    assertThat(same).isEqualTo(row.get(2).equals("same"));
  }

  @Test
  void anAliasMeansItsSubjectHoweverItIsWritten() throws ReadingException {
    Context plain = Contexts.of(Property.Type.TERM);
    Map<String, String> aliases = Map.of(Terms.key("Korea (DPRK)"), "dprk");
    Context context = new Context(plain.property(), false, false, null, null, Map.of(), aliases);
    assertThat(READER.read("the KOREA (DPRK)", context))
        .isEqualTo(new Value.Term("the KOREA (DPRK)", "dprk"));
  }

  @net.jqwik.api.Property
  void theKeyOfAKeyIsTheKey(@ForAll @StringLength(max = 60) String text) {
    String key = Terms.key(text);
    assertThat(Terms.key(key)).isEqualTo(key);
    assertThat(Terms.key(" " + text + "\u00A0")).isEqualTo(key);
  }

  static Stream<List<String>> refusedAnswers() {
    return rows("refused-answers.tsv");
  }

  static Stream<List<String>> answers() {
    return rows("answers.tsv");
  }

  static Stream<List<String>> terms() {
    return rows("terms.tsv");
  }

  private static Stream<List<String>> rows(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/reading", file)).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split("\t", -1)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
