package org.tally.reading;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrase.Style;

/** The part of the grammar that reads scale words: 1.3 million, 2.33k, 4-million. */
final class ScaleGrammar {
  private final Policy policy;
  private final Cursor cursor;

  ScaleGrammar(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /**
   * The number with its scale words and with what follows of a smaller scale: "2 million 300
   * thousand".
   */
  Phrase.Number withRest(Phrase.Number first) {
    Phrase.Number number = times(first);
    if (number.scale().equals(Rational.ONE)) {
      return number;
    }
    int place = cursor.place();
    Token.Numeral numeral = cursor.peek().numeral();
    if (numeral == null || !numeral.isWhole()) {
      return number;
    }
    cursor.next();
    Rational step = Rational.powerOfTen(numeral.lastDigit());
    Phrase.Number rest =
        times(new Phrase.Number(Rational.of(numeral.value()), step, Rational.ONE, Style.PLAIN));
    if (rest.scale().equals(Rational.ONE) || rest.value().compareTo(number.scale()) >= 0) {
      cursor.returnTo(place);
      return number;
    }
    Rational sum = number.value().plus(rest.value());
    return new Phrase.Number(sum, rest.step(), Rational.ONE, Style.PLAIN);
  }

  /** The number with the scale words behind it, stepping over them. */
  Phrase.Number times(Phrase.Number number) {
    Phrase.Number result = number;
    for (Rational scale = one(); scale != null; scale = one()) {
      result = result.times(scale);
    }
    return isPowerOfTen(result.scale()) ? result : result.ofRoundNumber();
  }

  /** The factor of the scale word here, stepping over it; null if there is none. */
  @Nullable Rational one() {
    int place = cursor.place();
    boolean glued = cursor.isGlued();
    if (cursor.isJoiningHyphen()) {
      cursor.next();
    }
    Token token = cursor.peek();
    Rational scale = policy.scales.get(token.text());
    if (scale == null && glued) {
      scale = policy.glued.get(token.text());
    }
    if (scale == null || token.kind() != Token.Kind.WORD) {
      cursor.returnTo(place);
      return null;
    }
    cursor.next();
    return scale;
  }

  private static boolean isPowerOfTen(Rational scale) {
    return scale.equals(Rational.ONE) || scale.equals(Rational.powerOfTen(zeros(scale)));
  }

  /** How many zeros a whole number ends in; none if it is zero. */
  static int zeros(Rational value) {
    BigInteger rest = value.numerator();
    int zeros = 0;
    while (rest.signum() != 0 && rest.mod(BigInteger.TEN).signum() == 0) {
      rest = rest.divide(BigInteger.TEN);
      zeros++;
    }
    return zeros;
  }
}
