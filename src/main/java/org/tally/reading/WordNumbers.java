package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.SpelledNumbers.Spelled;

/**
 * The part of the grammar that reads whole numbers in words. The policy knows those of one word,
 * alone or before a scale word; what is longer is read by the spelling rules of a library.
 */
final class WordNumbers {
  private final Policy policy;
  private final Cursor cursor;

  WordNumbers(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /**
   * A whole number in words with its scale words, and the factor of those at its end: two hundred
   * thousand, with a hundred thousand.
   */
  record Words(Rational value, Rational scale) {}

  /**
   * The number that starts here, stepping over it; null if none does.
   *
   * @param joined whether "and" may be part of it
   */
  @Nullable Words integer(boolean joined) {
    int place = cursor.place();
    Words simple = simple();
    if (simple == null || !continues(joined)) {
      return simple;
    }
    cursor.returnTo(place);
    Words spelled = spelled(joined);
    if (spelled != null) {
      return spelled;
    }
    cursor.returnTo(place);
    return simple();
  }

  /** One word and scale words: "six", "two hundred thousand"; "a" before a scale word is one. */
  private @Nullable Words simple() {
    Integer count = policy.numbers.get(cursor.peek().text());
    boolean bare = count == null && policy.scales.containsKey(cursor.peek().text());
    if (count == null && !bare) {
      return null;
    }
    if (!bare) {
      cursor.next();
    }
    Rational scale = scales();
    return new Words(Rational.of(count == null ? 1 : count).times(scale), scale);
  }

  private Rational scales() {
    Rational scale = Rational.ONE;
    Rational next = policy.scales.get(cursor.peek().text());
    while (next != null) {
      cursor.next();
      scale = scale.times(next);
      next = policy.scales.get(cursor.peek().text());
    }
    return scale;
  }

  /** Whether another word of a number follows. */
  private boolean continues(boolean joined) {
    int further = joined && cursor.is("and") && isScale(cursor.peek(-1).text()) ? 1 : 0;
    return policy.numbers.containsKey(cursor.peek(further).text());
  }

  /**
   * A number of several words. Where a scale word is left behind it, the number ends at an "and"
   * before: "one hundred and five hundred" is two numbers, and not 105 and a scale.
   */
  private @Nullable Words spelled(boolean joined) {
    List<String> words = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<Integer> cuts = new ArrayList<>();
    if (isScale(cursor.peek().text())) {
      // behind an article: "a hundred and six"
      words.add("one");
      ends.add(cursor.place());
    }
    while (true) {
      boolean and = joined && cursor.is("and") && isScale(last(words));
      String word = cursor.peek(and ? 1 : 0).text();
      if (!policy.numbers.containsKey(word) && !isScale(word)) {
        break;
      }
      if (and) {
        cuts.add(0, words.size());
        cursor.next();
      }
      cursor.next();
      words.add(word);
      ends.add(cursor.place());
    }
    cuts.add(0, words.size());
    for (int cut : cuts) {
      List<String> run = words.subList(0, cut);
      Spelled spelled = SpelledNumbers.longest(run);
      boolean whole = spelled.length() == cut || !isScale(words.get(spelled.length()));
      if (spelled.value() != null && whole) {
        cursor.returnTo(ends.get(spelled.length() - 1));
        return new Words(spelled.value(), scaleOf(words.subList(0, spelled.length())));
      }
    }
    return null;
  }

  private boolean isScale(String word) {
    return policy.scales.containsKey(word);
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** The product of the scale words at the end. */
  private Rational scaleOf(List<String> words) {
    Rational scale = Rational.ONE;
    for (int i = words.size() - 1; i > 0; i--) {
      Rational factor = policy.scales.get(words.get(i));
      if (factor == null) {
        break;
      }
      scale = scale.times(factor);
    }
    return scale;
  }
}
