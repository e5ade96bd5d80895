package org.tally.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.Compared.Side;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * How the properties of two values hang together.
 *
 * @param relations as written, from the first to the second; empty if nothing connects them
 * @param names the properties that these relations name besides the two, by id
 */
record RelationPath(List<String> relations, List<String> names) {
  RelationPath {
    relations = List.copyOf(relations);
    names = List.copyOf(names);
  }

  /**
   * The relations of the proof if there is one, else the shortest way from property to property.
   *
   * @param derived what follows for one from the other; null if nothing does
   */
  static RelationPath between(
      Side first, Side second, @Nullable DerivedClaim derived, Dataset dataset) {
    if (derived != null) {
      Set<String> used = new LinkedHashSet<>();
      collect(derived.proof(), used);
      return new RelationPath(List.copyOf(used), List.of());
    }
    Property from = first.property();
    Property to = second.property();
    if (from == null || to == null || from.id().equals(to.id())) {
      return new RelationPath(List.of(), List.of());
    }
    return shortest(from.id(), to.id(), dataset.relations());
  }

  private static void collect(Proof proof, Set<String> relations) {
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Derived inner) {
        collect(inner.proof(), relations);
      } else if (operand instanceof Proof.Agreed camp) {
        camp.proofs().forEach(inside -> collect(inside, relations));
      }
    }
    relations.add(proof.relation());
  }

  private static RelationPath shortest(String from, String to, List<Relation> relations) {
    Map<String, Relation> by = new HashMap<>();
    Map<String, String> before = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    before.put(from, from);
    while (!open.isEmpty() && !before.containsKey(to)) {
      String at = open.remove();
      for (Relation relation : relations) {
        Set<String> named = properties(relation);
        if (named.contains(at)) {
          for (String next : named) {
            if (before.putIfAbsent(next, at) == null) {
              by.put(next, relation);
              open.add(next);
            }
          }
        }
      }
    }
    return path(from, to, by, before);
  }

  private static RelationPath path(
      String from, String to, Map<String, Relation> by, Map<String, String> before) {
    List<String> texts = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    String at = to;
    for (Relation relation = by.get(at); relation != null; relation = by.get(at)) {
      texts.add(0, relation.text());
      names.addAll(properties(relation));
      at = before.getOrDefault(at, from);
    }
    names.remove(from);
    names.remove(to);
    return new RelationPath(texts, List.copyOf(names));
  }

  private static Set<String> properties(Relation relation) {
    Set<String> properties = new TreeSet<>();
    for (Expression.Name name : relation.names()) {
      properties.add(name.meant());
    }
    return properties;
  }
}
