package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a value into words, numbers and signs. A hyphen between letters is a space ({@code
 * two-thirds}), a dash before a digit that follows no number is a minus, a point behind a word
 * marks an abbreviation.
 */
final class Tokenizer {
  private final String text;
  private final Separators separators;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text, Separators separators) {
    this.text = text;
    this.separators = separators;
  }

  /**
   * The tokens in order, the last of them of kind END.
   *
   * @throws ReadingException if a number in figures is malformed
   */
  static List<Token> tokens(String text) throws ReadingException {
    return tokens(text, Separators.ENGLISH);
  }

  /**
   * The tokens in order, the last of them of kind END.
   *
   * @param separators the signs within numbers
   * @throws ReadingException if a number in figures is malformed
   */
  static List<Token> tokens(String text, Separators separators) throws ReadingException {
    Tokenizer tokenizer = new Tokenizer(text, separators);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() throws ReadingException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Characters.isSpace(c)) {
        at++;
      } else if (Characters.isDigit(c) || (c == separators.decimal() && isDigit(at + 1))) {
        Token number = Numerals.read(text, at, separators);
        tokens.add(number);
        at = number.end();
      } else if (Characters.isLetter(c) || c == '\u00B0') {
        word();
      } else {
        sign(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), text.length(), null));
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(at, start)) {
      at++;
    }
    tokens.add(new Token(Token.Kind.WORD, folded(text.substring(start, at)), start, at, null));
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
    }
  }

  /** As {@link Terms#fold} has it, without its cost for the words of units: km² becomes km2. */
  private static String folded(String word) {
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > '~' && c != '\u00B2' && c != '\u00B3' && c != '\u00B0' && c != '\u00B5') {
        return Terms.fold(word);
      }
      lower &= c >= 'a' && c <= 'z';
    }
    return lower
        ? word
        : word.replace('\u00B2', '2')
            .replace('\u00B3', '3')
            .replace('\u00B5', '\u03BC')
            .toLowerCase(Locale.ROOT);
  }

  private boolean isWordPart(int index, int start) {
    char c = text.charAt(index);
    return Characters.isLetter(c)
        || (c == '\u00B0' && index == start)
        || (index > start && (c == '\u00B2' || c == '\u00B3' || isDigitOfWord(c, index, start)))
        || (index > start
            && Characters.isApostrophe(c)
            && index + 1 < text.length()
            && Characters.isLetter(text.charAt(index + 1)));
  }

  /** The digit of km2 is part of the word; those of USD5 and, behind a number, of 2h30 are not. */
  private boolean isDigitOfWord(char c, int index, int start) {
    if (!Characters.isDigit(c) || Currencies.isCode(text, start, index)) {
      return false;
    }
    boolean behindNumber = start > 0 && Characters.isDigit(text.charAt(start - 1));
    return !behindNumber || ((c == '2' || c == '3') && !isDigit(index + 1) && !isLetter(index + 1));
  }

  private boolean isLetter(int index) {
    return index < text.length() && Characters.isLetter(text.charAt(index));
  }

  private void sign(char c) {
    String fraction = c > '~' ? Characters.vulgarFraction(c) : null;
    if (fraction != null) {
      fraction(fraction);
    } else if (Characters.isDash(c)) {
      dash(c);
    } else if (c == '.' && at == text.length() - 1) {
      at++;
    } else if (text.startsWith("+/-", at) || text.startsWith("+/\u2212", at)) {
      add("\u00B1", 3);
    } else if (text.startsWith("+-", at)) {
      add("\u00B1", 2);
    } else if (text.startsWith(">=", at) || text.startsWith("<=", at)) {
      add(c == '>' ? "\u2265" : "\u2264", 2);
    } else if (c == '\u2044' || c == '\u2215') {
      add("/", 1);
    } else {
      int point = text.codePointAt(at);
      int length = Character.charCount(point);
      add(foldedSign(point, length), length);
    }
  }

  private String foldedSign(int point, int length) {
    if (point == '\uFF05') {
      return "%";
    }
    int plain = Characters.plain(point);
    return length == 1 && plain <= '~' ? String.valueOf((char) plain) : Character.toString(plain);
  }

  private void fraction(String expanded) {
    int slash = expanded.indexOf('\u2044');
    addNumber(expanded.substring(0, slash));
    addAt("/");
    if (slash + 1 < expanded.length()) {
      addNumber(expanded.substring(slash + 1));
    }
    at++;
  }

  private void addNumber(String digits) {
    Token.Numeral numeral = new Token.Numeral(new java.math.BigDecimal(digits), 0);
    tokens.add(new Token(Token.Kind.NUMBER, digits, at, at + 1, numeral));
  }

  private void addAt(String sign) {
    tokens.add(new Token(Token.Kind.SIGN, sign, at, at + 1, null));
  }

  private void dash(char c) {
    Token previous = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean glued = previous != null && previous.end() == at;
    if (isMinus(previous, glued)) {
      add(String.valueOf(Characters.MINUS), 1);
    } else if ((c == '-' || c == '\u2010' || c == '\u2011')
        && glued
        && previous != null
        && previous.kind() == Token.Kind.WORD
        && at + 1 < text.length()
        && Characters.isLetter(text.charAt(at + 1))) {
      at++;
    } else {
      add("-", 1);
    }
  }

  private boolean isMinus(@Nullable Token previous, boolean glued) {
    boolean beforeNumber =
        isDigit(at + 1)
            || (at + 1 < text.length()
                && (text.charAt(at + 1) == '.'
                    || Character.getType(text.charAt(at + 1)) == Character.CURRENCY_SYMBOL));
    if (!beforeNumber) {
      return false;
    }
    return previous == null
        || previous.is("-")
        || (!glued && previous.kind() == Token.Kind.WORD)
        || (previous.kind() == Token.Kind.SIGN && !previous.is("%"));
  }

  private void add(String sign, int length) {
    tokens.add(new Token(Token.Kind.SIGN, sign, at, at + length, null));
    at += length;
  }

  private boolean isDigit(int index) {
    return index < text.length() && Characters.isDigit(text.charAt(index));
  }
}
