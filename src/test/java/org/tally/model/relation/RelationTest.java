package org.tally.model.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression.Binary;
import org.tally.model.relation.Expression.Name;
import org.tally.model.relation.Expression.Operator;
import org.tally.model.relation.Relation.Sign;

final class RelationTest {
  private static final Name CASUALTIES = new Name(null, "casualties");
  private static final Name KILLED = new Name(null, "killed");
  private static final Name WOUNDED = new Name(null, "wounded");
  private static final Name RATE = new Name(null, "rate");

  private static final Relation SUM =
      relation("casualties = killed + wounded", CASUALTIES, Operator.PLUS, KILLED, WOUNDED);
  private static final Relation RATIO =
      relation("rate = killed / casualties", RATE, Operator.DIVIDED_BY, KILLED, CASUALTIES);

  private static Relation relation(
      String text, Expression left, Operator operator, Expression a, Expression b) {
    return new Relation(
        text, left, Sign.EQUAL, new Binary(operator, a, b), Position.of("r.yaml", 1, 1));
  }

  @Test
  void solvesASumForItsWholeAndForEachPart() {
    assertThat(SUM.shape()).isEqualTo(Shape.TOTAL);
    assertThat(SUM.formulas())
        .extracting(Formula::text, Formula::shape)
        .containsExactly(
            tuple("casualties = killed + wounded", Shape.TOTAL),
            tuple("killed = casualties - wounded", Shape.MISSING_PART),
            tuple("wounded = casualties - killed", Shape.MISSING_PART));
  }

  @Test
  void solvesARatioForPartAndWhole() {
    assertThat(RATIO.shape()).isEqualTo(Shape.RATIO);
    assertThat(RATIO.formulas())
        .extracting(Formula::text, Formula::shape)
        .containsExactly(
            tuple("casualties = killed / rate", Shape.WHOLE_FROM_SHARE),
            tuple("killed = rate * casualties", Shape.PART_FROM_SHARE),
            tuple("rate = killed / casualties", Shape.RATIO));
  }

  @Test
  void knowsWhatIsPartOfWhat() {
    assertThat(SUM.parts().get("casualties")).containsExactly("killed", "wounded");
    Relation order =
        new Relation("killed <= casualties", KILLED, Sign.AT_MOST, CASUALTIES, SUM.position());
    assertThat(order.parts().get("casualties")).containsExactly("killed");
    assertThat(order.shape()).isEqualTo(Shape.ORDER);
    assertThat(order.formulas())
        .extracting(Formula::text)
        .containsExactly("casualties >= killed", "killed <= casualties");
    assertThat(RATIO.parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // sign, low, low closed, high, high closed, broken?
    "EQUAL, -1, true, 1, true, false",
    "EQUAL, 0, true, 1, true, false",
    "EQUAL, 0, false, 1, true, true",
    "EQUAL, -2, true, -1, true, true",
    "AT_MOST, 0, true, 5, true, false",
    "AT_MOST, 0, false, 5, true, true",
    "AT_MOST, -5, true, 0, true, false",
    "LESS, 0, true, 5, true, true",
    "LESS, -1, true, 5, true, false",
    "AT_LEAST, -5, true, 0, true, false",
    "AT_LEAST, -5, true, 0, false, true",
    "MORE, -5, true, 0, true, true",
    "MORE, -5, true, 1, true, false",
  })
  void isBrokenOnlyByWhatCannotHold(
      Sign sign, long low, boolean lowClosed, long high, boolean highClosed, boolean broken) {
    Relation relation = new Relation("a b", KILLED, sign, CASUALTIES, SUM.position());
    Interval difference =
        new Interval(
            new Bound(Rational.of(low), lowClosed), new Bound(Rational.of(high), highClosed));
    assertThat(relation.isBrokenBy(difference)).isEqualTo(broken);
    assertThat(relation.isBrokenBy(Interval.EVERYTHING)).isFalse();
  }
}
