package org.tally.reading;

import org.tally.model.number.Rational;
import org.tally.reading.Rows.UnitKind;

/**
 * The part of the grammar that tells ratios of two numbers from ranges: "5 to 1" and "5:1". Which
 * of the two numbers is the first depends on what the property says, so they are refused.
 */
final class RatioGrammar {
  private final Policy policy;
  private final Cursor cursor;
  private final UnitGrammar units;

  RatioGrammar(Policy policy, Cursor cursor, UnitGrammar units) {
    this.policy = policy;
    this.cursor = cursor;
    this.units = units;
  }

  /** Steps over the "-to-" of "6-to-8"; whether it stood here. */
  boolean acceptHyphens() {
    if (!cursor.isJoiningHyphen() || !cursor.peek(1).is("to") || !cursor.peek(2).is("-")) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      cursor.next();
    }
    return true;
  }

  /** Refuses "5:1", and "2:30" of a time. */
  void refuseColon(Token first) throws ReadingException {
    Token second = cursor.peek(1);
    if (!cursor.is(":") || first.numeral() == null || second.numeral() == null) {
      return;
    }
    if (isTime()) {
      String a = first.text();
      String b = second.text();
      throw cursor.refuse(
          first.start(),
          second.end(),
          "has a time without units",
          "Maybe " + a + " h " + b + " min, or " + a + " min " + b + " s?");
    }
    throw refused(
        first, Rational.of(first.numeral().value()), Rational.of(second.numeral().value()));
  }

  /** Refuses what was read as a range and may be a ratio: "1 to 20" of a ratio, "5 to 1". */
  void refuseRange(Token first, Phrase phrase, boolean hyphens) throws ReadingException {
    if (!(phrase instanceof Phrase.Range range)
        || !(range.low() instanceof Phrase.Number a)
        || !(range.high() instanceof Phrase.Number b)
        || !isPlain(a)
        || !isPlain(b)
        || (units.unit() != null && !units.unit().equals(Policy.NUMBER))) {
      return;
    }
    boolean descends = a.value().compareTo(b.value()) > 0;
    if (units.declaresRatio() || (descends && (hyphens || b.value().equals(Rational.ONE)))) {
      throw refused(first, a.value(), b.value());
    }
  }

  private static boolean isPlain(Phrase.Number number) {
    return number.style() == Phrase.Style.PLAIN
        && number.value().isWhole()
        && number.value().signum() > 0
        && number.scale().equals(Rational.ONE);
  }

  private ReadingException refused(Token first, Rational a, Rational b) {
    Token last = cursor.peek().is(":") ? cursor.peek(1) : lastNumber();
    String range = a.compareTo(b) < 0 ? ", or " + a + "-" + b + " for a range" : "";
    return cursor.refuse(
        first.start(),
        last.end(),
        "is a ratio, and does not say of what to what",
        "Maybe " + quotient(a, b) + " or " + quotient(b, a) + range + "?");
  }

  private static String quotient(Rational a, Rational b) {
    Rational quotient = b.signum() == 0 ? a : a.dividedBy(b);
    return quotient.isWhole()
        ? quotient.toString()
        : quotient.numerator() + "/" + quotient.denominator();
  }

  private Token lastNumber() {
    int back = -1;
    while (cursor.place() + back > 0 && cursor.peek(back).is("ratio")) {
      back--;
    }
    return cursor.peek(back);
  }

  private boolean isTime() {
    Rows.Unit second = policy.unitsById.get("s");
    return second != null
        && units.declared().kind() == UnitKind.MEASURE
        && Conversions.factor(second, units.declared()).isPresent();
  }
}
