package org.tally.slip;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * The digits of a number as written, without leading and trailing zeros, and what they may have
 * been before one slip of the kinds that Scholtus (2009, Automatic correction of simple typing
 * errors in numerical data with balance edits) lists: neighbours swapped, one missing, doubled or
 * mistyped.
 *
 * @param text at least one digit
 * @param unit what the last one stands for, in the unit of the reading
 * @param numeral where they are written
 */
record Digits(String text, Rational unit, Numeral numeral) {
  private static final int BASE = 10;

  /** How rarely a number that is no slip may be mended by chance: once in so many. */
  static final Rational RARE = Rational.of(50);

  /**
   * Those that {@code written} has for a reading's best value; none where it is in words, in
   * several numbers, such as 6-foot-2, or not above zero.
   */
  static List<Digits> of(Reading reading, String written) {
    Rational best = reading.best();
    if (!reading.isNumberOrBound() || best.signum() <= 0) {
      return List.of();
    }
    Numeral numeral = Numeral.of(written, best);
    if (numeral == null) {
      return List.of();
    }
    Rational core = Rational.ratio(new BigInteger(numeral.core()), BigInteger.ONE);
    return List.of(new Digits(numeral.core(), best.dividedBy(core), numeral));
  }

  /** With two neighbours the other way round. */
  List<Undone> unswapped(Reading reading) {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 1; i < text.length(); i++) {
      texts.add(
          text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1));
    }
    return undone(reading, texts);
  }

  /** With one digit more, anywhere but a zero at the end: that is another scale. */
  List<Undone> completed(Reading reading) {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i <= text.length(); i++) {
      for (int digit = 0; digit < BASE; digit++) {
        if (digit > 0 || i < text.length()) {
          texts.add(text.substring(0, i) + digit + text.substring(i));
        }
      }
    }
    return undone(reading, texts);
  }

  /** With one of two equal neighbours gone. */
  List<Undone> undoubled(Reading reading) {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == text.charAt(i - 1)) {
        texts.add(text.substring(0, i) + text.substring(i + 1));
      }
    }
    return undone(reading, texts);
  }

  /** With one digit exchanged for another. */
  List<Undone> retyped(Reading reading) {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); i++) {
      for (int digit = 0; digit < BASE; digit++) {
        texts.add(text.substring(0, i) + digit + text.substring(i + 1));
      }
    }
    return undone(reading, texts);
  }

  /**
   * Whether a number of as many digits, drawn at random, would be mended by one of {@code rivals}
   * edits at most once in fifty times.
   *
   * @param needed where the other claims want the number, with finite ends
   * @param undone the number with the slip undone
   */
  static boolean tell(Digits undone, Interval needed, Interval allowance, int rivals) {
    Rational width = Spans.width(needed).plus(Spans.width(allowance)).max(undone.unit);
    Rational numbers = Rational.powerOfTen(undone.text.length() - 1).times(Rational.of(BASE - 1));
    return width.times(Rational.of(rivals)).times(RARE).compareTo(numbers.times(undone.unit)) <= 0;
  }

  private List<Undone> undone(Reading reading, Set<String> texts) {
    texts.remove(text);
    texts.removeIf(other -> other.charAt(0) == '0');
    boolean converted = !numeral.isScaled(reading.best());
    List<Undone> undone = new ArrayList<>(texts.size());
    for (String other : texts) {
      Rational best = Rational.ratio(new BigInteger(other), BigInteger.ONE).times(unit);
      undone.add(
          Undone.withBest(reading, best, texts.size())
              .written(new Digits(other, unit, numeral), converted ? numeral.with(other) : null));
    }
    return undone;
  }
}
