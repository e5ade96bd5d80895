package org.tally.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Powers of ten behind a number in figures: {@code 3.2 × 10^6}, {@code 10⁶}. */
final class Powers {
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final String POWER =
      "(?:\\^(?<plain>[-+\u2212]?[0-9]{1,6}+)|(?<raised>[\u207A\u207B]?[" + RAISED + "]{1,6}+))";

  private static final Pattern TIMES =
      Pattern.compile("[\\s\\p{Z}]{0,3}[xX\u00D7\u00B7\u22C5*][\\s\\p{Z}]{0,3}10" + POWER);

  private static final Pattern OF_TEN = Pattern.compile(POWER);

  /** A power of ten: its exponent, and where it ends in the text. */
  record Power(int exponent, int end) {}

  private Powers() {}

  /**
   * The power that starts at {@code at}, right behind a number; of 10^6, which is once the sixth
   * power, the exponent is one less, for the ten is the number before it. The exponent is 0 where
   * none starts.
   */
  static Power at(String text, int at, boolean isTen) {
    Matcher times = TIMES.matcher(text).region(at, text.length());
    if (times.lookingAt()) {
      return new Power(exponent(times), times.end());
    }
    Matcher power = OF_TEN.matcher(text).region(at, text.length());
    return isTen && power.lookingAt()
        ? new Power(exponent(power) - 1, power.end())
        : new Power(0, at);
  }

  private static int exponent(Matcher matcher) {
    String plain = matcher.group("plain");
    if (plain != null) {
      return Integer.parseInt(plain.replace('\u2212', '-'));
    }
    String raised = matcher.group("raised");
    boolean signed = RAISED.indexOf(raised.charAt(0)) < 0;
    int exponent = 0;
    for (int i = signed ? 1 : 0; i < raised.length(); i++) {
      exponent = 10 * exponent + RAISED.indexOf(raised.charAt(i));
    }
    return raised.charAt(0) == '\u207B' ? -exponent : exponent;
  }
}
