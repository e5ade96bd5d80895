package org.tally.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.definition.rule.Rule;
import org.tally.model.DerivedClaim;
import org.tally.model.fact.Working;

/** Where rules enter what follows. */
public final class DerivationSink {
  private final List<Derivation> derivations = new ArrayList<>();

  /**
   * @param working what was worked out
   * @param claim what follows from it
   */
  record Derivation(Working working, DerivedClaim claim) {}

  /** Enters what follows from {@code working} by {@code rule}. */
  public void add(Rule rule, Working working) {
    String id = String.valueOf(rule.getMetaData().get("id"));
    derivations.add(new Derivation(working, working.derivedBy(id)));
  }

  /** What was entered since the last call, in the order of the derived claims' ids. */
  List<Derivation> take() {
    List<Derivation> taken = new ArrayList<>(derivations);
    derivations.clear();
    taken.sort(java.util.Comparator.comparing(derivation -> derivation.claim().id()));
    return taken;
  }
}
