package org.tally.model;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.place.Position;
import org.tally.model.relation.Relation;

/**
 * What a reader would conclude from the claims: {@code killed > casualties / 2}. Nothing is held
 * against claims for it.
 *
 * @param name what people call it; null if it has no name
 * @param relation what it says
 */
public record Conclusion(@Nullable String name, Relation relation) {

  /** Whether a conclusion is true. */
  public enum Truth {
    HOLDS,
    FAILS,
    /** It holds for some of the values that are possible and not for others. */
    OPEN
  }

  /**
   * Whether it is true.
   *
   * @param difference all values that its left side less its right side can have
   */
  public Truth truth(Interval difference) {
    if (relation.isBrokenBy(difference)) {
      return Truth.FAILS;
    }
    return relation.isCertainBy(difference) ? Truth.HOLDS : Truth.OPEN;
  }

  /** What it says, and what it is called. */
  public String label() {
    return name == null
        ? '\'' + relation.text() + '\''
        : '\'' + name + "' (" + relation.text() + ')';
  }

  /** Where it stands. */
  public Position position() {
    return relation.position();
  }
}
