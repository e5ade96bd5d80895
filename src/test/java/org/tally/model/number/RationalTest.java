package org.tally.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Property(seed = "20250430")
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

  /** Plain arithmetic of whole numbers of any size, which the longs inside have to agree with. */
  private record Plain(BigInteger numerator, BigInteger denominator) {
    static Plain of(Rational value) {
      return new Plain(value.numerator(), value.denominator());
    }

    Rational plus(Plain other) {
      return Rational.ratio(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    Rational times(Plain other) {
      return Rational.ratio(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational dividedBy(Plain other) {
      return times(new Plain(other.denominator, other.numerator));
    }

    int compareTo(Plain other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
  }

  private static final BigInteger HUGE = BigInteger.ZERO.setBit(130);

  @Provide
  Arbitrary<Rational> ofAnySize() {
    Arbitrary<BigInteger> wholes =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-6), BigInteger.valueOf(6)),
            around(BigInteger.ZERO.setBit(31)),
            around(BigInteger.ZERO.setBit(32)),
            around(BigInteger.ZERO.setBit(62)),
            around(BigInteger.ZERO.setBit(63)),
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.bigIntegers().between(HUGE.negate(), HUGE));
    return Combinators.combine(wholes, wholes)
        .as((a, b) -> Rational.ratio(a, b.signum() == 0 ? BigInteger.ONE : b));
  }

  private static Arbitrary<BigInteger> around(BigInteger border) {
    return Arbitraries.of(border, border.negate())
        .flatMap(
            end -> Arbitraries.integers().between(-3, 3).map(BigInteger::valueOf).map(end::add));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, seed = "20250430")
  void isExactAtAnySize(@ForAll("ofAnySize") Rational x, @ForAll("ofAnySize") Rational y) {
    Plain a = Plain.of(x);
    Plain b = Plain.of(y);
    assertThat(x.plus(y)).isEqualTo(a.plus(b));
    assertThat(x.minus(y)).isEqualTo(a.plus(Plain.of(y.negate())));
    assertThat(x.times(y)).isEqualTo(a.times(b));
    assertThat(x.compareTo(y)).isEqualTo(a.compareTo(b));
    assertThat(x.negate().numerator()).isEqualTo(a.numerator().negate());
    assertThat(x.signum()).isEqualTo(a.numerator().signum());
    if (y.signum() != 0) {
      assertThat(x.dividedBy(y)).isEqualTo(a.dividedBy(b));
    }
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, seed = "20250430")
  void equalValuesAreEqualObjects(
      @ForAll("ofAnySize") Rational x, @ForAll("ofAnySize") Rational y) {
    Rational back = x.plus(y).minus(y);
    assertThat(back).isEqualTo(x).hasSameHashCodeAs(x).hasToString(x.toString());
    assertThat(Rational.parse(x.numerator() + "/" + x.denominator())).isEqualTo(x);
    assertThat(x.equals(y)).isEqualTo(x.compareTo(y) == 0);
    assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(x.denominator()).isPositive();
  }

  @Property(seed = "20250430")
  void aRatioOfLongsIsThatOfTheSameWholeNumbers(
      @ForAll("borderLongs") long a, @ForAll("borderLongs") long b) {
    BigInteger wholeA = BigInteger.valueOf(a);
    assertThat(Rational.of(a).numerator()).isEqualTo(wholeA);
    if (b != 0) {
      assertThat(Rational.ratio(a, b)).isEqualTo(Rational.ratio(wholeA, BigInteger.valueOf(b)));
    }
  }

  @Provide
  Arbitrary<Long> borderLongs() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(-4, 4),
        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -Long.MAX_VALUE, Long.MAX_VALUE));
  }
}
