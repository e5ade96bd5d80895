package org.tally.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Dataset;
import org.tally.model.Property;
import org.tally.model.Subject;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;
import org.tally.support.Tracing;

/** What all cases of one dataset stand on: worked out once, shared, never changed. */
final class Ground {
  private final Dataset dataset;
  private final Tracing tracing;
  private final List<Solved> relations;
  private final Set<String> enough = new HashSet<>();

  /**
   * A relation with what is asked of it again and again.
   *
   * @param relation the relation
   * @param names its names
   * @param formulas it, solved for each name that it determines, by the names' texts
   */
  record Solved(Relation relation, Set<Expression.Name> names, Map<String, Formula> formulas) {
    static Solved of(Relation relation) {
      Map<String, Formula> formulas = new TreeMap<>();
      relation.formulas().forEach(formula -> formulas.put(formula.target().text(), formula));
      return new Solved(relation, relation.names(), formulas);
    }
  }

  Ground(Dataset dataset) {
    this.dataset = dataset;
    this.tracing = new Tracing(dataset);
    this.relations = dataset.relations().stream().map(Solved::of).toList();
    for (Solved solved : relations) {
      if (solved.names().size() == 2 && !solved.formulas().isEmpty()) {
        solved.names().forEach(name -> enough.add(name.property()));
      }
    }
  }

  String datasetName() {
    return dataset.name();
  }

  Tracing tracing() {
    return tracing;
  }

  List<Solved> relations() {
    return relations;
  }

  /** The properties from whose value alone something follows: those of relations of two names. */
  Set<String> enough() {
    return enough;
  }

  @Nullable Property property(String id) {
    return dataset.properties().get(id);
  }

  @Nullable Subject subject(String id) {
    return dataset.subjects().get(id);
  }
}
