package org.tally.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.number.Interval;
import org.tally.model.number.Intervals;
import org.tally.model.number.Rational;

final class CampsTest {
  private static Interval closed(long low, long high) {
    return Interval.closed(Rational.of(low), Rational.of(high));
  }

  @Provide
  Arbitrary<List<Interval>> intervals() {
    return Intervals.any().list().ofMinSize(1).ofMaxSize(7);
  }

  @Test
  void aVagueClaimJoinsEveryCampAndHidesNoConflict() {
    Camps camps =
        Camps.of(
            List.of(
                Estimates.of("a", closed(155, 155)),
                Estimates.of("b", Interval.moreThan(Rational.of(100))),
                Estimates.of("c", closed(180, 220))));
    assertThat(ids(camps)).containsExactly(Set.of("a", "b"), Set.of("b", "c"));
    assertThat(camps.gap()).isEqualTo(Rational.of(25));
    assertThat(camps.flipPoint()).isEqualTo(Rational.ratio(25, 355));
    assertThat(camps.disputed()).extracting(Estimate::id).containsExactly("a", "c");
    assertThat(camps.camps().get(0).reading().interval()).isEqualTo(closed(155, 155));
  }

  @Test
  void valuesOfEqualPrecisionThatDifferAreApartEvenWhereTheyTouch() {
    Camps camps =
        Camps.of(
            List.of(
                Estimates.rounded("a", 748_000, 1_000),
                Estimates.rounded("b", 749_000, 1_000),
                Estimates.rounded("c", 700_000, 100_000)));
    assertThat(ids(camps)).containsExactly(Set.of("a", "c"), Set.of("b", "c"));
    assertThat(camps.gap()).isEqualTo(Rational.ZERO);
    Camps mixed =
        Camps.of(List.of(Estimates.rounded("a", 1_000, 1_000), Estimates.rounded("b", 1_100, 100)));
    assertThat(mixed.isApart()).isFalse();
  }

  @Test
  void whatLiesOnTheTouchingEndsAgreesWithBothSides() {
    Camps camps =
        Camps.of(
            List.of(
                Estimates.rounded("a", 748_000, 1_000),
                Estimates.rounded("b", 749_000, 1_000),
                Estimates.of("c", closed(748_500, 748_500))));
    assertThat(ids(camps)).containsExactly(Set.of("a", "c"), Set.of("b", "c"));
  }

  @Property(seed = "20250430")
  void campsAreTheMaximalSetsThatAgreePairByPair(@ForAll("intervals") List<Interval> intervals) {
    List<Estimate> members = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      members.add(Estimates.of("e" + i, intervals.get(i)));
    }
    Camps camps = Camps.of(members);
    assertThat(Set.copyOf(ids(camps))).isEqualTo(maximalSets(members));
    assertThat(camps.isApart())
        .isEqualTo(
            members.stream()
                .anyMatch(
                    a -> members.stream().anyMatch(b -> !a.reading().agreesWith(b.reading()))));
    for (Camp camp : camps.camps()) {
      for (Claim claim : camp.claims()) {
        assertThat(
                java.util.Objects.requireNonNull(claim.reading())
                    .interval()
                    .holds(camp.reading().interval()))
            .isTrue();
      }
    }
    List<Estimate> backwards = new ArrayList<>(members);
    java.util.Collections.reverse(backwards);
    assertThat(Camps.of(backwards).camps()).isEqualTo(camps.camps());
    assertThat(Camps.of(backwards).flipPoint()).isEqualTo(camps.flipPoint());
  }

  /** Values rounded to 10 that touch, beside exact and vague ones that share their ends. */
  @Provide
  Arbitrary<List<Estimate>> touching() {
    Arbitrary<Estimate> one =
        Combinators.combine(
                Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 3))
            .as(
                (at, sort) ->
                    switch (sort) {
                      case 0, 1 -> Estimates.rounded("?", 10L * at + 100, 10);
                      case 2 -> Estimates.of("?", closed(10L * at + 95, 10L * at + 95));
                      default -> Estimates.of("?", closed(10L * at + 95, 10L * at + 115));
                    });
    return one.list().ofMinSize(1).ofMaxSize(7).map(CampsTest::numbered);
  }

  private static List<Estimate> numbered(List<Estimate> members) {
    List<Estimate> numbered = new ArrayList<>();
    for (Estimate member : members) {
      numbered.add(Estimates.renamed("e" + numbered.size(), member));
    }
    return numbered;
  }

  @Property(seed = "20250430")
  void touchingNeitherHidesNorInventsACamp(@ForAll("touching") List<Estimate> members) {
    assertThat(Set.copyOf(ids(Camps.of(members)))).isEqualTo(maximalSets(members));
  }

  @Property(seed = "20250430")
  void theFlipPointIsTheLargestOfAnyTwo(@ForAll("touching") List<Estimate> members) {
    Rational largest = null;
    for (Estimate a : members) {
      for (Estimate b : members) {
        Rational flip = FlipPoint.of(a.reading(), b.reading());
        largest = flip == null ? largest : largest == null ? flip : largest.max(flip);
      }
    }
    assertThat(Camps.of(members).flipPoint()).isEqualTo(largest);
  }

  @Test
  void theRelativeGapIsAShareOfTheMeanOfTheBestValues() {
    Camps camps =
        Camps.of(List.of(Estimates.of("a", closed(90, 110)), Estimates.of("b", closed(290, 310))));
    assertThat(camps.gap()).isEqualTo(Rational.of(180));
    assertThat(camps.relativeGap()).isEqualTo(Rational.ratio(180, 200));
    assertThat(Camps.of(List.of(Estimates.of("a", closed(1, 2)))).relativeGap()).isNull();
  }

  /** Every subset in turn: what the sweep must find without trying them all. */
  private static Set<Set<String>> maximalSets(List<Estimate> members) {
    List<Set<String>> consistent = new ArrayList<>();
    for (int mask = 1; mask < 1 << members.size(); mask++) {
      List<Estimate> subset = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        if ((mask >> i & 1) == 1) {
          subset.add(members.get(i));
        }
      }
      boolean agree =
          subset.stream()
              .allMatch(a -> subset.stream().allMatch(b -> a.reading().agreesWith(b.reading())));
      if (agree) {
        consistent.add(subset.stream().map(Estimate::id).collect(Collectors.toSet()));
      }
    }
    return consistent.stream()
        .filter(
            set ->
                consistent.stream()
                    .noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
        .collect(Collectors.toSet());
  }

  private static List<Set<String>> ids(Camps camps) {
    return camps.camps().stream()
        .<Set<String>>map(
            camp ->
                camp.claims().stream()
                    .map(Claim::id)
                    .collect(Collectors.toCollection(TreeSet::new)))
        .toList();
  }
}
