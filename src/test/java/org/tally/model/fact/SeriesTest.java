package org.tally.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class SeriesTest {
  private static Estimate on(String id, int day, long low, long high) {
    return Estimates.on(id, LocalDate.of(2025, 1, 1).plusDays(day), low, high);
  }

  @Test
  void aRiseIsAnUpdate() {
    assertThat(series(on("a", 0, 4000, 4000), on("b", 30, 5000, 5000)).getFalls().isAny())
        .isFalse();
  }

  @Test
  void aFallIsMeasuredFromTheHighestBefore() {
    Series series = series(on("a", 0, 900, 1100), on("b", 20, 2400, 2933), on("c", 90, 600, 600));
    assertThat(series.getFalls().steps())
        .extracting(fall -> fall.earlier().id() + ">" + fall.later().id())
        .containsExactly("b>c");
    assertThat(series.matter().gap()).hasToString("1800");
  }

  @Test
  void whatOverlapsIsNoCertainFall() {
    assertThat(series(on("a", 0, 900, 1100), on("b", 9, 800, 900)).getFalls().isAny()).isFalse();
    assertThat(series(on("a", 0, 900, 1100), on("b", 0, 10, 20)).getFalls().isAny()).isFalse();
  }

  @Property(seed = "20250430")
  void thereIsAFallExactlyIfSomePairFalls(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 30) Integer> numbers) {
    List<Estimate> members = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int n = numbers.get(i);
      members.add(on("e" + i, n % 5, n, n + n % 3));
    }
    boolean some =
        members.stream()
            .anyMatch(
                a -> members.stream().anyMatch(b -> a.endsBefore(b) && b.isCertainlyBelow(a)));
    assertThat(new Series(Estimates.QUANTITY, members, Restarts.NONE).getFalls().isAny())
        .isEqualTo(some);
  }

  private static Series series(Estimate... members) {
    return new Series(Estimates.QUANTITY, List.of(members), Restarts.NONE);
  }
}
