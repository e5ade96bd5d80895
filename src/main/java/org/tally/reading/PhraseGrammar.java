package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Hedge;
import org.tally.reading.Rows.Refused;

/**
 * The grammar of a value.
 *
 * <pre>
 * value   = hedged { ("and" | "but") hedged } [ share ]
 * hedged  = hedge hedged | core { hedge behind }
 * core    = "between" operand "and" operand | operand [ ("to" | "-" | "or") operand | "±" operand ]
 * operand = { hedge } ( vague | number ) with units before or behind
 * </pre>
 */
final class PhraseGrammar {
  private final Policy policy;
  private final Cursor cursor;
  private final NumberGrammar numbers;
  private final UnitGrammar units;

  PhraseGrammar(Policy policy, Cursor cursor, UnitGrammar units) {
    this.policy = policy;
    this.cursor = cursor;
    this.numbers = new NumberGrammar(policy, cursor);
    this.units = units;
  }

  /** The phrase that starts here, up to where a share or the end should follow. */
  Phrase value() throws ReadingException {
    Phrase phrase = hedged();
    while (isJoint()) {
      cursor.accept(",");
      if (!cursor.accept("and")) {
        cursor.accept("but");
      }
      phrase = new Phrase.Both(phrase, hedged());
    }
    return phrase;
  }

  /** Whether "and" or "but" with another hedge follows. */
  private boolean isJoint() {
    int place = cursor.place();
    cursor.accept(",");
    boolean joint =
        (cursor.accept("and") || cursor.accept("but")) && cursor.match(policy.hedgesBefore) != null;
    cursor.returnTo(place);
    return joint;
  }

  private Phrase hedged() throws ReadingException {
    skipFillers();
    refuseIncrease(cursor.match(policy.refusedBefore));
    Match<Hedge> before = cursor.take(policy.hedgesBefore);
    if (before != null) {
      return new Phrase.Hedged(before.row(), before.words(), hedged());
    }
    Phrase phrase = core();
    skipFillers();
    for (Match<Hedge> after = behind(); after != null; after = behind()) {
      phrase = new Phrase.Hedged(after.row(), after.words(), phrase);
      units.behind(phrase);
      skipFillers();
    }
    refuseIncrease(cursor.match(policy.refusedAfter));
    return phrase;
  }

  private void skipFillers() {
    while (cursor.take(policy.fillers) != null) {
      // every filler is stepped over
    }
  }

  private @Nullable Match<Hedge> behind() {
    if (isJoint()) {
      return null;
    }
    int place = cursor.place();
    if (cursor.isJoiningHyphen()) {
      cursor.next();
    }
    Match<Hedge> match = cursor.take(policy.hedgesAfter);
    if (match == null) {
      cursor.returnTo(place);
    }
    return match;
  }

  private void refuseIncrease(@Nullable Match<Refused> match) throws ReadingException {
    if (match != null) {
      int start = cursor.peek().start();
      int end = cursor.peek(match.length() - 1).end();
      throw cursor.refuse(
          start,
          end,
          match.row().says(),
          "Maybe a property such as new-arrivals, with the number alone?");
    }
  }

  private Phrase core() throws ReadingException {
    if (cursor.accept("between")) {
      return range(operand(), "and");
    }
    if (cursor.accept("from")) {
      Phrase low = operand();
      return range(low, cursor.is("-") ? "-" : "to");
    }
    Phrase first = operand();
    if (isMargin()) {
      return plusMinus(first);
    }
    if (cursor.is("to") || cursor.is("-") && !cursor.isJoiningHyphen()) {
      return range(first, cursor.peek().text());
    }
    if (cursor.is("or") && cursor.match(policy.hedgesAfter) == null) {
      return range(first, "or");
    }
    return first;
  }

  private boolean isMargin() {
    return cursor.accept("\u00B1")
        || cursor.acceptAll("plus", "or", "minus")
        || (cursor.peek(3).kind() == Token.Kind.NUMBER && cursor.acceptAll("give", "or", "take"));
  }

  private Phrase range(Phrase low, String separator) throws ReadingException {
    Token token = cursor.peek();
    if (!cursor.accept(separator)) {
      throw cursor.refuse(
          token, "lacks the other end of its range: no (" + separator + ") follows", null);
    }
    Phrase high = operand();
    if (low instanceof Phrase.Number a && high instanceof Phrase.Number b && sharesScale(a, b)) {
      return new Phrase.Range(a.times(b.scale()), high);
    }
    return new Phrase.Range(low, high);
  }

  /** "2 to 3 million": the scale stands behind the second and belongs to both. */
  private static boolean sharesScale(Phrase.Number a, Phrase.Number b) {
    return a.scale().equals(Rational.ONE)
        && !b.scale().equals(Rational.ONE)
        && a.value().abs().compareTo(b.value().abs().dividedBy(b.scale())) < 0;
  }

  private Phrase plusMinus(Phrase middle) throws ReadingException {
    Token token = cursor.peek();
    Phrase.Number margin = numbers.number();
    if (!(middle instanceof Phrase.Number number) || margin == null) {
      throw cursor.refuse(token, "has no number on both sides of its margin", null);
    }
    Rational off = margin.value().abs();
    if (units.isRelativePercent()) {
      off = number.value().abs().times(off).dividedBy(Rational.of(100));
    } else {
      units.behind(margin);
      if (sharesScale(number, margin)) {
        return new Phrase.PlusMinus(number.times(margin.scale()), off);
      }
    }
    return new Phrase.PlusMinus(number, off);
  }

  private Phrase operand() throws ReadingException {
    skipFillers();
    Match<Hedge> hedge = cursor.take(policy.hedgesBefore);
    if (hedge != null) {
      return new Phrase.Hedged(hedge.row(), hedge.words(), operand());
    }
    boolean negative = cursor.is(String.valueOf(Characters.MINUS)) && units.isMoneyAt(1);
    if (negative) {
      cursor.next();
    }
    units.before();
    Match<Rows.Vague> vague = cursor.take(policy.vague);
    if (vague != null) {
      Phrase phrase = new Phrase.Vague(vague.row(), vague.words());
      units.behind(phrase);
      return phrase;
    }
    Phrase.Number number = numbers.number();
    if (number == null) {
      throw units.unreadable();
    }
    number = units.million(number);
    units.behind(number);
    return negative ? number.negate() : number;
  }
}
