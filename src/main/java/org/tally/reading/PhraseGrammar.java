package org.tally.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Hedge;
import org.tally.reading.Rows.UnitKind;

/**
 * The grammar of a value.
 *
 * <pre>
 * value   = hedged { ("and" | "but" | ",") hedged } [ share ]
 * hedged  = hedge hedged | core { hedge behind }
 * core    = "between" operand "and" operand | operand [ range | margin | interval ]
 * operand = { hedge } ( vague | number | rank | "(" number ")" ) with units before or behind
 * </pre>
 */
final class PhraseGrammar {
  private static final String MINUS = String.valueOf(Characters.MINUS);

  private final Policy policy;
  private final Cursor cursor;
  private final NumberGrammar numbers;
  private final UnitGrammar units;
  private final boolean numerals;
  private final PartGrammar parts;
  private final RangeGrammar ranges;
  private final RankGrammar ranks;
  private final AgeGrammar ages;
  private final Refusals refusals;

  /** Whether "and" may stand within an operand: not where it stands between two. */
  private boolean joined = true;

  /**
   * @param numerals whether the value is a plain numeral, in which a point means one thing
   */
  PhraseGrammar(Policy policy, Cursor cursor, UnitGrammar units, boolean numerals) {
    this.policy = policy;
    this.cursor = cursor;
    this.numerals = numerals;
    this.numbers = new NumberGrammar(policy, cursor, units.declaresShare());
    this.units = units;
    this.parts = new PartGrammar(policy, cursor, numbers, units);
    this.ranges = new RangeGrammar(policy, cursor, this, numbers, units, parts);
    this.ranks = new RankGrammar(policy, cursor);
    this.ages = new AgeGrammar(policy, cursor, units);
    this.refusals = new Refusals(policy, cursor);
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

  /** Whether "and", "but" or a comma with another hedge and its number follows. */
  private boolean isJoint() {
    if (cursor.isAtEnd()) {
      return false;
    }
    int place = cursor.place();
    boolean comma = cursor.accept(",");
    boolean joint = false;
    if (cursor.accept("and") || cursor.accept("but") || comma) {
      Match<Hedge> after = cursor.match(policy.hedgesAfter);
      Match<Hedge> before = cursor.take(policy.hedgesBefore);
      joint =
          before != null
              && !cursor.isAtEnd()
              && (after == null || after.length() <= before.length());
    }
    cursor.returnTo(place);
    return joint;
  }

  private Phrase hedged() throws ReadingException {
    skipFillers();
    refusals.before();
    Match<Hedge> before = before();
    if (before != null) {
      return new Phrase.Hedged(before.row(), before.words(), hedged());
    }
    Phrase phrase = ranges.core();
    if (cursor.isAtEnd()) {
      return phrase;
    }
    skipFillers();
    for (Match<Hedge> after = behind(); after != null; after = behind()) {
      phrase = new Phrase.Hedged(after.row(), after.words(), scaled(phrase));
      units.behind(phrase);
      skipFillers();
    }
    refusals.after();
    return phrase;
  }

  /** "20-odd thousand": a number whose scale word stands behind its hedge. */
  private Phrase scaled(Phrase phrase) {
    return phrase instanceof Phrase.Number number && number.scale().equals(Rational.ONE)
        ? numbers.scaled(number)
        : phrase;
  }

  /** A hedge before a number, stepping over it. */
  private @Nullable Match<Hedge> before() {
    Match<Hedge> match = cursor.match(policy.hedgesBefore);
    if (match == null || units.words().isMoneyLongerThan(match.length())) {
      return null;
    }
    return cursor.take(policy.hedgesBefore);
  }

  private void skipFillers() {
    while (cursor.take(policy.fillers) != null) {
      // every filler is stepped over
    }
  }

  /** A hedge behind a number: as it is, behind a hyphen or a comma, or in brackets. */
  private @Nullable Match<Hedge> behind() {
    if (isJoint()) {
      return null;
    }
    int place = cursor.place();
    boolean bracket = cursor.accept("(");
    if (!bracket && !cursor.accept(",") && cursor.isJoiningHyphen()) {
      cursor.next();
    }
    Match<Hedge> match = cursor.take(policy.hedgesAfter);
    if (match == null || (bracket && !cursor.accept(")"))) {
      cursor.returnTo(place);
      return null;
    }
    return match;
  }

  /** Decides whether operands from here on may hold an "and". */
  void join(boolean joins) {
    joined = joins;
    numbers.join(joins);
  }

  /** A number or words for one, with its hedges, signs and units. */
  Phrase operand() throws ReadingException {
    if (!cursor.isNumber(0)) {
      skipFillers();
      Match<Hedge> hedge = before();
      if (hedge != null) {
        return new Phrase.Hedged(hedge.row(), hedge.words(), operand());
      }
    }
    if (units.declared().kind() == UnitKind.RANK) {
      Phrase.Number rank = ranks.rank();
      if (rank != null) {
        units.behind(rank);
        return rank;
      }
    }
    Phrase decade = cursor.isNumber(0) ? ages.decade() : null;
    if (decade != null) {
      return decade;
    }
    if ((cursor.is("a") || cursor.is("an")) && cursor.isNumber(1)) {
      cursor.next();
    }
    boolean negative =
        (cursor.is(MINUS) || cursor.is("minus") || cursor.is("negative"))
            && units.words().isMoneyAt(1);
    if (negative) {
      cursor.next();
    }
    units.before();
    Match<Rows.Vague> vague = cursor.isNumber(0) ? null : cursor.match(policy.vague);
    if (vague != null) {
      if (!startsNumber(vague)) {
        return vague(vague);
      }
      cursor.take(policy.vague);
    }
    Phrase.Number number = cursor.is("(") ? inBrackets() : signed();
    return negative ? number.negate() : number;
  }

  /** "all 50": a word for a whole, and then a number after all. */
  private boolean startsNumber(Match<Rows.Vague> vague) {
    return vague.row().share() && cursor.isNumber(vague.length());
  }

  private Phrase vague(Match<Rows.Vague> match) throws ReadingException {
    Token first = cursor.peek();
    cursor.take(policy.vague);
    Phrase phrase = new Phrase.Vague(match.row(), match.words());
    int place = cursor.place();
    units.behind(phrase);
    if (match.row().needsUnit() && cursor.place() == place) {
      throw cursor.refuse(
          first, "says (" + match.words() + ") and not of what", "Maybe 0, or no deaths?");
    }
    return phrase;
  }

  private Phrase.Number signed() throws ReadingException {
    Token first = cursor.peek();
    if (first.is("+") && cursor.isNumber(1)) {
      if (!units.allowsNegative()) {
        throw cursor.refuse(
            first.start(),
            cursor.peek(1).end(),
            "says by how much a number grew, which is a property of its own",
            "Maybe a property such as new-arrivals, with the number alone?");
      }
      cursor.next();
    }
    Token.Numeral numeral = cursor.peek().numeral();
    if (numeral != null) {
      units.refuseThousands();
    }
    Phrase.Number number = withUnit(plain());
    if (numeral != null && isThousands(numeral, number)) {
      throw cursor.refuse(
          first,
          "has ("
              + first.text()
              + "), which can be read in two ways: whole things have no decimals",
          "Maybe a comma between thousands; or, where the file's numbers are written like this, a"
              + " locale such as (locale: de)?");
    }
    return number;
  }

  /** "1.234 people" with a point between thousands, it seems. */
  private boolean isThousands(Token.Numeral numeral, Phrase.Number number) {
    return !numerals
        && numeral.value().scale() == 3
        && numeral.value().compareTo(BigDecimal.ONE) >= 0
        && numeral.value().precision() <= 6
        && number.scale().equals(Rational.ONE)
        && units.isCounted();
  }

  private Phrase.Number plain() throws ReadingException {
    Phrase.Number number = numbers.number();
    if (number == null && units.words().isOne()) {
      cursor.next();
      number = new Phrase.Number(Rational.ONE, Rational.ONE, Rational.ONE, Phrase.Style.PLAIN);
    }
    if (number == null) {
      throw units.unreadable();
    }
    return units.million(number);
  }

  private Phrase.Number withUnit(Phrase.Number number) throws ReadingException {
    if (cursor.isAtEnd()) {
      return number;
    }
    units.behind(number);
    return parts.withParts(number, joined);
  }

  /** "(4,000)", "$(4.2) million": brackets around an amount are a minus. */
  private Phrase.Number inBrackets() throws ReadingException {
    Token open = cursor.next();
    units.before();
    Phrase.Number number = withUnit(plain());
    Token close = cursor.peek();
    if (!cursor.accept(")")) {
      throw cursor.refuse(
          open, "opens a bracket that does not end behind the number", "Maybe without it?");
    }
    number = withUnit(units.million(numbers.scaled(number)));
    if (!units.allowsNegative()) {
      throw cursor.refuse(
          open.start(),
          close.end(),
          "stands in brackets, as amounts below zero do, and cannot be below zero",
          "Maybe the number without brackets?");
    }
    return number.negate();
  }

  /** Whether a factor of {@code b} is one of {@code a}, too: "2 to 3 million". */
  static boolean sharesScale(Phrase.Number a, Phrase.Number b) {
    return a.scale().equals(Rational.ONE)
        && !b.scale().equals(Rational.ONE)
        && a.value().abs().compareTo(b.value().abs().dividedBy(b.scale())) < 0;
  }
}
