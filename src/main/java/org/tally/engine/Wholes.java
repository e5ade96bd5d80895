package org.tally.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.tally.model.Property;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.PartAndWhole;
import org.tally.model.relation.Relation;

/**
 * Pairs parts with their wholes, as one speaker on one page or one origin's retellers give them.
 */
final class Wholes {
  private Wholes() {}

  static List<PartAndWhole> of(Ground ground, List<Estimate> stated) {
    Map<String, List<Estimate>> byProperty = new LinkedHashMap<>();
    for (Estimate estimate : stated) {
      if (estimate.property().type() == Property.Type.DATE) {
        continue; // a day is no part of a later one
      }
      byProperty.computeIfAbsent(estimate.property().id(), key -> new ArrayList<>()).add(estimate);
    }
    Map<List<String>, PartAndWhole> pairs = new LinkedHashMap<>();
    if (byProperty.size() > 1) {
      for (Ground.Solved solved : ground.relations()) {
        addPairs(solved.relation(), byProperty, pairs);
      }
    }
    Set<Estimate> likeWhole = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Estimate> likePart = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PartAndWhole pair : pairs.values()) {
      if (pair.isOfOneSpeaker() && pair.getNumbers().isSame()) {
        likeWhole.add(pair.part());
        likePart.add(pair.whole());
      }
    }
    return pairs.values().stream()
        .map(pair -> isApart(pair, likeWhole, likePart) ? apart(pair) : pair)
        .toList();
  }

  /**
   * Whether no page that gives one of the two numbers gives it for part and whole alike.
   *
   * @param likeWhole parts that a page gives the number of their whole
   * @param likePart wholes that a page gives the number of their part
   */
  private static boolean isApart(
      PartAndWhole pair, Set<Estimate> likeWhole, Set<Estimate> likePart) {
    return !pair.isOfOneSpeaker()
        && !likeWhole.contains(pair.part())
        && !likePart.contains(pair.whole())
        && pair.getNumbers().isSame();
  }

  private static PartAndWhole apart(PartAndWhole pair) {
    return new PartAndWhole(pair.relation(), pair.part(), pair.whole(), pair.rest(), true);
  }

  private static void addPairs(
      Relation relation,
      Map<String, List<Estimate>> byProperty,
      Map<List<String>, PartAndWhole> pairs) {
    for (Map.Entry<String, SortedSet<String>> entry : relation.parts().entrySet()) {
      for (Estimate whole : byProperty.getOrDefault(entry.getKey(), List.of())) {
        for (String partName : entry.getValue()) {
          for (Estimate part : byProperty.getOrDefault(partName, List.of())) {
            if (belongTogether(part, whole)) {
              List<Estimate> rest = rest(entry.getValue(), partName, byProperty, whole);
              pairs.putIfAbsent(
                  List.of(part.id(), whole.id()),
                  new PartAndWhole(relation, part, whole, rest, false));
            }
          }
        }
      }
    }
  }

  private static List<Estimate> rest(
      SortedSet<String> parts,
      String partName,
      Map<String, List<Estimate>> byProperty,
      Estimate whole) {
    List<Estimate> rest = new ArrayList<>();
    for (String other : parts) {
      if (!other.equals(partName)) {
        for (Estimate estimate : byProperty.getOrDefault(other, List.of())) {
          if (belongTogether(estimate, whole)) {
            rest.add(estimate);
          }
        }
      }
    }
    return rest;
  }

  private static boolean belongTogether(Estimate part, Estimate whole) {
    return Book.Scope.of(part.quantity()).equals(Book.Scope.of(whole.quantity()))
        && part.sharesDayWith(whole)
        && (part.account().speakerKey().equals(whole.account().speakerKey())
            || part.origins().isOneWith(whole.origins()));
  }
}
