package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "casualites, casualties, 1",
    "abc, abc, 0",
    "'', abc, 3",
    "kiled, killed, 1",
    "kitten, sitting, 3",
    "ab, ba, 1",
  })
  void aSwapOfNeighboursIsOneEdit(String from, String to, int distance) {
    assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
    assertThat(Suggestions.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void theClosestNameIsFoundWhateverTheOrder() {
    assertThat(Suggestions.closest("killd", List.of("kill", "killed", "billed"))).contains("kill");
    assertThat(Suggestions.closest("killd", List.of("billed", "killed", "kill"))).contains("kill");
    assertThat(Suggestions.closest("KILLED", List.of("killed"))).contains("killed");
  }

  @Test
  void nothingCloseIsNothing() {
    assertThat(Suggestions.closest("wounded", List.of("killed", "missing"))).isEmpty();
    assertThat(Suggestions.maybe("x", List.of())).isNull();
    assertThat(Suggestions.closest("x".repeat(1_000_000), List.of("x"))).isEmpty();
  }
}
