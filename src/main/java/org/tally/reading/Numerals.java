package org.tally.reading;

import java.math.BigDecimal;
import org.tally.reading.Token.Numeral;

/**
 * Reads a number in figures: {@code 1,300}, {@code 1 300}, {@code 12,34,567}, {@code 2.50}, {@code
 * 1e6}.
 */
final class Numerals {
  private static final int GREATEST_EXPONENT = 400;

  /** So many digits fit into a long. */
  private static final int LONG = 18;

  private final String text;
  private final Separators separators;
  private final StringBuilder digits = new StringBuilder();
  private int at;

  private Numerals(String text, int start, Separators separators) {
    this.text = text;
    this.at = start;
    this.separators = separators;
  }

  /** The token of the number that starts at {@code start}, where a digit or a point stands. */
  static Token read(String text, int start, Separators separators) throws ReadingException {
    Numerals scan = new Numerals(text, start, separators);
    Numeral numeral = scan.numeral(start);
    return new Token(Token.Kind.NUMBER, text.substring(start, scan.at), start, scan.at, numeral);
  }

  private Numeral numeral(int start) throws ReadingException {
    run();
    boolean grouped = digits.length() <= 3 && groups(start);
    int decimals = 0;
    if (charAt(at) == separators.decimal() && isDigit(at + 1)) {
      int whole = digits.length();
      at++;
      run();
      decimals = digits.length() - whole;
    }
    if ((charAt(at) == '.' || charAt(at) == ',') && isDigit(at + 1)) {
      throw broken(start);
    }
    int exponent = grouped ? 0 : exponent(start);
    if (exponent == 0 && mayBePower()) {
      Powers.Power power = Powers.at(text, at, decimals == 0 && digits.toString().equals("10"));
      at = power.end();
      exponent = checked(power.exponent(), start);
    }
    BigDecimal value =
        digits.length() <= LONG
            ? BigDecimal.valueOf(
                Long.parseLong(digits, 0, digits.length(), 10), decimals - exponent)
            : new BigDecimal(new java.math.BigInteger(digits.toString()), decimals - exponent);
    return new Numeral(value, decimals > 0 ? exponent - decimals : exponent + trailingZeros());
  }

  private void run() {
    while (isDigit(at)) {
      digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
      at++;
    }
  }

  /**
   * Takes groups of three digits, all with one kind of separator; or, as in India, groups of two
   * with one of three at the end.
   */
  private boolean groups(int start) throws ReadingException {
    char separator = separator(at);
    boolean any = false;
    while (separator != 0 && separator(at) == separator && isGroup(at + 1, 3)) {
      take(start);
      any = true;
    }
    if (!any && separator != 0 && digits.length() <= 2 && isIndian(separator)) {
      while (separator(at) == separator && (isGroup(at + 1, 2) || isGroup(at + 1, 3))) {
        take(start);
      }
      return true;
    }
    return any;
  }

  private void take(int start) throws ReadingException {
    if (digits.charAt(0) == '0') {
      throw broken(start);
    }
    at++;
    run();
  }

  private boolean isIndian(char separator) {
    int index = at;
    while (separator(index) == separator && isGroup(index + 1, 2)) {
      index += 3;
    }
    return index > at
        && separator(index) == separator
        && isGroup(index + 1, 3)
        && !isSeparated(index + 4);
  }

  private boolean isSeparated(int index) {
    return separator(index) != 0 && separator(index) != ' ' && isDigit(index + 1);
  }

  private char separator(int index) {
    char c = charAt(index);
    if (c == separators.group() && c != ' ') {
      return c;
    }
    if (Characters.isApostrophe(c)) {
      return '\'';
    }
    return c != 0 && Characters.isSpace(c) && c != '\n' && c != '\r' && c != '\t' ? ' ' : 0;
  }

  private boolean isGroup(int index, int size) {
    for (int i = 0; i < size; i++) {
      if (!isDigit(index + i)) {
        return false;
      }
    }
    return !isDigit(index + size);
  }

  private int exponent(int start) throws ReadingException {
    if (charAt(at) != 'e' && charAt(at) != 'E') {
      return 0;
    }
    int index = at + 1;
    boolean negative = charAt(index) == '-';
    if (negative || charAt(index) == '+') {
      index++;
    }
    if (!isDigit(index)) {
      return 0;
    }
    int exponent = 0;
    while (isDigit(index)) {
      exponent = Math.min(exponent * 10 + Character.digit(text.charAt(index), 10), 100_000);
      index++;
    }
    at = index;
    return checked(negative ? -exponent : exponent, start);
  }

  private int checked(int exponent, int start) throws ReadingException {
    if (Math.abs(exponent) > GREATEST_EXPONENT) {
      throw new ReadingException(
          "(" + text + ") has the exponent (" + exponent + "), beyond " + GREATEST_EXPONENT,
          start,
          at,
          "Maybe a digit too many?");
    }
    return exponent;
  }

  /** Whether a sign stands here that starts a power of ten, as few numbers have it. */
  private boolean mayBePower() {
    int index = at;
    while (index < text.length() && Characters.isSpace(text.charAt(index))) {
      index++;
    }
    return "xX\u00D7\u00B7\u22C5*^".indexOf(charAt(index)) >= 0
        || (index == at
            && charAt(at) > '~'
            && Character.getType(charAt(at)) == Character.OTHER_NUMBER)
        || (charAt(at) >= '\u2070' && charAt(at) <= '\u207B');
  }

  private int trailingZeros() {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(digits.length() - 1 - zeros) == '0') {
      zeros++;
    }
    return zeros == digits.length() ? 0 : zeros;
  }

  private ReadingException broken(int start) {
    int end = at;
    while (isDigit(end) || charAt(end) == ',' || charAt(end) == '.') {
      end++;
    }
    return new ReadingException(
        "(" + text + ") has (" + text.substring(start, end) + "), which can be read in two ways",
        start,
        end,
        separators.decimal() == '.'
            ? "Maybe commas between thousands and a point before decimals: 1,234.5; or, where the"
                + " file's numbers are written like this, a locale such as (locale: de)?"
            : "Maybe a comma before decimals, as the file's locale has it: 1234,5?");
  }

  private boolean isDigit(int index) {
    return index < text.length() && Characters.isDigit(text.charAt(index));
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
