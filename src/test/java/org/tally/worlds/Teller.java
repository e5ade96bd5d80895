package org.tally.worlds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of a world.
 *
 * @param id its id
 * @param kind its kind
 * @param published its published date; null if it has none
 * @param cites the source that it cites; null for an origin
 */
record Teller(String id, String kind, @Nullable String published, @Nullable String cites) {
  static final List<String> KINDS = List.of("official", "news", "study", "ngo", "social");

  String yaml() {
    StringBuilder yaml = new StringBuilder("  ").append(id).append(": {kind: ").append(kind);
    if (published != null) {
      yaml.append(", published: ").append(published);
    }
    if (cites != null) {
      yaml.append(", cites: [").append(cites).append(']');
    }
    return yaml.append("}\n").toString();
  }
}
