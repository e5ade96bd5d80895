package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of the policy, cut as values are. */
final class Words {
  private Words() {}

  /**
   * The tokens of words that are part of a policy, without the end.
   *
   * @throws IllegalArgumentException if they hold a malformed number
   */
  static List<Token> tokens(String words) {
    try {
      List<Token> tokens = Tokenizer.tokens(words);
      return tokens.subList(0, tokens.size() - 1);
    } catch (ReadingException e) {
      throw new IllegalArgumentException("the words (" + words + ") cannot be cut into words", e);
    }
  }

  /**
   * The one of {@code candidates} that is at most two letters off, of a short word one; of several
   * the nearest, then the first by letters; null if there is none.
   */
  static @Nullable String nearest(String word, Iterable<String> candidates) {
    String best = null;
    int bestDistance = word.length() < 3 ? 0 : word.length() < 5 ? 1 : 2;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (distance < bestDistance
          || (distance == bestDistance && (best == null || candidate.compareTo(best) < 0))) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
