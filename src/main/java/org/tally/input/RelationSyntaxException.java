package org.tally.input;

import org.jspecify.annotations.Nullable;

/** Thrown if a text is no relation; the message says what was found and what was expected. */
public final class RelationSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final int offset;
  private final String explanation;
  private final @Nullable String hint;

  RelationSyntaxException(int offset, String message, @Nullable String hint) {
    super(message);
    this.offset = offset;
    this.explanation = message;
    this.hint = hint;
  }

  /** What was found, and what was expected. */
  public String explanation() {
    return explanation;
  }

  /**
   * Where in the text the offending part starts, from 0; the text's length if it ends too early.
   */
  public int offset() {
    return offset;
  }

  /** What may help, a sentence that starts with "Maybe"; null if nothing sensible is known. */
  public @Nullable String hint() {
    return hint;
  }
}
