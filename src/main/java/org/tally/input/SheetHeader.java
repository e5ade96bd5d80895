package org.tally.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.model.Nearest;

/** The first row of a sheet of claims: the names of the fields. */
final class SheetHeader {
  /** A column {@code qualifiers.where} holds the qualifier {@code where}. */
  static final String QUALIFIER = "qualifiers.";

  private enum State {
    NAMELESS,
    REPORTED,
    KNOWN
  }

  private record Column(State state, Text name) {}

  private final Place place;
  private final Problems problems;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Text> seen = new HashMap<>();
  private final Set<String> meant = new HashSet<>();
  private final boolean complete;

  SheetHeader(Place place, List<Text> cells, Problems problems) {
    this.place = place;
    this.problems = problems;
    cells.forEach(cell -> columns.add(new Column(state(cell), cell)));
    this.complete = checkComplete(cells.get(0).line());
  }

  /** Whether any cell of a row is the name of a field. */
  static boolean isHeader(List<Text> cells) {
    return cells.stream().anyMatch(cell -> isField(cell.text()));
  }

  /** Whether it has the columns that every claim needs; those that lack have been reported. */
  boolean isComplete() {
    return complete;
  }

  /** The name of the column with this index, from 0; null if it has none that counts. */
  @Nullable Text name(int index) {
    return index < columns.size() && columns.get(index).state == State.KNOWN
        ? columns.get(index).name
        : null;
  }

  /** Whether nobody knows what the column is for, and nothing has been said about it. */
  boolean isNameless(int index) {
    return index >= columns.size() || columns.get(index).state == State.NAMELESS;
  }

  private State state(Text cell) {
    String name = cell.text();
    if (cell.style() == Style.NONE) {
      return State.NAMELESS;
    }
    if (!isField(name)) {
      Set<String> known = new TreeSet<>(ClaimReader.KEYS);
      known.remove("qualifiers");
      known.add(QUALIFIER + "where");
      Nearest.to(name, known).ifPresent(meant::add);
      problems.add(
          place.at(cell), "the column (" + name + ") is unknown", Nearest.maybe(name, known));
      return State.REPORTED;
    }
    Text first = seen.putIfAbsent(name, cell);
    if (first != null) {
      problems.add(
          place.at(cell),
          "the column (" + name + ") is there twice, first at " + place.at(first),
          null);
      return State.REPORTED;
    }
    return State.KNOWN;
  }

  private static boolean isField(String name) {
    return ClaimReader.KEYS.contains(name) && !name.equals("qualifiers")
        || name.startsWith(QUALIFIER) && name.length() > QUALIFIER.length();
  }

  private boolean checkComplete(int line) {
    List<String> needed = new ArrayList<>(List.of("id", "subject"));
    needed.addAll(seen.containsKey("statement") ? List.of() : List.of("property", "value"));
    needed.removeAll(seen.keySet());
    List<String> missing = needed.stream().filter(name -> !meant.contains(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          place.at(line, 1),
          "the sheet has no column (" + String.join("), (", missing) + ")",
          null);
    }
    return needed.isEmpty();
  }
}
