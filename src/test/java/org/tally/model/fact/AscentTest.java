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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Pace;
import org.tally.model.Pace.Per;
import org.tally.model.number.Rational;

final class AscentTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "DAY, 1969-12-31, 1970-01-01, 2",
    "DAY, 2024-02-28, 2024-03-01, 3",
    "WEEK, 2024-12-30, 2025-01-05, 1",
    "WEEK, 2025-01-05, 2025-01-06, 2",
    "WEEK, 1969-12-28, 1969-12-29, 2",
    "MONTH, 2024-12-31, 2025-01-01, 2",
    "MONTH, 2025-01-01, 2025-01-31, 1",
    "YEAR, 2024-12-31, 2025-01-01, 2",
    "YEAR, -0001-12-31, 0000-01-01, 2",
  })
  void everyUnitThatIsTouchedCounts(Per per, LocalDate first, LocalDate last, long units) {
    assertThat(per.index(last) - per.index(first) + 1).isEqualTo(units);
  }

  @Test
  void itRisesFromTheOneThatBoundsItMost() {
    List<Estimate> members = List.of(on("a", 0, 100), on("b", 2, 102), on("c", 3, 190));
    assertThat(ascent(members, 20).getRises().steps())
        .extracting(rise -> rise.earlier().id() + ">" + rise.later().id() + " " + rise.units())
        .containsExactly("b>c 2");
  }

  @Test
  void aPeakIsFlaggedForItsFallOnly() {
    List<Estimate> peak = List.of(on("a", 0, 100), on("b", 1, 900), on("c", 2, 120));
    assertThat(ascent(peak, 20).getRises().isAny()).isFalse();
    List<Estimate> dip = List.of(on("a", 0, 900), on("b", 1, 100), on("c", 2, 920));
    assertThat(ascent(dip, 20).getRises().isAny()).isFalse();
    List<Estimate> both = List.of(on("a", 0, 900), on("b", 1, 100), on("c", 2, 990));
    assertThat(ascent(both, 20).getRises().steps())
        .extracting(rise -> rise.earlier().id() + ">" + rise.later().id())
        .containsExactly("a>c");
  }

  @Property(seed = "20250430")
  void thereIsARiseExactlyIfSomePairRisesTooFast(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 20) Integer> steps,
      @ForAll @IntRange(min = 1, max = 6) int limit) {
    List<Estimate> members = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < steps.size(); i++) {
      total += steps.get(i);
      members.add(on("e" + i, i + i % 3, total));
    }
    boolean some =
        members.stream()
            .anyMatch(
                a -> members.stream().anyMatch(b -> a.endsBefore(b) && risesTooFast(a, b, limit)));
    Ascent ascent = ascent(members, limit);
    assertThat(ascent.series().getFalls().isAny() || ascent.getRises().isAny() == some).isTrue();
  }

  private static boolean risesTooFast(Estimate a, Estimate b, int limit) {
    long days =
        b.reading().best().minus(a.reading().best()).compareTo(Rational.ZERO) <= 0
            ? Long.MAX_VALUE / 100
            : java.util.Objects.requireNonNull(b.when()).start().toEpochDay()
                - java.util.Objects.requireNonNull(a.when()).start().toEpochDay()
                + 1;
    return b.reading().best().minus(a.reading().best()).compareTo(Rational.of(days * limit)) > 0;
  }

  private static Estimate on(String id, int day, long number) {
    return Estimates.on(id, START.plusDays(day), number, number);
  }

  private static Ascent ascent(List<Estimate> members, long limit) {
    Pace pace = new Pace(Per.DAY, Rational.of(limit), "person");
    return new Ascent(new Series(Estimates.rising(pace), members, Restarts.NONE));
  }
}
