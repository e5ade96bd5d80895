package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** The number of a rate: 100,000 in "per 100,000", "per 100k" and "per hundred thousand". */
final class Denominator {
  private final Policy policy;
  private final Cursor cursor;

  Denominator(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /** The whole number above zero that starts here, stepping over it; null if there is none. */
  @Nullable Rational many() {
    int place = cursor.place();
    Token.Numeral numeral = cursor.peek().numeral();
    Rational many = null;
    if (numeral != null && numeral.isWhole()) {
      cursor.next();
      many = Rational.of(numeral.value());
    }
    Rational scale = scale();
    while (scale != null) {
      many = many == null ? scale : many.times(scale);
      scale = scale();
    }
    if (many == null || many.signum() <= 0) {
      cursor.returnTo(place);
      return null;
    }
    return many;
  }

  private @Nullable Rational scale() {
    String word = cursor.peek().text();
    Rational scale = policy.scales.get(word);
    if (scale == null && cursor.isGlued()) {
      scale = policy.glued.get(word);
    }
    if (scale != null) {
      cursor.next();
    }
    return scale;
  }
}
