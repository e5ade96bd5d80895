package org.tally.worlds;

import org.tally.model.Property.Kind;

/**
 * A property of a world.
 *
 * @param id its name
 * @param kind how it behaves over time
 * @param measure what it counts
 */
record Trait(String id, Kind kind, Measure measure) {
  String yaml() {
    String min = measure == Measure.SHARE ? ", min: 0" : "";
    return "  %s: {kind: %s, unit: \"%s\"%s}%n"
        .formatted(id, kind.name().toLowerCase(java.util.Locale.ROOT), measure.unit(), min);
  }
}
