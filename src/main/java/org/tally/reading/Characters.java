package org.tally.reading;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Characters that look different and mean the same. */
final class Characters {
  static final char MINUS = '\u2212';

  private Characters() {}

  /** Whether {@code c} separates words and shows nothing: a space of any kind, or a format mark. */
  static boolean isSpace(int c) {
    return c <= ' ' || (c > '~' && isRareSpace(c));
  }

  private static boolean isRareSpace(int c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c > '~' && Character.isDigit(c));
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > '~'
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  static boolean isDash(int c) {
    return c == '-'
        || c == MINUS
        || (c > '~' && Character.getType(c) == Character.DASH_PUNCTUATION);
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u2032';
  }

  /** The plain form of a quote or a dash; every other character as it is. */
  static int plain(int c) {
    if (isApostrophe(c)) {
      return '\'';
    }
    if (isDash(c)) {
      return '-';
    }
    return switch (c) {
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
      default -> c;
    };
  }

  /** {@code ½} as {@code 1⁄2}; null for what is no fraction in one character. */
  static @Nullable String vulgarFraction(char c) {
    if (Character.getType(c) != Character.OTHER_NUMBER) {
      return null;
    }
    String expanded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return expanded.indexOf('\u2044') > 0 ? expanded : null;
  }
}
