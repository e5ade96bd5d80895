package org.tally.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RationalTest {
  @ParameterizedTest
  @CsvSource({
    "4000, 4000",
    "2.50, 2.5",
    "-0.10, -0.1",
    "8000/3, 8000/3",
    "6/4, 1.5",
    "-1/3, -1/3",
    "0/7, 0",
    "1e3, 1000",
    "0.000000001, 0.000000001",
    "1/1024, 0.0009765625"
  })
  void printsTheExactValue(String written, String printed) {
    assertThat(Rational.parse(written)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "8000/3, 0, 2667",
    "8000/3, 2, 2666.67",
    "1/2, 0, 1",
    "-1/2, 0, -1",
    "2.50, 3, 2.5",
    "1000000, 0, 1000000"
  })
  void roundsForPeople(String value, int decimals, String shown) {
    assertThat(Rational.parse(value).rounded(decimals)).isEqualTo(new BigDecimal(shown));
  }

  @Test
  void refusesToDivideByZero() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ratio(3, 0)).hasMessage("(3/0) divides by zero");
  }

  @Test
  void addsTenthsExactly() {
    assertThat(Rational.parse("0.1").plus(Rational.parse("0.2"))).isEqualTo(Rational.parse("0.3"));
  }

  @Property
  void isAField(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
    Rational x = Rational.ratio(a, b == 0 ? 1 : b);
    Rational y = Rational.ratio(c, d == 0 ? 1 : d);
    assertThat(x.plus(y)).isEqualTo(y.plus(x));
    assertThat(x.plus(y).minus(y)).isEqualTo(x);
    assertThat(x.times(y)).isEqualTo(y.times(x));
    if (y.signum() != 0) {
      assertThat(x.times(y).dividedBy(y)).isEqualTo(x);
    }
    assertThat(x.compareTo(y)).isEqualTo(x.minus(y).signum());
    assertThat(Rational.parse(x.toString())).isEqualTo(x);
    assertThat(x.denominator()).isGreaterThan(BigInteger.ZERO);
  }
}
