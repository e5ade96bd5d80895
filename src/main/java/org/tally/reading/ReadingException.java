package org.tally.reading;

import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be read. The message names the value and the characters that are to blame.
 */
public sealed class ReadingException extends Exception permits Unreadable {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final @Nullable String hint;

  /**
   * @param message names the offending value
   * @param start where the offending characters start in the text, from 0
   * @param end where they end, exclusive; not before {@code start}
   * @param hint what may help, as {@code Maybe ...}; null if there is nothing to suggest
   */
  public ReadingException(String message, int start, int end, @Nullable String hint) {
    super(message);
    this.start = start;
    this.end = end;
    this.hint = hint;
  }

  /** Where the offending characters start in the text, from 0. */
  public int start() {
    return start;
  }

  /** Where the offending characters end in the text, exclusive. */
  public int end() {
    return end;
  }

  /** What may help, as {@code Maybe ...}; null if there is nothing to suggest. */
  public @Nullable String hint() {
    return hint;
  }
}
