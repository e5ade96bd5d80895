package org.tally.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * Divides a dataset's claims into cases: claims that can influence one another. Claims of one
 * subject do; so do those of subjects that a relation or a correction ties together.
 */
final class Cases {
  private final Map<String, String> parents = new HashMap<>();

  private Cases() {}

  /** The cases, each in the order of its claims' positions, in the order of their first claims. */
  static List<List<Claim>> of(Dataset dataset) {
    Cases cases = new Cases();
    cases.tieByRelations(dataset);
    cases.tieByLinks(dataset);
    Map<String, List<Claim>> bySubject = new LinkedHashMap<>();
    for (Claim claim : dataset.claims()) {
      bySubject
          .computeIfAbsent(cases.root(claim.subject().id()), key -> new ArrayList<>(4))
          .add(claim);
    }
    List<List<Claim>> result = new ArrayList<>(bySubject.values());
    Comparator<Claim> byPosition = Comparator.comparing(Claim::position).thenComparing(Claim::id);
    result.forEach(claims -> claims.sort(byPosition));
    result.sort(Comparator.comparing(claims -> claims.get(0), byPosition));
    return result;
  }

  private void tieByRelations(Dataset dataset) {
    dataset.relations().forEach(relation -> tie(relation, dataset));
    dataset.conclusions().forEach(conclusion -> tie(conclusion.relation(), dataset));
  }

  private void tie(Relation relation, Dataset dataset) {
    List<Expression.Name> named =
        relation.names().stream().filter(name -> name.subject() != null).toList();
    boolean applied = relation.names().stream().anyMatch(name -> name.subject() == null);
    for (Expression.Name name : named) {
      tie(String.valueOf(named.get(0).subject()), String.valueOf(name.subject()));
      if (applied) {
        dataset.subjects().keySet().forEach(s -> tie(s, String.valueOf(name.subject())));
      }
    }
  }

  private void tieByLinks(Dataset dataset) {
    if (dataset.claims().stream().allMatch(claim -> claim.corrects().isEmpty())) {
      return;
    }
    Map<String, Claim> byId = new HashMap<>();
    dataset.claims().forEach(claim -> byId.put(claim.id(), claim));
    for (Claim claim : dataset.claims()) {
      for (String corrected : claim.corrects()) {
        Claim other = byId.get(corrected);
        if (other != null) {
          tie(claim.subject().id(), other.subject().id());
        }
      }
    }
  }

  private void tie(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    if (!rootA.equals(rootB)) {
      parents.put(rootB, rootA);
    }
  }

  private String root(String subject) {
    String root = subject;
    for (String next = parents.get(root); next != null; next = parents.get(root)) {
      root = next;
    }
    return root;
  }
}
