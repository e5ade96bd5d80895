package org.tally.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Terms that are written differently and mean the same. */
public final class Terms {
  private Terms() {}

  /**
   * The text without what does not tell terms apart: case, accents, compatibility forms, the kind
   * of quote, dash and space, leading and trailing space. Folding a folded text changes nothing.
   */
  public static String fold(String text) {
    String folded = text;
    // lower-casing can compose or add marks that the next pass removes
    for (int pass = 0; pass < 3; pass++) {
      folded = foldOnce(folded);
    }
    return folded;
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
    return out.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
