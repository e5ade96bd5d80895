package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Phrase.Style;

/** The part of the grammar that reads one number: figures or words, fractions, scales. */
final class NumberGrammar {
  private static final String MINUS = String.valueOf(Characters.MINUS);
  private static final Rational TENTH = Rational.ratio(1, 10);

  /** From here on "and a half" is half of the scale word: two thousand and a half. */
  private static final Rational HALF_THE_WAY = Rational.of(1000);

  private static final WordNumbers.Words ONE = new WordNumbers.Words(Rational.ONE, Rational.ONE);

  private final Policy policy;
  private final Cursor cursor;
  private final WordNumbers inWords;
  private final ScaleGrammar scales;
  private final boolean shares;

  /** Whether "and" may be part of a number: not where it can stand between two. */
  private boolean joined = true;

  /**
   * @param shares whether the property is a part of something, so that "12 of 15" is one
   */
  NumberGrammar(Policy policy, Cursor cursor, boolean shares) {
    this.policy = policy;
    this.cursor = cursor;
    this.shares = shares;
    this.inWords = new WordNumbers(policy, cursor);
    this.scales = new ScaleGrammar(policy, cursor);
  }

  /** The number with the scale words behind it, stepping over them. */
  Phrase.Number scaled(Phrase.Number number) {
    return scales.times(number);
  }

  /** Decides whether numbers from here on may hold an "and". */
  void join(boolean joins) {
    joined = joins;
  }

  /** The number that starts here; null if none does, and then nothing was stepped over. */
  Phrase.@Nullable Number number() throws ReadingException {
    int place = cursor.place();
    boolean negative = cursor.accept(MINUS) || cursor.accept("minus") || cursor.accept("negative");
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
      Phrase.Number share = outOf(value, token);
      if (share == null) {
        share = named(value);
      }
      if (share != null) {
        return ofScale(share);
      }
    }
    Rational step = Rational.powerOfTen(numeral.lastDigit());
    return scales.withRest(new Phrase.Number(value, step, Rational.ONE, Style.PLAIN));
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
      throw cursor.refuse(below, "divides by zero", "Maybe another number below?");
    }
    return exact(whole.plus(numerator.dividedBy(denominator)));
  }

  private static Phrase.Number exact(Rational ratio) {
    return new Phrase.Number(ratio, null, Rational.ONE, Style.FRACTION);
  }

  /**
   * "1 in 3", "two out of three" and, where the property is a share, "12 of 15"; null if there is
   * no such thing. Rounded counts have a share that is as rounded: 1,200 out of 3,000.
   */
  private Phrase.@Nullable Number outOf(Rational part, Token first) throws ReadingException {
    int place = cursor.place();
    boolean counts = !cursor.is("in");
    boolean bare = cursor.is("of");
    if (cursor.accept("in") || cursor.acceptAll("out", "of") || cursor.accept("of")) {
      if (!cursor.accept("every") && counts) {
        cursor.accept("the");
      }
      Token token = cursor.peek();
      Rational whole = wholeNumber();
      if (whole != null && bare && !shares) {
        int end = cursor.peek(-1).end();
        String both = cursor.text.substring(first.start(), end);
        throw cursor.refuse(
            first.start(),
            end,
            "gives a number and the whole that it is a part of, (" + both + ")",
            "Maybe the number alone, and the whole as a claim of its own?");
      }
      if (whole != null && part.compareTo(whole) <= 0 && whole.signum() > 0) {
        return counts ? ofCounts(part, whole) : exact(part.dividedBy(whole));
      }
      if (whole != null) {
        throw cursor.refuse(token, "has more parts than the whole", "Maybe the two are swapped?");
      }
    }
    cursor.returnTo(place);
    return null;
  }

  private Phrase.Number ofCounts(Rational part, Rational whole) {
    Rational ratio = part.dividedBy(whole);
    Rational off = Rational.ZERO;
    Interval share = count(part).dividedBy(count(whole)).orElse(Interval.point(ratio));
    for (Bound end : List.of(share.low(), share.high())) {
      off = end.value() == null ? off : off.max(end.value().minus(ratio).abs());
    }
    Rational step = off.signum() == 0 ? null : off.plus(off);
    return new Phrase.Number(ratio, step, Rational.ONE, Style.FRACTION);
  }

  private Interval count(Rational number) {
    Rational step = Rational.powerOfTen(ScaleGrammar.zeros(number));
    Widths counts = new Widths(policy, false, true, false, null, Property.Rounding.NEAREST);
    return counts.of(new Phrase.Number(number, step, Rational.ONE, Style.PLAIN)).interval();
  }

  private @Nullable Rational wholeNumber() {
    if (cursor.isNumber(0)) {
      return new Denominator(policy, cursor).many();
    }
    WordNumbers.Words words = inWords.integer(joined);
    return words == null ? null : words.value();
  }

  /** "third" behind a one, "quarters" behind a three; null if no such word follows. */
  private Phrase.@Nullable Number named(Rational count) {
    Integer parts = cursor.peek().kind() == Token.Kind.WORD ? denominator(cursor.peek()) : null;
    if (parts == null || parts == 0) {
      return null;
    }
    // "twenty-third" is a place in an order; "two-third" is a slip
    boolean plural = cursor.peek().text().endsWith("s") || cursor.is("halves");
    if (!plural && count.compareTo(Rational.of(parts)) > 0) {
      return null;
    }
    cursor.next();
    return exact(count.dividedBy(Rational.of(parts)));
  }

  private @Nullable Integer denominator(Token token) {
    return policy.denominators.get(token.text());
  }

  private Phrase.@Nullable Number words() throws ReadingException {
    Token first = cursor.peek();
    if (cursor.is("half")) {
      cursor.next();
      return ofScale(exact(Rational.ratio(1, 2)));
    }
    boolean article = cursor.is("a") || cursor.is("an");
    WordNumbers.Words words;
    if (article) {
      cursor.next();
      boolean scale = policy.scales.containsKey(cursor.peek().text());
      words = scale ? inWords.integer(joined) : ONE;
      if (!scale && denominator(cursor.peek()) == null) {
        return null;
      }
    } else {
      words = cursor.peek().is("quarter") ? ONE : inWords.integer(joined);
    }
    if (words == null) {
      return null;
    }
    Rational count = words.value();
    Phrase.Number share = named(count);
    if (share == null) {
      share = outOf(count, first);
    }
    if (share != null) {
      return ofScale(share);
    }
    Phrase.Number half = andHalf(words);
    if (half == null) {
      half = point(words);
    }
    return half != null ? half : scales.times(plain(words));
  }

  private static Phrase.Number plain(WordNumbers.Words words) {
    Rational step = Rational.powerOfTen(ScaleGrammar.zeros(words.value()));
    return new Phrase.Number(words.value(), step, words.scale(), Style.PLAIN);
  }

  /** "two point five million"; null if no "point" with digits follows. */
  private Phrase.@Nullable Number point(WordNumbers.Words words) {
    int place = cursor.place();
    Rational value = words.value();
    Rational step = Rational.ONE;
    if (cursor.accept("point")) {
      Integer digit = policy.numbers.get(cursor.peek().text());
      while (digit != null && digit < 10) {
        cursor.next();
        step = step.times(TENTH);
        value = value.plus(step.times(Rational.of(digit)));
        digit = policy.numbers.get(cursor.peek().text());
      }
    }
    if (step.equals(Rational.ONE)) {
      cursor.returnTo(place);
      return null;
    }
    return scales.times(new Phrase.Number(value, step, Rational.ONE, Style.PLAIN));
  }

  /**
   * "two and a half million", "two million and a half"; null if no "and a half" or "and a quarter"
   * follows.
   */
  private Phrase.@Nullable Number andHalf(WordNumbers.Words words) {
    int place = cursor.place();
    if (!joined || !cursor.accept("and") || !(cursor.accept("a") || cursor.accept("one"))) {
      cursor.returnTo(place);
      return null;
    }
    Phrase.Number part = named(Rational.ONE);
    if (part == null) {
      cursor.returnTo(place);
      return null;
    }
    if (words.scale().compareTo(HALF_THE_WAY) >= 0) {
      Rational step = words.scale().times(TENTH);
      Rational value = words.value().plus(part.value().times(words.scale()));
      return new Phrase.Number(value, step, words.scale(), Style.PLAIN);
    }
    return mixed(exact(words.value().plus(part.value())));
  }

  /** A mixed number is exact by itself; as part of a round number it is like a decimal. */
  private Phrase.Number mixed(Phrase.Number number) {
    Rational scale = scales.one();
    if (scale == null) {
      return number;
    }
    return new Phrase.Number(number.value(), TENTH, Rational.ONE, Style.PLAIN).times(scale);
  }

  /** "half a million", "a quarter of a million"; else the fraction itself. */
  private Phrase.Number ofScale(Phrase.Number fraction) {
    int place = cursor.place();
    cursor.accept("of");
    if (!cursor.accept("a")) {
      cursor.accept("an");
    }
    Rational scale = scales.one();
    if (scale == null) {
      cursor.returnTo(place);
      return fraction;
    }
    Rational value = fraction.value().times(scale);
    return new Phrase.Number(value, null, scale, Style.FRACTION_OF_SCALE);
  }
}
