package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

/**
 * The part of the grammar that reads ages by their decade. "40s" is from 40 to less than 50 years;
 * 40 seconds where the property is a time; and refused where it could be either.
 */
final class AgeGrammar {
  private static final Rational TEN = Rational.of(10);

  private final Policy policy;
  private final Cursor cursor;
  private final UnitGrammar units;

  AgeGrammar(Policy policy, Cursor cursor, UnitGrammar units) {
    this.policy = policy;
    this.cursor = cursor;
    this.units = units;
  }

  /** The decade that starts here, stepping over it; null if none does. */
  Phrase.@Nullable Vague decade() throws ReadingException {
    Token token = cursor.peek();
    Token.Numeral numeral = token.numeral();
    int behind = behind(token);
    if (behind == 0 || numeral == null || numeral.lastDigit() < 1 || isTime()) {
      return null;
    }
    Rational from = Rational.of(numeral.value());
    Token last = cursor.peek(behind);
    if (!units.declared().id().equals("year") || from.compareTo(Rational.of(100)) >= 0) {
      String years = token.text() + '-' + from.plus(Rational.of(9));
      throw cursor.refuse(
          token.start(),
          last.end(),
          "has ("
              + cursor.text.substring(token.start(), last.end())
              + "), which may be years or seconds",
          "Maybe " + years + ", or " + token.text() + " seconds?");
    }
    for (int i = 0; i <= behind; i++) {
      cursor.next();
    }
    Interval range = new Interval(Bound.closed(from), Bound.open(from.plus(TEN)));
    String words = cursor.text.substring(token.start(), last.end());
    return new Phrase.Vague(new Rows.Vague("decade", range, false, false, ""), words);
  }

  /** How many tokens the "s" of "40s" or "40's" is; 0 if none stands right behind the number. */
  private int behind(Token number) {
    Token first = cursor.peek(1);
    if (first.is("s") && first.isGluedTo(number)) {
      return 1;
    }
    Token second = cursor.peek(2);
    return first.is("'") && second.is("s") && second.end() == number.end() + 2 ? 2 : 0;
  }

  private boolean isTime() {
    Unit second = policy.unitsById.get("s");
    return second == null || Conversions.factor(second, units.declared()).isPresent();
  }
}
