package org.tally.reading;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * Whole numbers of several words, by the spell-out rules of Unicode's CLDR in ICU4J. The library is
 * loaded only when such a number is met.
 */
final class SpelledNumbers {
  /** Numbers recur; a table with more of them would not be remembered whole. */
  private static final int MANY = 10_000;

  private static final Spelled NOTHING = new Spelled(null, 0);

  private static final Map<List<String>, Spelled> KNOWN = new ConcurrentHashMap<>();

  private SpelledNumbers() {}

  /**
   * A number in words.
   *
   * @param value its value; null if the words start with no number
   * @param length how many of the words are part of it
   */
  record Spelled(@Nullable Rational value, int length) {}

  /** The longest number at the start of {@code words}, which are in lower case, without "and". */
  static Spelled longest(List<String> words) {
    Spelled known = KNOWN.get(words);
    if (known == null) {
      known = Library.cardinal(words);
      if (KNOWN.size() < MANY) {
        KNOWN.put(List.copyOf(words), known);
      }
    }
    return known;
  }

  /** The longest place in an order at the start of {@code words}: "twenty", "third". */
  static Spelled longestOrdinal(List<String> words) {
    return words.isEmpty() ? NOTHING : Library.ordinal(words);
  }

  /** Holds the library, so that it is loaded on first use. */
  private static final class Library {
    private static final String CARDINALS = "%spellout-cardinal";
    private static final String ORDINALS = "%spellout-ordinal";

    /** Longer ordinals stand for no rank that anybody holds. */
    private static final int LONGEST_ORDINAL = 6;

    private static final RuleBasedNumberFormat ENGLISH = cardinals(ULocale.ENGLISH);
    private static final RuleBasedNumberFormat INDIAN = cardinals(new ULocale("en_IN"));
    private static final RuleBasedNumberFormat ORDINAL =
        new RuleBasedNumberFormat(rules(ULocale.ENGLISH), ULocale.ENGLISH);

    /** All rules; a hyphen is a space in them, as it is for the tokenizer. */
    private static String rules(ULocale locale) {
      return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT)
          .toString()
          .replaceAll("(?<=[a-z])-(?=[=>])", " ");
    }

    /** The rules of whole numbers alone: those of years would read "ten twelve" as 1012. */
    private static RuleBasedNumberFormat cardinals(ULocale locale) {
      String all = rules(locale);
      int start = all.indexOf(CARDINALS + ":");
      int end = all.indexOf("\n%", start + 1);
      return new RuleBasedNumberFormat(
          all.substring(start, end < 0 ? all.length() : end + 1), locale);
    }

    static Spelled cardinal(List<String> words) {
      boolean indian = words.contains("lakh") || words.contains("crore");
      RuleBasedNumberFormat format = indian ? INDIAN : ENGLISH;
      String text = String.join(" ", words);
      ParsePosition place = new ParsePosition(0);
      long value;
      synchronized (format) {
        value = format.parse(text, place).longValue();
      }
      int end = place.getIndex();
      boolean whole = end == text.length() || (end > 0 && text.charAt(end) == ' ');
      int length = (int) text.substring(0, end).chars().filter(c -> c == ' ').count() + 1;
      return whole ? new Spelled(Rational.of(value), length) : NOTHING;
    }

    static Spelled ordinal(List<String> words) {
      for (int length = Math.min(words.size(), LONGEST_ORDINAL); length > 0; length--) {
        String text = String.join(" ", words.subList(0, length));
        synchronized (ORDINAL) {
          long value = ORDINAL.parse(text, new ParsePosition(0)).longValue();
          if (value > 0 && ORDINAL.format(value, ORDINALS).equals(text)) {
            return new Spelled(Rational.of(value), length);
          }
        }
      }
      return NOTHING;
    }
  }
}
