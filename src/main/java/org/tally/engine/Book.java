package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Quantity;
import org.tally.model.fact.Account;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MostPrecise;
import org.tally.model.relation.Expression;

/**
 * What one account says and what follows from it: for each property of each subject one stated
 * estimate, or the ways in which it follows, each from claims of which none could be left out.
 */
final class Book {
  /** How many ways in which one quantity follows are kept, and as many that only bound it. */
  static final int MOST = 8;

  private static final Comparator<Estimate> BEST_FIRST =
      Comparator.comparing(Estimate::isBound).thenComparing(MostPrecise.FIRST);

  private final Account account;
  private final Map<Slot, Estimate> estimates = new LinkedHashMap<>();
  private final Map<Slot, List<Estimate>> derived = new LinkedHashMap<>();
  private final Set<Scope> scopes = new LinkedHashSet<>();
  private final List<Estimate> told = new ArrayList<>();
  private int followed;

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

  /**
   * Whether there is room for one more way in which something follows: none of those known does
   * without some of {@code claims} or is made of the very same. What only bounds it says less than
   * any of them, and may say more than another bound.
   *
   * @param bound whether it would only bound the quantity
   */
  boolean takes(Slot slot, Collection<Claim> claims, boolean bound) {
    int alike = 0;
    for (Estimate known : derived.getOrDefault(slot, List.of())) {
      if (!known.isBound() && claims.containsAll(known.claims())) {
        return false;
      }
      alike += known.isBound() == bound ? 1 : 0;
    }
    return alike < MOST;
  }

  /** Enters what follows if there is room for it, and says whether there was. */
  boolean enterDerived(Estimate follows) {
    Slot slot = Slot.of(follows.quantity());
    if (!takes(slot, new HashSet<>(follows.claims()), follows.isBound())) {
      return false;
    }
    List<Estimate> known = derived.computeIfAbsent(slot, key -> new ArrayList<>(2));
    if (follows.isBound() && known.stream().anyMatch(other -> saysAsMuch(other, follows))) {
      return false;
    }
    known.add(follows);
    followed++;
    known.sort(BEST_FIRST);
    scopes.add(slot.scope());
    return true;
  }

  /** How much was entered that follows. */
  int followed() {
    return followed;
  }

  private static boolean saysAsMuch(Estimate known, Estimate bound) {
    return known.reading().interval().isWithin(bound.reading().interval())
        && new HashSet<>(bound.claims()).containsAll(known.claims());
  }

  /**
   * What {@code name} can stand for, seen from {@code scope}: what is stated, else the ways in
   * which it follows, the most precise one first.
   */
  List<Estimate> all(Expression.Name name, Scope scope) {
    Slot slot = slot(name, scope);
    Estimate stated = estimates.get(slot);
    return stated != null ? List.of(stated) : derived.getOrDefault(slot, List.of());
  }

  /** The estimate that {@code name} stands for, seen from {@code scope}; null if there is none. */
  @Nullable Estimate find(Expression.Name name, Scope scope) {
    List<Estimate> all = all(name, scope);
    return all.isEmpty() || all.get(0).isBound() ? null : all.get(0);
  }

  /** What {@code name} stands for, seen from {@code scope}. */
  static Slot slot(Expression.Name name, Scope scope) {
    Scope meant = name.subject() == null ? scope : new Scope(name.subject(), scope.qualifiers());
    return new Slot(meant, name.meant());
  }

  private void put(Slot slot, Estimate estimate) {
    estimates.put(slot, estimate);
    scopes.add(slot.scope());
  }

  private static boolean isDisputed(List<Estimate> candidates) {
    return candidates.size() > 1 && Camps.of(candidates).isApart();
  }
}
