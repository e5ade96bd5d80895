package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tally.model.Claim;

/** The rows that hang together with some claims, by the unknowns that they share. */
final class Connected {
  private Connected() {}

  /** The rows in groups that share no unknown. */
  static List<List<Row>> groups(List<Row> rows) {
    Map<String, String> roots = new HashMap<>();
    for (Row row : rows) {
      String first = null;
      for (String variable : row.unknowns()) {
        String root = root(roots, variable);
        if (first == null) {
          first = root;
        } else if (!root.equals(first)) {
          roots.put(root, first);
        }
      }
    }
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!row.unknowns().isEmpty()) {
        String root = root(roots, row.unknowns().first());
        groups.computeIfAbsent(root, key -> new ArrayList<>()).add(row);
      }
    }
    return List.copyOf(groups.values());
  }

  private static String root(Map<String, String> roots, String name) {
    String root = name;
    for (String next = roots.get(root); next != null; next = roots.get(root)) {
      root = next;
    }
    if (!root.equals(name)) {
      roots.put(name, root); // the next look takes one step
    }
    return root;
  }

  /** By what they say: those of {@code rows} that share unknowns, over others, with claims. */
  static SortedMap<String, Row> to(List<Claim> claims, List<Row> rows) {
    Set<Claim> wanted = new HashSet<>(claims);
    SortedMap<String, Row> connected = new TreeMap<>();
    for (List<Row> group : groups(rows)) {
      if (group.stream().anyMatch(row -> row.claims().stream().anyMatch(wanted::contains))) {
        group.forEach(row -> connected.put(row.says(), row));
      }
    }
    return connected;
  }
}
