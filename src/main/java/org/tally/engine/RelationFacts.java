package org.tally.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Property;
import org.tally.model.Value;
import org.tally.model.fact.RelationUse;
import org.tally.model.fact.Tangle;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;
import org.tally.model.relation.RelationSystem;

/** The facts about a dataset's relations themselves: made once, after all of its cases. */
final class RelationFacts {
  private RelationFacts() {}

  /**
   * @param uses what became of the relations in all cases
   * @param complete whether all claims could be read, so that a relation that none is about has
   *     none
   */
  static List<Object> of(Dataset dataset, Uses uses, boolean complete) {
    if (dataset.relations().stream().allMatch(Relation::isPacked)) {
      return List.of();
    }
    List<Object> facts = new ArrayList<>();
    for (RelationSystem system :
        RelationSystem.of(
            dataset.relations(),
            name -> {
              Property property = dataset.properties().get(name.property());
              if (property != null && name.change()) {
                property = property.ofChange();
              }
              return property == null ? null : property.min();
            })) {
      if (!system.relations().stream().allMatch(Relation::isPacked)) {
        facts.add(new Tangle(system));
      }
    }
    if (complete) {
      addUses(dataset, uses, facts);
    }
    return facts;
  }

  /** One for each place: a sum over members stands there for several relations. */
  private static void addUses(Dataset dataset, Uses uses, List<Object> facts) {
    Set<Position> used = positions(uses.applied());
    Set<Position> mixed = positions(uses.mixed());
    Set<String> claimed = claimed(dataset);
    Set<Position> seen = new HashSet<>();
    for (Relation relation : dataset.relations()) {
      if (!relation.isPacked() && relation.isOfNumbers() && seen.add(relation.position())) {
        Set<String> missing = new TreeSet<>();
        for (Expression.Name name : relation.names()) {
          if (!claimed.contains(name.unchanged().text())) {
            missing.add(name.text());
          }
        }
        facts.add(
            new RelationUse(
                relation,
                used.contains(relation.position()),
                List.copyOf(missing),
                mixed.contains(relation.position())));
      }
    }
  }

  private static Set<Position> positions(Set<Relation> relations) {
    Set<Position> positions = new HashSet<>();
    relations.forEach(relation -> positions.add(relation.position()));
    return positions;
  }

  /** The names that claims are about, with and without their subjects where relations need both. */
  private static Set<String> claimed(Dataset dataset) {
    boolean bound =
        dataset.relations().stream()
            .flatMap(relation -> relation.names().stream())
            .anyMatch(name -> name.subject() != null);
    Set<String> claimed = new HashSet<>();
    for (Claim claim : dataset.claims()) {
      String property = claim.property() == null ? null : claim.property().id();
      String whole = claim.value() instanceof Value.Share share ? share.of() : null;
      for (String about : new String[] {property, whole}) {
        if (about != null) {
          claimed.add(about);
          if (bound) {
            claimed.add(claim.subject().id() + '.' + about);
          }
        }
      }
    }
    return claimed;
  }
}
