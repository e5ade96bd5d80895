package org.tally.model.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio of two whole numbers, in lowest terms with a positive denominator; so two equal
 * values are equal objects. Immutable.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The exact value of {@code value}; its scale does not matter. */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
        : ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * The value of a plain decimal ({@code -12.50}) or of a ratio of whole numbers ({@code 8000/3}).
   *
   * @throws NumberFormatException if {@code text} is neither
   * @throws ArithmeticException if the ratio divides by zero
   */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text))
        : ratio(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  /**
   * The ratio {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Rational ratio(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("(" + numerator + "/0) divides by zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  public static Rational ratio(long numerator, long denominator) {
    return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Ten to the power of {@code exponent}, which may be negative. */
  public static Rational powerOfTen(int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0
        ? new Rational(power, BigInteger.ONE)
        : new Rational(BigInteger.ONE, power);
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  public Rational plus(Rational other) {
    return denominator.equals(other.denominator)
        ? fraction(numerator.add(other.numerator), denominator)
        : ratio(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return numerator.signum() < 0 ? negate() : this;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * This value as a decimal with at most {@code decimals} digits after the point, halves away from
   * zero, without trailing zeros: for people, never for a verdict.
   */
  public BigDecimal rounded(int decimals) {
    BigDecimal result =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return result.scale() < 0 ? result.setScale(0) : result;
  }

  /** Whether the value can be written with finitely many decimals. */
  public boolean isDecimal() {
    BigInteger rest = denominator;
    rest = rest.shiftRight(rest.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Rational other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /**
   * The exact value: a plain decimal where one exists ({@code 99.5}), else a ratio ({@code
   * 8000/3}).
   */
  @Override
  public String toString() {
    if (isWhole()) {
      return numerator.toString();
    }
    return isDecimal()
        ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
        : numerator + "/" + denominator;
  }

  private static Rational fraction(BigInteger numerator, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? new Rational(numerator, BigInteger.ONE)
        : ratio(numerator, denominator);
  }
}
