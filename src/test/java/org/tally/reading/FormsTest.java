package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Reading;
import org.tally.model.Value;

/** The tables of written forms: what is refused, and what the others read as. */
class FormsTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesAndNamesTheCharacters(List<String> row) {
    String text = row.get(1);
    ReadingException e =
        catchThrowableOfType(
            ReadingException.class, () -> READER.read(text, Contexts.of(row.get(0))));
    assertThat(e).as("(%s) was read", text).isNotNull();
    assertThat(e.start()).isBetween(0, text.length());
    assertThat(e.end()).isBetween(e.start(), text.length());
    assertThat(text.substring(e.start(), e.end()).strip()).isEqualTo(plain(row.get(2)));
    assertThat(e.hint()).startsWith("Maybe ").endsWith("?");
    assertThat(e.getMessage() + " " + e.hint()).contains(row.get(3)).contains(text.strip());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void reads(List<String> row) throws ReadingException {
    Value value = READER.read(row.get(1), Contexts.of(row.get(0)));
    assertThat(value).isInstanceOf(Value.Quantity.class);
    Reading reading = ((Value.Quantity) value).reading();
    assertThat(reading.interval()).hasToString(row.get(2));
    assertThat(reading.best()).hasToString(row.get(3));
    assertThat(reading.unit()).isEqualTo(plain(row.get(4)));
    assertThat(reading.row()).isEqualTo(row.get(5));
    assertThat(reading.interval().holds(reading.bare()) || reading.row().equals("nearly")).isTrue();
    assertThat(reading.why()).isNotBlank();
  }

  @Test
  void tablesAreLarge() {
    assertThat(forms().count()).isGreaterThan(400);
    assertThat(refused().count()).isGreaterThan(100);
  }

  private static String plain(String cell) {
    return cell.equals("empty") ? "" : cell;
  }

  static Stream<List<String>> refused() {
    return rows("/reading/refused.tsv");
  }

  static Stream<List<String>> forms() {
    return rows("/reading/forms.tsv");
  }

  static Stream<List<String>> rows(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(FormsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(FormsTest::cells)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
