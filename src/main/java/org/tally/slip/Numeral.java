package org.tally.slip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * A number in figures within a text, with what separates its digits.
 *
 * @param text the whole text
 * @param start where the number begins
 * @param end after its last digit
 */
record Numeral(String text, int start, int end) {
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\p{L}0-9])[0-9]+(?:[.,'’_ \\u00a0\\u2009\\u202f][0-9]+)*");

  /** Zeros that have come to stand before other digits, alone or as groups. */
  private static final Pattern NOTHING_BEFORE =
      Pattern.compile("^(?:0+[,'’_ \\u00a0\\u2009\\u202f](?=[0-9]{3}(?![0-9])))*(?:0+(?=[0-9]))?");

  /**
   * The one in {@code text} whose digits are those of {@code number}, zeros at the ends aside; else
   * the only one there is, which then stands for the number in another unit; null if there is none,
   * or several: none of them was written for the number.
   */
  static @Nullable Numeral of(String text, Rational number) {
    Numeral only = null;
    int count = 0;
    Matcher figures = FIGURES.matcher(text);
    while (figures.find()) {
      Numeral found = new Numeral(text, figures.start(), figures.end());
      if (found.isScaled(number)) {
        return found;
      }
      only = found;
      count++;
    }
    return count == 1 && only != null && !only.core().isEmpty() ? only : null;
  }

  /** Whether {@code number} has the same digits, zeros at the ends aside. */
  boolean isScaled(Rational number) {
    return number.isDecimal() && core(digits(number.toString())).equals(core());
  }

  /** The digits, without zeros at the ends. */
  String core() {
    return core(digits());
  }

  /** The text with other digits, {@link #core} being replaced: the last one keeps its place. */
  String with(String core) {
    String digits = digits();
    int zeros = digits.length() - digits.replaceFirst("0+$", "").length();
    StringBuilder left = new StringBuilder(core).append("0".repeat(zeros));
    left.insert(0, "0".repeat(Math.max(0, digits.length() - left.length())));
    StringBuilder written = new StringBuilder();
    for (int i = end - 1; i >= start && !left.isEmpty(); i--) {
      boolean digit = Character.isDigit(text.charAt(i));
      written.append(digit ? left.charAt(left.length() - 1) : text.charAt(i));
      left.setLength(left.length() - (digit ? 1 : 0));
    }
    written.append(left.reverse()).reverse();
    String figures = NOTHING_BEFORE.matcher(written).replaceFirst("");
    return text.substring(0, start) + figures + text.substring(end);
  }

  private String digits() {
    return digits(text.substring(start, end));
  }

  private static String digits(String figures) {
    return figures.replaceAll("[^0-9]", "");
  }

  private static String core(String digits) {
    return digits.replaceFirst("^0+", "").replaceFirst("0+$", "");
  }
}
