package org.tally.reading;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrase.Style;

/** The part of the grammar that reads one number: figures or words, fractions, scales. */
final class NumberGrammar {
  private final Policy policy;
  private final Cursor cursor;
  private final WordNumbers inWords;

  NumberGrammar(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
    this.inWords = new WordNumbers(policy, cursor);
  }

  /** The number that starts here; null if none does, and then nothing was stepped over. */
  Phrase.@Nullable Number number() throws ReadingException {
    int place = cursor.place();
    boolean negative = cursor.accept(String.valueOf(Characters.MINUS)) || cursor.accept("minus");
    Phrase.Number number = cursor.isNumber(0) ? figures() : words();
    if (number == null) {
      cursor.returnTo(place);
      return null;
    }
    return negative ? number.negate() : number;
  }

  private Phrase.Number figures() throws ReadingException {
    Token token = cursor.next();
    Token.Numeral numeral = numeral(token);
    Rational value = Rational.of(numeral.value());
    if (numeral.isWhole()) {
      if (cursor.is("/") && cursor.isNumber(1)) {
        return ofScale(fraction(Rational.ZERO, value, cursor.place() + 1));
      }
      if (cursor.isNumber(0) && cursor.peek(1).is("/") && cursor.isNumber(2)) {
        Rational part = Rational.of(numeral(cursor.next()).value());
        return mixed(fraction(value, part, cursor.place() + 1));
      }
      Phrase.Number share = outOf(value);
      if (share == null) {
        share = named(value);
      }
      if (share != null) {
        return ofScale(share);
      }
    }
    Rational step = Rational.powerOfTen(numeral.lastDigit());
    return scaled(new Phrase.Number(value, step, Rational.ONE, Style.PLAIN));
  }

  private static Token.Numeral numeral(Token token) {
    if (token.numeral() == null) {
      throw new IllegalStateException("(" + token + ") is no number");
    }
    return token.numeral();
  }

  /** A whole and a fraction whose denominator stands at {@code place}, behind the slash. */
  private Phrase.Number fraction(Rational whole, Rational numerator, int place)
      throws ReadingException {
    cursor.returnTo(place);
    Token below = cursor.next();
    Rational denominator = Rational.of(numeral(below).value());
    if (denominator.signum() == 0) {
      throw cursor.refuse(below, "divides by zero", null);
    }
    return exact(whole.plus(numerator.dividedBy(denominator)));
  }

  private static Phrase.Number exact(Rational ratio) {
    return new Phrase.Number(ratio, null, Rational.ONE, Style.FRACTION);
  }

  /** "1 in 3", "two out of three"; null if there is no such thing. */
  private Phrase.@Nullable Number outOf(Rational part) throws ReadingException {
    int place = cursor.place();
    if (cursor.accept("in") || cursor.acceptAll("out", "of")) {
      Token token = cursor.peek();
      Rational whole = wholeNumber();
      if (whole != null && part.compareTo(whole) <= 0 && whole.signum() > 0) {
        return exact(part.dividedBy(whole));
      }
      if (whole != null) {
        throw cursor.refuse(token, "has more parts than the whole", null);
      }
    }
    cursor.returnTo(place);
    return null;
  }

  private @Nullable Rational wholeNumber() {
    if (cursor.isNumber(0)) {
      Token.Numeral numeral = numeral(cursor.peek());
      if (numeral.isWhole()) {
        cursor.next();
        return Rational.of(numeral.value());
      }
      return null;
    }
    return inWords.integer();
  }

  /** "third" behind a one, "quarters" behind a three; null if no such word follows. */
  private Phrase.@Nullable Number named(Rational count) {
    Integer parts = cursor.peek().kind() == Token.Kind.WORD ? denominator(cursor.peek()) : null;
    if (parts == null || parts == 0) {
      return null;
    }
    cursor.next();
    return exact(count.dividedBy(Rational.of(parts)));
  }

  private @Nullable Integer denominator(Token token) {
    return policy.denominators.get(token.text());
  }

  private Phrase.@Nullable Number words() throws ReadingException {
    int place = cursor.place();
    if (cursor.is("half")) {
      cursor.next();
      return ofScale(exact(Rational.ratio(1, 2)));
    }
    boolean article = cursor.is("a") || cursor.is("an");
    Rational count;
    if (article) {
      cursor.next();
      Rational scale = policy.scales.get(cursor.peek().text());
      count = scale == null ? Rational.ONE : inWords.integer();
      if (scale == null && denominator(cursor.peek()) == null) {
        return null;
      }
    } else {
      count = cursor.peek().is("quarter") ? Rational.ONE : inWords.integer();
    }
    if (count == null) {
      return null;
    }
    Phrase.Number share = named(count);
    if (share == null) {
      share = outOf(count);
    }
    if (share != null) {
      return ofScale(share);
    }
    Phrase.Number half = andHalf(count);
    return half != null ? half : scaled(plain(count, place));
  }

  private Phrase.Number plain(Rational count, int place) {
    Rational step = Rational.powerOfTen(zeros(count));
    return new Phrase.Number(count, step, inWords.scale(count, place), Style.PLAIN);
  }

  /** "two and a half million"; null if no "and a half" or "and a quarter" follows. */
  private Phrase.@Nullable Number andHalf(Rational count) {
    int place = cursor.place();
    if (!cursor.accept("and") || !(cursor.accept("a") || cursor.accept("one"))) {
      cursor.returnTo(place);
      return null;
    }
    Phrase.Number part = named(Rational.ONE);
    if (part == null) {
      cursor.returnTo(place);
      return null;
    }
    return mixed(exact(count.plus(part.value())));
  }

  /** A mixed number is exact by itself; as part of a round number it is like a decimal. */
  private Phrase.Number mixed(Phrase.Number number) {
    Rational scale = scale();
    if (scale == null) {
      return number;
    }
    Rational step = Rational.ratio(1, 10);
    return new Phrase.Number(number.value(), step, Rational.ONE, Style.PLAIN).times(scale);
  }

  /** "half a million", "a quarter of a million"; else the fraction itself. */
  private Phrase.Number ofScale(Phrase.Number fraction) {
    int place = cursor.place();
    cursor.accept("of");
    if (!cursor.accept("a")) {
      cursor.accept("an");
    }
    Rational scale = scale();
    if (scale == null) {
      cursor.returnTo(place);
      return fraction;
    }
    Rational value = fraction.value().times(scale);
    return new Phrase.Number(value, null, scale, Style.FRACTION_OF_SCALE);
  }

  private Phrase.Number scaled(Phrase.Number number) {
    Phrase.Number result = number;
    for (Rational scale = scale(); scale != null; scale = scale()) {
      result = result.times(scale);
    }
    return result;
  }

  /** The factor of the scale word here, stepping over it; null if there is none. */
  private @Nullable Rational scale() {
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

  private static int zeros(Rational value) {
    BigInteger rest = value.numerator();
    int zeros = 0;
    while (rest.signum() != 0 && rest.mod(BigInteger.TEN).signum() == 0) {
      rest = rest.divide(BigInteger.TEN);
      zeros++;
    }
    return zeros;
  }
}
