package org.tally.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tally.model.Conclusion.Truth;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Relation.Sign;

final class ConclusionTest {
  @Test
  void anOpenEndDecidesWhatAClosedOneLeavesOpen() {
    Interval below = Interval.lessThan(Rational.ZERO);
    Interval atMost = Interval.atMost(Rational.ZERO);
    assertThat(conclusion(Sign.LESS).truth(below)).isEqualTo(Truth.HOLDS);
    assertThat(conclusion(Sign.LESS).truth(atMost)).isEqualTo(Truth.OPEN);
    assertThat(conclusion(Sign.AT_MOST).truth(atMost)).isEqualTo(Truth.HOLDS);
    assertThat(conclusion(Sign.MORE).truth(atMost)).isEqualTo(Truth.FAILS);
    assertThat(conclusion(Sign.AT_LEAST).truth(atMost)).isEqualTo(Truth.OPEN);
    assertThat(conclusion(Sign.AT_LEAST).truth(below)).isEqualTo(Truth.FAILS);
    assertThat(conclusion(Sign.EQUAL).truth(Interval.point(Rational.ZERO))).isEqualTo(Truth.HOLDS);
    assertThat(conclusion(Sign.EQUAL).truth(atMost)).isEqualTo(Truth.OPEN);
    assertThat(conclusion(Sign.EQUAL).truth(below)).isEqualTo(Truth.FAILS);
    assertThat(conclusion(Sign.MORE).truth(Interval.EVERYTHING)).isEqualTo(Truth.OPEN);
  }

  /** True of an interval is what is true of each of its numbers, and false likewise. */
  @Property(seed = "20250430")
  void whatIsCertainIsSoForEachNumber(
      @ForAll @IntRange(min = -4, max = 4) int low,
      @ForAll @IntRange(max = 4) int width,
      @ForAll boolean lowClosed,
      @ForAll boolean highClosed,
      @ForAll Sign sign) {
    boolean point = width == 0;
    Interval interval =
        new Interval(
            new Bound(Rational.of(low), point || lowClosed),
            new Bound(Rational.of(low + width), point || highClosed));
    boolean some = false;
    boolean all = true;
    for (int quarters = 4 * low; quarters <= 4 * (low + width); quarters++) {
      Rational number = Rational.ratio(quarters, 4);
      if (interval.holds(number)) {
        some |= isTrue(sign, number.signum());
        all &= isTrue(sign, number.signum());
      }
    }
    assertThat(conclusion(sign).truth(interval))
        .isEqualTo(all ? Truth.HOLDS : some ? Truth.OPEN : Truth.FAILS);
  }

  private static boolean isTrue(Sign sign, int signum) {
    return switch (sign) {
      case EQUAL -> signum == 0;
      case AT_MOST -> signum <= 0;
      case LESS -> signum < 0;
      case AT_LEAST -> signum >= 0;
      case MORE -> signum > 0;
    };
  }

  private static Conclusion conclusion(Sign sign) {
    return new Conclusion(
        null,
        new Relation(
            "a " + sign.text() + " b",
            new Expression.Name(null, "a"),
            sign,
            new Expression.Name(null, "b"),
            Position.of("t.yaml", 1, 1)));
  }
}
