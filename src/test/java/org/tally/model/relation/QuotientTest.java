package org.tally.model.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Intervals;
import org.tally.model.number.Rational;

final class QuotientTest {
  private static final Quotient X = Quotient.variable("x");
  private static final Quotient Y = Quotient.variable("y");
  private static final Quotient Z = Quotient.variable("z");
  private static final Quotient ONE = Quotient.number(Rational.ONE);

  @Provide
  Arbitrary<Interval> intervals() {
    return Intervals.any();
  }

  @Test
  void aQuantityUsedTwiceIsOneValue() {
    Quotient share = X.dividedBy(X.plus(Y));
    Optional<Interval> range =
        share.range(
            Quotient.in(
                Map.of(
                    "x", Interval.closed(Rational.of(1255), Rational.of(1265)),
                    "y", Interval.closed(Rational.parse("2.5"), Rational.parse("3.5")))));
    assertThat(range)
        .hasValue(
            Interval.closed(
                Rational.parse("1255").dividedBy(Rational.parse("1258.5")),
                Rational.parse("1265").dividedBy(Rational.parse("1267.5"))));
  }

  @Test
  void theRestOfAWholeByAShareOfItIsTight() {
    Quotient rest = X.minus(Y.times(X));
    Optional<Interval> range =
        rest.range(
            Quotient.in(
                Map.of(
                    "x", Interval.closed(Rational.of(3600), Rational.of(4400)),
                    "y", Interval.point(Rational.ratio(2, 3)))));
    assertThat(range).hasValue(Interval.closed(Rational.of(1200), Rational.parse("4400/3")));
  }

  @Test
  void aShareOfAnUnboundedQuantityTendsToOneAndDoesNotReachIt() {
    Quotient share = X.dividedBy(X.plus(Y));
    Optional<Interval> range =
        share.range(
            Quotient.in(
                Map.of("x", Interval.atLeast(Rational.of(3)), "y", Interval.point(Rational.ONE))));
    assertThat(range)
        .hasValue(new Interval(Bound.closed(Rational.parse("0.75")), Bound.open(Rational.ONE)));
  }

  @Test
  void growsWithoutBoundOnlyWhereItDoes() {
    Quotient difference = X.minus(X.times(Y));
    Optional<Interval> range =
        difference.range(
            Quotient.in(
                Map.of(
                    "x", Interval.atLeast(Rational.of(10)),
                    "y", Interval.point(Rational.parse("0.5")))));
    assertThat(range).hasValue(Interval.atLeast(Rational.of(5)));
  }

  @Test
  void givesNothingWhereTheDivisorMayBeZero() {
    Quotient share = X.dividedBy(X.minus(Y));
    assertThat(
            share.range(
                Quotient.in(
                    Map.of(
                        "x", Interval.closed(Rational.of(1), Rational.of(3)),
                        "y", Interval.point(Rational.of(2))))))
        .isEmpty();
  }

  @Test
  void solvesForWhatStandsOnBothSides() {
    Quotient relation = Z.minus(X.dividedBy(X.plus(Y)));
    Quotient x = relation.solve("x").orElseThrow();
    assertThat(x.at(name -> name.equals("z") ? Rational.parse("0.75") : Rational.of(2)))
        .hasValue(Rational.of(6));
    assertThat(X.times(X).minus(Y).solve("x")).isEmpty();
  }

  @Test
  void whatIsReachedWhateverAVariableIsNeedsNotItsEnd() {
    // nothing of more than 470 is 0, the end of "more than" is not needed for it
    Quotient rest = X.dividedBy(Y).minus(Z);
    Optional<Interval> range =
        rest.range(
            Quotient.in(
                Map.of(
                    "x", Interval.atLeast(Rational.ZERO),
                    "y", Interval.moreThan(Rational.of(470)),
                    "z", Interval.point(Rational.ZERO))));
    assertThat(range).hasValue(Interval.atLeast(Rational.ZERO));
  }

  @Property(seed = "20250430")
  void theRangeHoldsEveryValueThatTheVariablesGive(
      @ForAll("intervals") Interval a,
      @ForAll("intervals") Interval b,
      @ForAll("intervals") Interval c,
      @ForAll @IntRange(max = 26) int corner) {
    Quotient[] forms = {
      X.dividedBy(X.plus(Y)),
      X.dividedBy(Y).minus(Z),
      X.minus(Y.times(X)),
      X.times(Y).plus(Y.times(Z)).minus(X),
      X.times(Y).plus(Z).dividedBy(Z.plus(ONE)),
      X.times(X).minus(Y),
      X.minus(X)
    };
    Map<String, Interval> box = Map.of("x", a, "y", b, "z", c);
    Map<String, Rational> point =
        Map.of("x", of(a, corner % 3), "y", of(b, corner / 3 % 3), "z", of(c, corner / 9));
    for (Quotient form : forms) {
      Optional<Interval> range = form.range(Quotient.in(box));
      Optional<Rational> value = form.at(point::get);
      if (range.isPresent()) {
        assertThat(value).as("%s at %s", form, point).isPresent();
        assertThat(range.get().holds(value.get())).as("%s in %s", form, box).isTrue();
      }
    }
  }

  /** An end of the interval where it has one that belongs to it, else a number between them. */
  private static Rational of(Interval interval, int place) {
    Bound end = place == 0 ? interval.low() : interval.high();
    return place < 2 && end.closed() && end.value() != null ? end.value() : interval.inside();
  }
}
