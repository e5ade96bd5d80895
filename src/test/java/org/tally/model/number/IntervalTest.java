package org.tally.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {
  private static Rational n(long value) {
    return Rational.of(value);
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Intervals.any();
  }

  @Provide
  Arbitrary<Rational> numbers() {
    return Intervals.numbers();
  }

  @Test
  void touchingEndsMeetOnlyIfBothAreClosed() {
    Interval below = Interval.closed(n(1), n(2));
    assertThat(below.meets(Interval.closed(n(2), n(3)))).isTrue();
    assertThat(below.meets(Interval.moreThan(n(2)))).isFalse();
    assertThat(new Interval(Bound.closed(n(1)), Bound.open(n(2))).meets(Interval.atLeast(n(2))))
        .isFalse();
  }

  @Test
  void opennessIsThatOfTheBindingEnd() {
    Interval openAtZero = new Interval(Bound.open(n(0)), Bound.closed(n(2)));
    Interval negative = Interval.closed(n(-3), n(1));
    assertThat(openAtZero.times(negative)).hasToString("[-6, 2]");
    assertThat(openAtZero.plus(negative)).hasToString("(-3, 3]");
  }

  @Test
  void dividesByWhatIsPositiveButNotByWhatMayBeZero() {
    Interval one = Interval.point(n(1));
    assertThat(one.dividedBy(Interval.closed(n(2), n(4))))
        .hasValue(Interval.closed(Rational.ratio(1, 4), Rational.ratio(1, 2)));
    assertThat(one.dividedBy(new Interval(Bound.open(n(0)), Bound.closed(n(4)))))
        .hasValue(Interval.atLeast(Rational.ratio(1, 4)));
    assertThat(one.dividedBy(Interval.closed(n(0), n(4)))).isEmpty();
    assertThat(one.dividedBy(Interval.closed(n(-1), n(4)))).isEmpty();
  }

  @Test
  void refusesEndsThatHoldNothing() {
    assertThatThrownBy(() -> Interval.closed(n(2), n(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe the ends are swapped?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2  | closed | 2.8  | closed | false",
        "2    | open   | 3    | open   | false",
        "2    | open   | 2.9  | closed | false",
        "-0.9 | closed | -0.1 | closed | false",
        "-3   | open   | -2   | open   | false",
        "2    | closed | 2    | closed | true",
        "2    | open   | 3    | closed | true",
        "2    | closed | 3    | open   | true",
        "2.2  | closed | 3    | closed | true",
        "2.2  | open   | 3.1  | open   | true",
        "-0.9 | closed | 0    | closed | true",
        "8/3  | closed | 3    | open   | false",
        "8/3  | closed | 10/3 | open   | true",
        "1e40 | closed | 1e40 | closed | true",
      })
  void knowsWhetherItHoldsAWholeNumber(
      String low, String lowEnd, String high, String highEnd, boolean whole) {
    Interval interval = new Interval(end(low, lowEnd), end(high, highEnd));
    assertThat(interval.holdsWholeNumber()).isEqualTo(whole);
  }

  @Test
  void withoutAnEndItHoldsWholeNumbers() {
    assertThat(Interval.EVERYTHING.holdsWholeNumber()).isTrue();
    assertThat(Interval.moreThan(n(2)).holdsWholeNumber()).isTrue();
    assertThat(Interval.lessThan(n(2)).holdsWholeNumber()).isTrue();
  }

  @Property(seed = "20250430")
  void holdsAWholeNumberIfOneOfThemIsInIt(
      @ForAll("intervals") Interval a, @ForAll @IntRange(min = -60, max = 60) int number) {
    assertThat(a.holdsWholeNumber() || !a.holds(n(number))).isTrue();
    if (!a.holdsWholeNumber()) {
      assertThat(a.meets(Interval.point(n(number)))).isFalse();
    }
  }

  private static Bound end(String value, String openness) {
    return new Bound(Rational.parse(value), openness.equals("closed"));
  }

  @Property(seed = "20250430")
  void holdsSumsProductsAndQuotientsOfItsNumbers(
      @ForAll("intervals") Interval a,
      @ForAll("intervals") Interval b,
      @ForAll("numbers") Rational x,
      @ForAll("numbers") Rational y) {
    if (a.holds(x) && b.holds(y)) {
      assertThat(a.plus(b).holds(x.plus(y))).isTrue();
      assertThat(a.minus(b).holds(x.minus(y))).isTrue();
      assertThat(a.times(b).holds(x.times(y))).isTrue();
      a.dividedBy(b).ifPresent(q -> assertThat(q.holds(x.dividedBy(y))).isTrue());
      assertThat(a.hull(b).holds(x)).isTrue();
      assertThat(a.meets(b) || !x.equals(y)).isTrue();
    }
  }

  @Property(seed = "20250430")
  void aFactorIsAPoint(@ForAll("intervals") Interval a, @ForAll("numbers") Rational x) {
    assertThat(a.times(x)).isEqualTo(a.times(Interval.point(x)));
  }

  @Property(seed = "20250430")
  void agreesWithItsNumbersAboutOrderAndMeeting(
      @ForAll("intervals") Interval a,
      @ForAll("intervals") Interval b,
      @ForAll("numbers") Rational x,
      @ForAll("numbers") Rational y) {
    assertThat(a.meets(b)).isEqualTo(b.meets(a)).isEqualTo(a.intersection(b).isPresent());
    if (a.isBelow(b)) {
      assertThat(b.isBelow(a)).isFalse();
      assertThat(a.holds(x) && b.holds(y) && x.compareTo(y) >= 0).isFalse();
    }
    a.intersection(b)
        .ifPresent(common -> assertThat(common.holds(x)).isEqualTo(a.holds(x) && b.holds(x)));
    assertThat(a.negate().negate()).isEqualTo(a);
    assertThat(a.holds(x)).isEqualTo(a.negate().holds(x.negate()));
  }

  @Property(seed = "20250430")
  void holdsAnIntervalExactlyIfItHoldsItsNumbers(
      @ForAll("intervals") Interval a,
      @ForAll("intervals") Interval b,
      @ForAll("numbers") Rational x) {
    if (a.holds(b) && b.holds(x)) {
      assertThat(a.holds(x)).isTrue();
    }
    assertThat(a.hull(b).holds(a)).isTrue();
  }
}
