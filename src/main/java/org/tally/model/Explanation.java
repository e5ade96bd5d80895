package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * What a value means, and which of its words decided that.
 *
 * @param text the value as typed
 * @param value what it means
 * @param policy the name of the policy that was used
 * @param triggers the words that met a row of the policy, from the outermost to the innermost
 * @param step the unit of the last digit that counts, in the unit that was written; null if no
 *     digits were written or several numbers were
 * @param unit the unit that was written; null if none was, or if the value is no quantity
 */
public record Explanation(
    String text,
    Value value,
    String policy,
    List<Trigger> triggers,
    @Nullable Rational step,
    @Nullable String unit) {
  public Explanation {
    triggers = List.copyOf(triggers);
  }

  /** Words of a value, as the policy has them, and the row that they met. */
  public record Trigger(String words, String row) {}

  /** The reading of a number, of a date or of a share; null for every other value. */
  public @Nullable Reading reading() {
    if (value instanceof Value.Quantity quantity) {
      return quantity.reading();
    }
    return value instanceof Value.Share share ? share.share() : null;
  }
}
