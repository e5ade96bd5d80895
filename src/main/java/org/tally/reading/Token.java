package org.tally.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a sign of a value, and where it stands.
 *
 * @param kind what it is
 * @param text a word in lower case without accents; a number's characters; a sign in its plain form
 * @param start where it starts, from 0
 * @param end where it ends, exclusive
 * @param numeral the number; null for everything else
 */
record Token(Kind kind, String text, int start, int end, @Nullable Numeral numeral) {
  enum Kind {
    NUMBER,
    WORD,
    SIGN,
    END
  }

  /**
   * A number in figures.
   *
   * @param value its value
   * @param lastDigit the power of ten of the last digit that counts: the last one behind the point,
   *     else the last that is not zero
   */
  record Numeral(BigDecimal value, int lastDigit) {
    boolean isWhole() {
      return value.scale() <= 0;
    }
  }

  boolean is(String sign) {
    return text.equals(sign) && kind != Kind.END;
  }

  /** Whether nothing stands between {@code previous} and this. */
  boolean isGluedTo(Token previous) {
    return previous.end == start;
  }
}
