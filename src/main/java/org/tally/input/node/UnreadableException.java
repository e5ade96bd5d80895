package org.tally.input.node;

import org.jspecify.annotations.Nullable;
import org.tally.model.Problem;
import org.tally.model.place.Position;

/** Thrown where a file, or a line of it, cannot be read any further. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public UnreadableException(Position position, String message, @Nullable String hint) {
    super(message);
    this.problem = new Problem(position, message, hint);
  }

  public Problem problem() {
    return problem;
  }
}
