package org.tally.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

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

  @Property
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

  @Property
  void aFactorIsAPoint(@ForAll("intervals") Interval a, @ForAll("numbers") Rational x) {
    assertThat(a.times(x)).isEqualTo(a.times(Interval.point(x)));
  }

  @Property
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

  @Property
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
