package org.tally.model;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The known name that somebody may have meant. */
public final class Nearest {
  /** Beyond this, looking through all names for each mistake would take longer than it helps. */
  private static final int MOST_NAMES = 5_000;

  private static final int LONGEST_NAME = 100;

  private Nearest() {}

  /**
   * The known name closest to {@code word}: one edit away, or one more for each three letters, at
   * most three; of several the first in the order of the alphabet. Case does not count.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (known.size() > MOST_NAMES || word.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    int least = Math.min(3, Math.max(1, word.length() / 3)) + 1;
    String wanted = lower(word);
    String best = null;
    for (String name : known) {
      if (Math.abs(name.length() - word.length()) > least) {
        continue;
      }
      int distance = distance(wanted, lower(name));
      if (distance < least || distance == least && best != null && name.compareTo(best) < 0) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The question for a message, {@code Maybe casualties?}; null if no name is close. */
  public static @Nullable String maybe(String word, Collection<String> known) {
    return to(word, known).map(name -> "Maybe " + name + "?").orElse(null);
  }

  /**
   * How many letters to insert, drop, replace or swap with their neighbour to get from one word to
   * the other: the optimal string alignment distance, a restricted Damerau-Levenshtein distance.
   */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[to.length()];
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
