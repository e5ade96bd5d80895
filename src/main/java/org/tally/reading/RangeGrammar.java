package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;

/** The part of the grammar that reads one number, two ends, or a number with what it may be off. */
final class RangeGrammar {
  private final Policy policy;
  private final Cursor cursor;
  private final PhraseGrammar phrases;
  private final NumberGrammar numbers;
  private final UnitGrammar units;
  private final PartGrammar parts;
  private final SharedScales scales;
  private final RatioGrammar ratios;

  RangeGrammar(
      Policy policy,
      Cursor cursor,
      PhraseGrammar phrases,
      NumberGrammar numbers,
      UnitGrammar units,
      PartGrammar parts) {
    this.policy = policy;
    this.cursor = cursor;
    this.phrases = phrases;
    this.numbers = numbers;
    this.units = units;
    this.parts = parts;
    this.scales = new SharedScales(policy, cursor);
    this.ratios = new RatioGrammar(policy, cursor, units);
  }

  Phrase core() throws ReadingException {
    if (cursor.accept("between")) {
      return between();
    }
    if (cursor.accept("from")) {
      Phrase low = phrases.operand();
      if (cursor.is("up") && cursor.peek(1).is("to")) {
        cursor.next();
      }
      return range(low, cursor.is("-") ? "-" : "to");
    }
    Token start = cursor.is("a") || cursor.is("an") ? cursor.peek(1) : cursor.peek();
    Phrase first = phrases.operand();
    if (cursor.isAtEnd()) {
      return first;
    }
    Phrase withMargin = withMargin(first);
    return withMargin != null ? withMargin : open(first, start);
  }

  /** A range without a word before it, or the number alone. */
  private Phrase open(Phrase first, Token start) throws ReadingException {
    if (cursor.match(policy.fillers) != null) {
      // 5,000 to date
      return first;
    }
    ratios.refuseColon(start);
    boolean hyphens = ratios.acceptHyphens();
    boolean dash = cursor.is("-") && !cursor.isJoiningHyphen();
    boolean to = hyphens || cursor.is("to");
    if (dash || to || cursor.is("through")) {
      Phrase range = hyphens ? closed(first, false) : range(first, cursor.peek().text());
      if (to) {
        ratios.refuseRange(start, range, hyphens);
      }
      return range;
    }
    int place = cursor.place();
    cursor.accept(",");
    Match<String> alternative =
        cursor.match(policy.hedgesAfter) == null ? cursor.take(policy.alternatives) : null;
    if (alternative == null) {
      cursor.returnTo(place);
      return first;
    }
    return closed(first, false);
  }

  /**
   * "between A and B". A number can hold an "and", too: if reading as much as possible as the first
   * leaves no second, the first is read without.
   */
  private Phrase between() throws ReadingException {
    int place = cursor.place();
    ReadingException greedy;
    try {
      return range(phrases.operand(), "and");
    } catch (ReadingException e) {
      greedy = e;
    }
    cursor.returnTo(place);
    units.forget();
    phrases.join(false);
    try {
      return range(phrases.operand(), "and");
    } catch (ReadingException e) {
      throw greedy;
    } finally {
      phrases.join(true);
    }
  }

  private Phrase range(Phrase low, String separator) throws ReadingException {
    Token token = cursor.peek();
    boolean dash = cursor.is("-");
    boolean other = separator.equals("and") && (dash || cursor.is("to"));
    if (!cursor.accept(other ? token.text() : separator)) {
      throw cursor.refuse(
          token,
          "lacks the other end of its range: no (" + separator + ") follows",
          "Maybe it is cut off?");
    }
    phrases.join(true);
    return closed(low, dash);
  }

  /** The range to the operand that stands here, stepping over it. */
  private Phrase closed(Phrase low, boolean dash) throws ReadingException {
    int from = cursor.place();
    return scales.range(low, phrases.operand(), from, dash);
  }

  /** The number with what stands behind it: "± 200", "(3,500-4,600)"; null if nothing does. */
  private @Nullable Phrase withMargin(Phrase middle) throws ReadingException {
    int place = cursor.place();
    boolean bracket = cursor.accept("(") || cursor.accept("[");
    if (!bracket && !cursor.accept(",")) {
      cursor.accept(";");
    }
    if (isMargin()) {
      Phrase phrase = plusMinus(middle);
      close(bracket);
      return phrase;
    }
    String name = intervalName();
    if (name != null || (bracket && isRange())) {
      return interval(middle, name == null ? "" : name, bracket);
    }
    cursor.returnTo(place);
    return null;
  }

  private boolean isMargin() {
    return cursor.accept("\u00B1")
        || cursor.acceptAll("plus", "or", "minus")
        || (cursor.peek(3).kind() == Token.Kind.NUMBER && cursor.acceptAll("give", "or", "take"));
  }

  private void close(boolean bracket) throws ReadingException {
    Token token = cursor.peek();
    if (bracket && !cursor.accept(")") && !cursor.accept("]")) {
      throw cursor.refuse(token, "has a bracket that is not closed", "Maybe it is cut off?");
    }
  }

  private Phrase plusMinus(Phrase middle) throws ReadingException {
    Token token = cursor.peek();
    Phrase.Number margin = numbers.number();
    if (!(middle instanceof Phrase.Number number) || margin == null) {
      throw cursor.refuse(token, "has no number on both sides of its margin", "Maybe 4,000 ± 200?");
    }
    Rational share = parts.relative(margin);
    if (share != null) {
      return new Phrase.PlusMinus(number, number.value().abs().times(share));
    }
    boolean shared = number.scale().equals(Rational.ONE) && !margin.scale().equals(Rational.ONE);
    return new Phrase.PlusMinus(
        shared ? number.times(margin.scale()) : number, parts.margin(margin));
  }

  /** "95 % CI:", "range": what an interval is called, stepping over it; null if nothing is. */
  private @Nullable String intervalName() {
    int place = cursor.place();
    int start = cursor.peek().start();
    if (cursor.isNumber(0)) {
      cursor.next();
      if (!cursor.accept("%") && !cursor.accept("percent") && !cursor.acceptAll("per", "cent")) {
        cursor.returnTo(place);
        return null;
      }
    }
    Match<String> name = cursor.take(policy.intervals);
    if (name == null) {
      cursor.returnTo(place);
      return null;
    }
    String words = cursor.text.substring(start, cursor.peek(-1).end());
    while (cursor.accept(":") || cursor.accept(",") || cursor.accept("=") || cursor.accept("of")) {
      // signs between the name and the ends
    }
    return words;
  }

  /** Whether two ends follow, and not an amount in brackets or a remark. */
  private boolean isRange() {
    return cursor.is("between")
        || cursor.is("from")
        || (cursor.isNumber(0) && (cursor.peek(1).is("-") || cursor.peek(1).is("to")))
        || (cursor.isNumber(0) && cursor.peek(1).is(",") && cursor.isNumber(2));
  }

  private Phrase interval(Phrase middle, String name, boolean bracket) throws ReadingException {
    int start = cursor.peek().start();
    if (!(middle instanceof Phrase.Number best)) {
      throw cursor.refuse(
          cursor.peek(), "has an interval behind what is no number", "Maybe the interval alone?");
    }
    boolean inner = cursor.accept("(") || cursor.accept("[");
    Phrase ends = ends();
    close(inner);
    close(bracket);
    int end = cursor.peek(-1).end();
    Phrase.Number number = best;
    if (ends instanceof Phrase.Range range
        && range.low() instanceof Phrase.Number low
        && range.high() instanceof Phrase.Number high) {
      Phrase.Number scaled =
          numbers.scaled(new Phrase.Number(Rational.ONE, null, Rational.ONE, Phrase.Style.PLAIN));
      units.behind(scaled);
      number = best.times(scaled.value());
      Rational scale = scaled.value();
      if (low.scale().equals(Rational.ONE) && high.scale().equals(Rational.ONE)) {
        scale = scale.times(best.scale());
      }
      return new Phrase.WithInterval(
          number, new Phrase.Range(low.times(scale), high.times(scale)), name);
    }
    throw cursor.refuse(
        start,
        Math.max(start, end),
        "has an interval without two ends",
        "Maybe 4,000 (3,500-4,600)?");
  }

  private Phrase ends() throws ReadingException {
    if (cursor.is("between") || cursor.is("from")) {
      return core();
    }
    Phrase low = phrases.operand();
    if (cursor.accept(",") || cursor.accept(";")) {
      return closed(low, false);
    }
    return range(low, cursor.is("-") ? "-" : "to");
  }
}
