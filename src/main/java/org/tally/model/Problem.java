package org.tally.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * Something that kept a check from being complete.
 *
 * @param position where it is
 * @param message what is wrong, naming the offending value
 * @param hint what may help, a sentence that starts with "Maybe"; null if nothing sensible is known
 */
public record Problem(Position position, String message, @Nullable String hint)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::position)
          .thenComparing(Problem::message)
          .thenComparing(problem -> problem.hint() == null ? "" : problem.hint());

  public static Problem of(Position position, String message) {
    return new Problem(position, message, null);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * One line: {@code claims.yaml:41:12: claim z2 refers to property (casualites). Maybe
   * casualties?}
   */
  @Override
  public String toString() {
    return position + ": " + message + "." + (hint == null ? "" : " " + hint);
  }
}
