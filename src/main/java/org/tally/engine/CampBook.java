package org.tally.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tally.model.Camp;
import org.tally.model.fact.Account;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Estimate;
import org.tally.model.relation.Expression;

/**
 * What all accounts together say for one time: for each property of each subject its camps, the
 * best supported one first.
 */
final class CampBook {
  private final Account account;
  private final Map<Book.Slot, List<Estimate>> camps = new LinkedHashMap<>();
  private final Set<Book.Slot> stated = new LinkedHashSet<>();
  private final Set<Book.Scope> scopes = new LinkedHashSet<>();

  private record Supported(List<Estimate> group, Camp camp) {}

  /**
   * @param account no source's, for the time
   */
  CampBook(Account account) {
    this.account = account;
  }

  Account account() {
    return account;
  }

  Set<Book.Scope> scopes() {
    return scopes;
  }

  /** Enters what claims of one quantity state, or, where none does, what follows in accounts. */
  void enter(List<Estimate> members) {
    Book.Slot slot = Book.Slot.of(members.get(0).quantity());
    if (camps.containsKey(slot)) {
      return;
    }
    Camps sorted = Camps.of(members);
    List<Camp> readings = sorted.camps();
    List<Supported> supported = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      supported.add(new Supported(sorted.groups().get(i), readings.get(i)));
    }
    supported.sort(
        Comparator.comparingInt((Supported s) -> s.camp().origins())
            .thenComparingInt(s -> s.camp().sources())
            .reversed());
    List<Estimate> estimates = new ArrayList<>();
    for (Supported next : supported) {
      boolean best = estimates.isEmpty();
      boolean only = supported.size() == 1;
      estimates.add(Estimate.ofCamp(next.group(), next.camp(), account, best, only));
    }
    camps.put(slot, estimates);
    stated.add(slot);
    scopes.add(slot.scope());
  }

  /** Enters what follows, unless there is something for the same already. */
  void enterDerived(Estimate derived) {
    Book.Slot slot = Book.Slot.of(derived.quantity());
    if (!derived.isAssumed() && camps.putIfAbsent(slot, List.of(derived)) == null) {
      scopes.add(slot.scope());
    }
  }

  /** What {@code name} can stand for, seen from {@code scope}, the best supported camp first. */
  List<Estimate> find(Expression.Name name, Book.Scope scope) {
    return camps.getOrDefault(Book.slot(name, scope), List.of());
  }

  /** Whether claims state what {@code name} stands for, seen from {@code scope}. */
  boolean isStated(Expression.Name name, Book.Scope scope) {
    return stated.contains(Book.slot(name, scope));
  }
}
