package org.tally.input;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.tally.model.place.Position;

/**
 * What the files of a dataset declare of one sort, by id. The same thing may be declared in several
 * files, as long as it is declared alike.
 */
final class Declared<T> {
  private static final Position ANYWHERE = Position.of("");

  private final String sort;
  private final BiFunction<T, Position, T> placedAt;
  private final SortedMap<String, T> values = new TreeMap<>();
  private final Map<String, Position> positions = new HashMap<>();

  /**
   * @param sort what they are, for messages: {@code source}
   * @param placedAt gives the same declaration for another position
   */
  Declared(String sort, BiFunction<T, Position, T> placedAt) {
    this.sort = sort;
    this.placedAt = placedAt;
  }

  /** Adds a declaration; the first one stands where two differ, which is reported. */
  void add(String id, T value, Position position, Problems problems) {
    T first = values.putIfAbsent(id, value);
    if (first == null) {
      positions.put(id, position);
    } else if (!placedAt.apply(first, ANYWHERE).equals(placedAt.apply(value, ANYWHERE))) {
      problems.add(
          position,
          sort + " (" + id + ") is declared differently at " + positions.get(id),
          "Maybe keep one of the two?");
    }
  }

  /** All by id. */
  SortedMap<String, T> values() {
    return values;
  }
}
