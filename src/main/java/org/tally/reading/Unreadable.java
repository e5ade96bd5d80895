package org.tally.reading;

import org.tally.model.Nearest;

/** What to say of words that the policy does not know. */
final class Unreadable {
  /** Shorter ones are near to too many others. */
  private static final int LONG_WORD = 4;

  private Unreadable() {}

  /** The error for a place where a number, a unit or one of the policy's words should stand. */
  static ReadingException at(Cursor cursor, Policy policy) {
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.END) {
      return cursor.refuse(token, "ends where a number should follow", "Maybe it is cut off?");
    }
    if (cursor.isJoiningHyphen()) {
      token = cursor.peek(1);
    }
    boolean unknown =
        token.kind() == Token.Kind.WORD
            && token.text().length() >= LONG_WORD
            && !policy.words.contains(token.text());
    String near = unknown ? Nearest.maybe(token.text(), policy.words) : null;
    return cursor.refuse(
        token,
        "has ("
            + cursor.text.substring(token.start(), token.end())
            + ") where a number, a unit or a word of the policy "
            + policy.name
            + " should stand",
        near == null ? hint(cursor, token) : near);
  }

  /** What to do about a word that is like no other. */
  private static String hint(Cursor cursor, Token token) {
    if (cursor.isAfterNumber()) {
      return cursor.hasNumberFrom(token)
          ? "Maybe a claim for each of the numbers?"
          : "Maybe the number with its hedge and its unit alone?";
    }
    return cursor.hasNumberFrom(token)
        ? "Maybe without what stands before the number?"
        : "Maybe a (statement) instead of a value?";
  }
}
