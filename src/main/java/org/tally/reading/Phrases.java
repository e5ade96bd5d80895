package org.tally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the policy by their words; of several that match, the longest counts. */
final class Phrases<T> {
  private final Node<T> root = new Node<>();

  /**
   * A row whose words were met.
   *
   * @param row the row
   * @param words the words as the policy has them
   * @param length how many tokens they are
   */
  record Match<T>(T row, String words, int length) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable Match<T> match;
  }

  /**
   * Adds a row under the given words.
   *
   * @throws IllegalArgumentException if other words already mean the same to the reader
   */
  void add(String words, T row) {
    add(words, Words.tokens(words), row);
  }

  /** The same for words that are cut already, without the end. */
  void add(String words, List<Token> tokens, T row) {
    Node<T> node = root;
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.text(), text -> new Node<>());
    }
    if (node.match != null) {
      throw new IllegalArgumentException(
          "the words (" + words + ") stand in two rows of the policy. Maybe drop one?");
    }
    node.match = new Match<>(row, words, tokens.size());
  }

  /** The longest match that starts at {@code at}; null if there is none. */
  @Nullable Match<T> match(List<Token> tokens, int at) {
    Match<T> longest = null;
    Node<T> node = root;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      node = token.kind() == Token.Kind.END ? null : node.next.get(token.text());
      if (node == null) {
        return longest;
      }
      if (node.match != null) {
        longest = node.match;
      }
    }
    return longest;
  }

  /** The row of exactly these words without an end; null if there is none. */
  @Nullable T of(List<Token> words) {
    Match<T> match = match(words, 0);
    return match != null && match.length() == words.size() ? match.row() : null;
  }

  /** The row of exactly these words with their end; null if there is none. */
  @Nullable T exactly(List<Token> tokens) {
    Match<T> match = match(tokens, 0);
    return match != null && match.length() == tokens.size() - 1 ? match.row() : null;
  }
}
