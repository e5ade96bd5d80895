package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Quantity;
import org.tally.model.fact.Account;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MostPrecise;
import org.tally.model.relation.Expression;

/** What one account says: for each property of each subject one estimate. */
final class Book {
  private final Account account;
  private final Map<Slot, Estimate> estimates = new LinkedHashMap<>();
  private final Set<Scope> scopes = new LinkedHashSet<>();
  private final List<Estimate> told = new ArrayList<>();

  /** The subject and qualifiers to which a name without a subject refers. */
  record Scope(String subject, Map<String, String> qualifiers) {
    static Scope of(Quantity quantity) {
      return new Scope(quantity.subject().id(), quantity.qualifiers());
    }
  }

  /** A property of a scope. */
  record Slot(Scope scope, String property) {
    static Slot of(Quantity quantity) {
      return new Slot(Scope.of(quantity), quantity.property().id());
    }
  }

  Book(Account account) {
    this.account = account;
  }

  Account account() {
    return account;
  }

  Set<Scope> scopes() {
    return scopes;
  }

  int size() {
    return estimates.size();
  }

  Collection<Estimate> estimates() {
    return estimates.values();
  }

  /** All that claims of the account state, also what they dispute. */
  List<Estimate> told() {
    return told;
  }

  /**
   * Enters what several claims of the account state: of those that agree the most precise one; of
   * those that disagree none, for nothing should rest on a disputed value.
   */
  void enter(Collection<Estimate> stated) {
    Map<Slot, List<Estimate>> bySlot = new LinkedHashMap<>();
    for (Estimate estimate : stated) {
      bySlot.computeIfAbsent(Slot.of(estimate.quantity()), key -> new ArrayList<>(1)).add(estimate);
    }
    bySlot.forEach(
        (slot, candidates) -> {
          if (!estimates.containsKey(slot)) {
            told.addAll(candidates);
            if (!isDisputed(candidates)) {
              put(slot, MostPrecise.of(candidates));
            }
          }
        });
  }

  /** Enters what follows, unless the account has a narrower estimate of the same. */
  void enterDerived(Estimate derived) {
    Slot slot = Slot.of(derived.quantity());
    Estimate present = estimates.get(slot);
    if (present == null
        || (present.isDerived() && MostPrecise.of(List.of(present, derived)) == derived)) {
      put(slot, derived);
    }
  }

  /** The estimate that {@code name} stands for, seen from {@code scope}; null if there is none. */
  @Nullable Estimate find(Expression.Name name, Scope scope) {
    return estimates.get(slot(name, scope));
  }

  /** What {@code name} stands for, seen from {@code scope}. */
  static Slot slot(Expression.Name name, Scope scope) {
    Scope meant = name.subject() == null ? scope : new Scope(name.subject(), scope.qualifiers());
    return new Slot(meant, name.property());
  }

  private void put(Slot slot, Estimate estimate) {
    estimates.put(slot, estimate);
    scopes.add(slot.scope());
  }

  private static boolean isDisputed(List<Estimate> candidates) {
    return candidates.size() > 1 && Camps.of(candidates).isApart();
  }
}
