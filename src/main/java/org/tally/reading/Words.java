package org.tally.reading;

import java.util.List;

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
}
