package org.tally.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Terms that are written differently and mean the same. */
public final class Terms {
  private static final String ARTICLE = "the ";

  private Terms() {}

  /** Letters that Unicode does not take apart, as its CLDR writes them in ASCII. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) '\u00E6', "ae"),
          Map.entry((int) '\u0153', "oe"),
          Map.entry((int) '\u00F8', "o"),
          Map.entry((int) '\u0142', "l"),
          Map.entry((int) '\u0111', "d"),
          Map.entry((int) '\u00F0', "d"),
          Map.entry((int) '\u00FE', "th"),
          Map.entry((int) '\u0127', "h"),
          Map.entry((int) '\u0131', "i"),
          Map.entry((int) '\u0167', "t"),
          Map.entry((int) '\u014B', "n"));

  /**
   * What tells one term from another: the text as {@link #fold} has it, without quotes, without the
   * points of abbreviations, with hyphens as spaces and without an article in front. The key of a
   * key is the key itself.
   *
   * @return empty if the text holds neither a letter nor a digit nor any other sign
   */
  public static String key(String text) {
    String folded = fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean point =
          c == '.'
              && !(i > 0
                  && i + 1 < folded.length()
                  && Character.isDigit(folded.charAt(i - 1))
                  && Character.isDigit(folded.charAt(i + 1)));
      if (c == '-' || c == ' ') {
        if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
          key.append(' ');
        }
      } else if (!point && c != '\'' && c != '"' && c != '`') {
        key.append(c);
      }
    }
    String plain = key.toString().strip();
    while (plain.startsWith(ARTICLE)) {
      plain = plain.substring(ARTICLE.length());
    }
    return plain;
  }

  /**
   * The text without what does not tell terms apart: case, accents, ligatures, compatibility forms,
   * the kind of quote, dash and space, leading and trailing space. Folding a folded text changes
   * nothing.
   */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String folded = text;
    // lower-casing can compose or add marks that the next pass removes
    for (int pass = 0; pass < 3; pass++) {
      folded = foldOnce(folded);
    }
    return folded;
  }

  /** Nearly all terms are: letters, digits and signs of ASCII, with single spaces between them. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ') || Characters.plain(c) != c) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static String foldOnce(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Characters.isSpace(c)) {
        space = out.length() > 0;
      } else if (!isMark(c)) {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.appendCodePoint(Characters.plain(c));
      }
    }
    return letters(out.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static String letters(String text) {
    if (text.codePoints().noneMatch(LETTERS::containsKey)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 4);
    text.codePoints().forEach(c -> out.append(LETTERS.getOrDefault(c, Character.toString(c))));
    return out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
