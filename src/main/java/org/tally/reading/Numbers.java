package org.tally.reading;

import org.tally.model.number.Rational;

/** Numbers for people. */
final class Numbers {
  private Numbers() {}

  /** The exact value with commas between thousands: {@code 1,000}. */
  static String grouped(Rational value) {
    String text = value.toString();
    if (!value.isWhole() || text.length() <= 3) {
      return text;
    }
    StringBuilder grouped = new StringBuilder(text);
    int first = value.signum() < 0 ? 1 : 0;
    for (int i = text.length() - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  static String percent(Rational share) {
    return share.times(Rational.of(100)) + " %";
  }
}
