package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Period;

/** The tables of written dates and periods: what is refused, and what the others cover. */
class PeriodFormsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesAndNamesTheCharacters(List<String> row) throws ReadingException {
    String text = row.get(0);
    Period published = published(row);
    ReadingException e =
        catchThrowableOfType(ReadingException.class, () -> PeriodReader.read(text, published));
    assertThat(e).as("(%s) was read", text).isNotNull();
    assertThat(text.substring(e.start(), e.end()).strip()).isEqualTo(row.get(2));
    assertThat(e.hint()).startsWith("Maybe ").endsWith("?");
    assertThat(e.getMessage() + " " + e.hint()).contains(row.get(3)).contains(text.strip());
  }

  @ParameterizedTest(name = "{0}, published {1}")
  @MethodSource("forms")
  void reads(List<String> row) throws ReadingException {
    Period period = PeriodReader.read(row.get(0), published(row));
    assertThat(String.valueOf(period.start())).isEqualTo(row.get(2).replace("..", "null"));
    assertThat(String.valueOf(period.end())).isEqualTo(row.get(3).replace("..", "null"));
    assertThat(PeriodReader.read(period.toString())).isEqualTo(period);
  }

  @Test
  void tablesAreLarge() {
    assertThat(forms().count()).isGreaterThan(150);
    assertThat(refused().count()).isGreaterThan(35);
  }

  private static @Nullable Period published(List<String> row) throws ReadingException {
    return row.get(1).equals("-") ? null : PeriodReader.read(row.get(1));
  }

  static Stream<List<String>> refused() {
    return rows("refused-periods.tsv");
  }

  static Stream<List<String>> forms() {
    return rows("periods.tsv");
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
