package org.tally.worlds;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property.Kind;

/**
 * A property of a world.
 *
 * @param id its name
 * @param kind how it behaves over time
 * @param measure what it counts
 */
record Trait(String id, Kind kind, Measure measure) {
  /**
   * As a claims file declares it.
   *
   * @param most the most that a day brings, above zero; null to leave that open
   */
  String yaml(@Nullable BigInteger most) {
    String min = measure == Measure.SHARE ? ", min: 0" : "";
    String pace = most == null ? "" : ", at-most-per: {day: " + most + "}";
    return "  %s: {kind: %s, unit: \"%s\"%s%s}%n"
        .formatted(id, kind.name().toLowerCase(java.util.Locale.ROOT), measure.unit(), min, pace);
  }
}
