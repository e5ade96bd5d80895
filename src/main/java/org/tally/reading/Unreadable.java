package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;

/** What stands where a number, a unit or a word of the policy should stand. */
final class Unreadable extends ReadingException {
  private static final long serialVersionUID = 1L;

  /** Shorter ones are near to too many others. */
  private static final int LONG_WORD = 4;

  private final @Nullable String near;
  private final boolean afterNumber;
  private final boolean beforeNumber;

  private Unreadable(
      String message,
      Token token,
      @Nullable String near,
      boolean afterNumber,
      boolean beforeNumber) {
    super(message, token.start(), token.end(), null);
    this.near = near;
    this.afterNumber = afterNumber;
    this.beforeNumber = beforeNumber;
  }

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
    String message =
        "("
            + cursor.text
            + ") has ("
            + cursor.text.substring(token.start(), token.end())
            + ") where a number, a unit or a word of the policy "
            + policy.name
            + " should stand";
    return new Unreadable(
        message,
        token,
        unknown ? Nearest.to(token.text(), policy.words).orElse(null) : null,
        cursor.isAfterNumber(),
        cursor.hasNumberFrom(token));
  }

  /** The word of the policy that is nearest; null if none is near. */
  @Nullable String near() {
    return near;
  }

  /** Whether a number in figures stands before it. */
  boolean isAfterNumber() {
    return afterNumber;
  }

  /** Whether a number in figures stands in it or behind it. */
  boolean isBeforeNumber() {
    return beforeNumber;
  }
}
