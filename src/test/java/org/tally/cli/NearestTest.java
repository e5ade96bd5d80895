package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("C101", "disjoint-values", "C103", "falling-total", "D101");

  @ParameterizedTest
  @CsvSource({
    "C10, C101",
    "c101, C101",
    "C104, C101",
    "disjoint-value, disjoint-values",
    "fallingtotal, falling-total",
    "d101, D101"
  })
  void findsWhatNeedsTheFewestChanges(String typed, String meant) {
    assertThat(Nearest.to(typed, NAMES)).contains(meant);
  }

  @Test
  void isSilentRatherThanGuessWildly() {
    assertThat(Nearest.to("something-else", NAMES)).isEmpty();
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}
