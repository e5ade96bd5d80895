package org.tally.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

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
    assertThat(Nearest.distance(from, to)).isEqualTo(distance);
    assertThat(Nearest.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void theClosestNameIsFoundWhateverTheOrder() {
    assertThat(Nearest.to("killd", List.of("kill", "killed", "billed"))).contains("kill");
    assertThat(Nearest.to("killd", List.of("billed", "killed", "kill"))).contains("kill");
    assertThat(Nearest.to("KILLED", List.of("killed"))).contains("killed");
  }

  @ParameterizedTest
  @CsvSource({
    "C10, C101",
    "c101, C101",
    "C104, C101",
    "disjoint-value, disjoint-values",
    "fallingtotal, falling-total",
    "d101, D101"
  })
  void rulesAreFoundByTheirIdsAndSlugs(String typed, String meant) {
    List<String> names = List.of("C101", "disjoint-values", "C103", "falling-total", "D101");
    assertThat(Nearest.to(typed, names)).contains(meant);
    assertThat(Nearest.to("something-else", names)).isEmpty();
  }

  @Test
  void nothingCloseIsNothing() {
    assertThat(Nearest.to("wounded", List.of("killed", "missing"))).isEmpty();
    assertThat(Nearest.maybe("x", List.of())).isNull();
    assertThat(Nearest.to("x".repeat(1_000_000), List.of("x"))).isEmpty();
  }
}
