package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** The part of the grammar that reads whole numbers in words: "nine hundred and six thousand". */
final class WordNumbers {
  private final Policy policy;
  private final Cursor cursor;

  WordNumbers(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /** A whole number in words, scale words included; null if none starts here. */
  @Nullable Rational integer() {
    Rational sum = null;
    Rational last = null;
    while (last == null || !last.equals(Rational.ONE)) {
      int place = cursor.place();
      if (sum != null) {
        cursor.accept("and");
      }
      Rational part = belowThousand(sum == null);
      Rational scale = part == null ? null : greatScale();
      Rational factor = scale == null ? Rational.ONE : scale;
      if (part == null || (last != null && factor.compareTo(last) >= 0)) {
        cursor.returnTo(place);
        return sum;
      }
      last = factor;
      sum = sum == null ? part.times(factor) : sum.plus(part.times(factor));
    }
    return sum;
  }

  /** "six", "two hundred and forty"; one if only a scale word follows and that is enough. */
  private @Nullable Rational belowThousand(boolean bareScaleIsOne) {
    Integer count = belowHundred();
    if (count == null && !(bareScaleIsOne && policy.scales.containsKey(cursor.peek().text()))) {
      return null;
    }
    Rational value = Rational.of(count == null ? 1 : count);
    if (!cursor.accept("hundred")) {
      return value;
    }
    int place = cursor.place();
    cursor.accept("and");
    Integer rest = belowHundred();
    if (rest == null) {
      cursor.returnTo(place);
      rest = 0;
    }
    return value.times(Rational.of(100)).plus(Rational.of(rest));
  }

  private @Nullable Rational greatScale() {
    Rational scale = cursor.is("hundred") ? null : policy.scales.get(cursor.peek().text());
    if (scale != null) {
      cursor.next();
    }
    return scale;
  }

  private @Nullable Integer belowHundred() {
    Integer first = policy.numbers.get(cursor.peek().text());
    if (first == null) {
      return null;
    }
    cursor.next();
    Integer second = policy.numbers.get(cursor.peek().text());
    if (first >= 20 && first % 10 == 0 && second != null && second > 0 && second < 10) {
      cursor.next();
      return first + second;
    }
    return first;
  }

  /**
   * The factor that the number spoken first has in {@code value}: a hundred thousand in "three
   * hundred thousand"; one if it stands for more than zeros.
   *
   * @param place where the number starts
   */
  Rational scale(Rational value, int place) {
    int end = cursor.place();
    cursor.returnTo(place);
    Integer first = belowHundred();
    cursor.returnTo(end);
    if (first == null || first == 0) {
      return Rational.ONE;
    }
    Rational factor = value.dividedBy(Rational.of(first));
    return factor.isWhole() && isPowerOfTen(factor) ? factor : Rational.ONE;
  }

  private static boolean isPowerOfTen(Rational factor) {
    String digits = factor.toString();
    return digits.charAt(0) == '1' && digits.chars().skip(1).allMatch(digit -> digit == '0');
  }
}
