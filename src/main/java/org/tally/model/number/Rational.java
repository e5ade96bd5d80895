package org.tally.model.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio of two whole numbers, in lowest terms with a positive denominator; so two equal
 * values are equal objects. Immutable. Numbers of everyday size are kept and worked with as longs;
 * what does not fit is worked with at any size.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  /** Both parts where {@code large} is null; of no meaning otherwise. */
  private final long numerator;

  private final long denominator;

  /** The parts; null exactly if both lie between -{@link Long#MAX_VALUE} and that. */
  private final @Nullable Large large;

  private record Large(BigInteger numerator, BigInteger denominator) {}

  private Rational(long numerator, long denominator, @Nullable Large large) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.large = large;
  }

  public static Rational of(long value) {
    return value == Long.MIN_VALUE
        ? inLowestTerms(BigInteger.valueOf(value), BigInteger.ONE)
        : small(value, 1);
  }

  /** The exact value of {@code value}; its scale does not matter. */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? inLowestTerms(value.toBigIntegerExact(), BigInteger.ONE)
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
    return inLowestTerms(numerator.divide(divisor), denominator.divide(divisor));
  }

  /**
   * The ratio {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Rational ratio(long numerator, long denominator) {
    if (denominator <= 0 || numerator == Long.MIN_VALUE) {
      return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 1) {
      return small(numerator, 1);
    }
    long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
    return small(numerator / divisor, denominator / divisor);
  }

  /** Ten to the power of {@code exponent}, which may be negative. */
  public static Rational powerOfTen(int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0
        ? inLowestTerms(power, BigInteger.ONE)
        : inLowestTerms(BigInteger.ONE, power);
  }

  public BigInteger numerator() {
    return large == null ? BigInteger.valueOf(numerator) : large.numerator;
  }

  public BigInteger denominator() {
    return large == null ? BigInteger.valueOf(denominator) : large.denominator;
  }

  public Rational plus(Rational other) {
    Rational sum = isSmallWith(other) ? smallSum(other) : null;
    return sum != null
        ? sum
        : ratio(
            numerator()
                .multiply(other.denominator())
                .add(other.numerator().multiply(denominator())),
            denominator().multiply(other.denominator()));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return isSmallWith(other)
            && !overflows(numerator, other.numerator)
            && !overflows(denominator, other.denominator)
        ? ratio(numerator * other.numerator, denominator * other.denominator)
        : ratio(
            numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return isSmallWith(other)
            && !overflows(numerator, other.denominator)
            && !overflows(denominator, other.numerator)
        ? ratio(numerator * other.denominator, denominator * other.numerator)
        : ratio(
            numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  public Rational negate() {
    return large == null
        ? small(-numerator, denominator)
        : inLowestTerms(large.numerator.negate(), large.denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return large == null ? Long.signum(numerator) : large.numerator.signum();
  }

  public boolean isWhole() {
    return large == null ? denominator == 1 : large.denominator.equals(BigInteger.ONE);
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
        new BigDecimal(numerator())
            .divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return result.scale() < 0 ? result.setScale(0) : result;
  }

  /** Whether the value can be written with finitely many decimals. */
  public boolean isDecimal() {
    BigInteger rest = denominator();
    rest = rest.shiftRight(rest.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Rational other) {
    if (isSmallWith(other)) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      if (!overflows(numerator, other.denominator) && !overflows(other.numerator, denominator)) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rational that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(large, that.large);
  }

  @Override
  public int hashCode() {
    return large == null
        ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator)
        : large.hashCode();
  }

  /**
   * The exact value: a plain decimal where one exists ({@code 99.5}), else a ratio ({@code
   * 8000/3}).
   */
  @Override
  public String toString() {
    if (isWhole()) {
      return numerator().toString();
    }
    return isDecimal()
        ? new BigDecimal(numerator()).divide(new BigDecimal(denominator())).toPlainString()
        : numerator() + "/" + denominator();
  }

  private boolean isSmallWith(Rational other) {
    return large == null && other.large == null;
  }

  /** The sum of two small numbers; null if no long holds what has to be added. */
  private @Nullable Rational smallSum(Rational other) {
    boolean alike = denominator == other.denominator;
    if (!alike
        && (overflows(numerator, other.denominator)
            || overflows(other.numerator, denominator)
            || overflows(denominator, other.denominator))) {
      return null;
    }
    long a = alike ? numerator : numerator * other.denominator;
    long b = alike ? other.numerator : other.numerator * denominator;
    long sum = a + b;
    boolean signFlipped = ((a ^ sum) & (b ^ sum)) < 0;
    return signFlipped ? null : ratio(sum, alike ? denominator : denominator * other.denominator);
  }

  private static Rational small(long numerator, long denominator) {
    return new Rational(numerator, denominator, null);
  }

  private static Rational inLowestTerms(BigInteger numerator, BigInteger denominator) {
    return isSmall(numerator) && isSmall(denominator)
        ? small(numerator.longValue(), denominator.longValue())
        : new Rational(0, 0, new Large(numerator, denominator));
  }

  /** Whether a long holds {@code value} and its negation. */
  private static boolean isSmall(BigInteger value) {
    return value.bitLength() < Long.SIZE && value.longValue() != Long.MIN_VALUE;
  }

  /** Whether the product of the two is no long. */
  private static boolean overflows(long a, long b) {
    return Math.multiplyHigh(a, b) != (a * b) >> (Long.SIZE - 1);
  }

  /** By Euclid; {@code a} may be zero. */
  private static long greatestCommonDivisor(long a, long b) {
    long divisor = b;
    for (long rest = a; rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }
}
