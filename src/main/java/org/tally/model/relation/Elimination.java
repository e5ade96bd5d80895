package org.tally.model.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.number.Rational;
import org.tally.model.relation.Constraints.Row;

/**
 * Gauss-Jordan elimination in exact arithmetic that keeps, for each reduced equation, of which
 * relations it is made.
 */
final class Elimination {
  private final List<Reduced> basis = new ArrayList<>();
  private final Map<Row, List<Relation>> dependent = new LinkedHashMap<>();

  /** An equation with one variable that no other has, the rows it is made of, and how often. */
  private record Reduced(String pivot, Map<String, Rational> terms, Map<Row, Rational> of) {
    Reduced minus(Reduced other) {
      Rational factor = terms.getOrDefault(other.pivot, Rational.ZERO);
      return factor.signum() == 0
          ? this
          : new Reduced(
              pivot, difference(terms, other.terms, factor), difference(of, other.of, factor));
    }

    private static <K> Map<K, Rational> difference(
        Map<K, Rational> from, Map<K, Rational> other, Rational factor) {
      Map<K, Rational> result = new LinkedHashMap<>(from);
      other.forEach(
          (key, value) -> {
            Rational now = result.getOrDefault(key, Rational.ZERO).minus(value.times(factor));
            if (now.signum() == 0) {
              result.remove(key);
            } else {
              result.put(key, now);
            }
          });
      return result;
    }

    private Reduced scaled(String newPivot) {
      Rational divisor = terms.getOrDefault(newPivot, Rational.ONE);
      Map<String, Rational> newTerms = new TreeMap<>();
      terms.forEach((key, value) -> newTerms.put(key, value.dividedBy(divisor)));
      Map<Row, Rational> newOf = new LinkedHashMap<>();
      of.forEach((key, value) -> newOf.put(key, value.dividedBy(divisor)));
      return new Reduced(newPivot, newTerms, newOf);
    }

    List<Relation> relations() {
      Set<Relation> relations = new LinkedHashSet<>();
      of.keySet().forEach(row -> relations.add(row.relation()));
      return relations.stream().sorted(java.util.Comparator.comparing(Relation::position)).toList();
    }
  }

  /** Eliminates in the order of {@code rows}: what depends on others is the later one. */
  Elimination(List<Row> rows) {
    rows.forEach(this::add);
  }

  private void add(Row row) {
    Reduced reduced = new Reduced("", row.terms(), Map.of(row, Rational.ONE));
    for (Reduced other : basis) {
      reduced = reduced.minus(other);
    }
    String pivot =
        reduced.terms.keySet().stream()
            .filter(key -> !key.isEmpty())
            .sorted()
            .findFirst()
            .orElse(null);
    if (pivot != null) {
      Reduced added = reduced.scaled(pivot);
      basis.replaceAll(other -> other.minus(added));
      basis.add(added);
    } else if (reduced.terms.isEmpty()) {
      List<Relation> support = new ArrayList<>(reduced.relations());
      support.remove(row.relation());
      dependent.put(row, support);
    }
  }

  /** The rows that follow from earlier ones, each with the relations that it follows from. */
  Map<Row, List<Relation>> dependent() {
    return dependent;
  }

  /** The variables that are zero, each with the relations that make it so. */
  Map<String, List<Relation>> zeros() {
    Map<String, List<Relation>> zeros = new TreeMap<>();
    for (Reduced reduced : basis) {
      if (reduced.terms.size() == 1 && reduced.pivot.indexOf('*') < 0) {
        zeros.put(reduced.pivot, reduced.relations());
      }
    }
    return zeros;
  }
}
