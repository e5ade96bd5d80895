package org.tally.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Place;

/**
 * A claims file in YAML or JSON.
 *
 * @param path where it is; null if it is no file
 */
record Document(Place place, Fields root, @Nullable Path path) {
  /** The same fields, read with messages that speak of the file. */
  Entry entry(Problems problems) {
    return new Entry(place, root, "the file", problems);
  }
}
