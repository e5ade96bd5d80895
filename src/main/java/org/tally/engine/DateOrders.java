package org.tally.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Claim;
import org.tally.model.Source;
import org.tally.model.fact.Balance;
import org.tally.model.fact.DateOrder;
import org.tally.model.fact.Estimate;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/** Sets dates side by side that a relation puts in order, as several sources give them. */
final class DateOrders {
  private final Map<Book.Slot, List<Estimate>> dates = new HashMap<>();
  private final Set<Book.Scope> scopes = new LinkedHashSet<>();
  private final List<DateOrder> orders = new ArrayList<>();

  private DateOrders() {}

  /**
   * Of dates that have one true value whenever they are told, all that is said; of others what is
   * told for one time, and once more all of it, so that what is not told for one time is not passed
   * over.
   *
   * @param balances what accounts say of relations: with what an account has out of order itself
   *     nothing else is compared
   * @param blamed claims that a conflict holds to be wrong: they are left out, too
   */
  static List<DateOrder> of(
      Ground ground, List<Estimate> stated, List<Balance> balances, Set<Claim> blamed) {
    Set<Claim> apart = Collections.newSetFromMap(new IdentityHashMap<>());
    apart.addAll(blamed);
    balances.stream()
        .filter(balance -> balance.isOfDates() && balance.getSides().isBroken())
        .forEach(balance -> apart.addAll(balance.operands().claims()));
    DateOrders found = new DateOrders();
    for (Estimate estimate : stated) {
      if (ground.orderedDates().contains(estimate.property().id())
          && !apart.contains(estimate.claims().get(0))) {
        Book.Slot slot = Book.Slot.of(estimate.quantity());
        found.dates.computeIfAbsent(slot, key -> new ArrayList<>(2)).add(estimate);
        found.scopes.add(slot.scope());
      }
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Relation relation : ground.dateOrders()) {
      for (Book.Scope scope : found.scopes) {
        Book.Slot left = Book.slot(name(relation.left()), scope);
        Book.Slot right = Book.slot(name(relation.right()), scope);
        if (seen.add(List.of(relation, left, right))) {
          found.add(
              relation,
              found.dates.getOrDefault(left, List.of()),
              found.dates.getOrDefault(right, List.of()));
        }
      }
    }
    return found.orders;
  }

  private static Expression.Name name(Expression side) {
    return side.names().iterator().next();
  }

  private void add(Relation relation, List<Estimate> left, List<Estimate> right) {
    Set<String> times = new TreeSet<>();
    boolean fixed = true;
    boolean timed = true;
    for (List<Estimate> side : List.of(left, right)) {
      for (Estimate estimate : side) {
        if (!estimate.property().isFixed()) {
          fixed = false;
          timed &= estimate.isTimed();
          times.add(estimate.account().timeKey());
        }
      }
    }
    boolean together = fixed || (timed && times.size() == 1);
    put(relation, together, left, right);
    if (!together) {
      for (String time : times) {
        put(relation, true, at(time, left), at(time, right));
      }
    }
  }

  private static List<Estimate> at(String time, List<Estimate> side) {
    return side.stream()
        .filter(
            estimate ->
                estimate.property().isFixed()
                    || (estimate.isTimed() && estimate.account().timeKey().equals(time)))
        .toList();
  }

  /** What one source says is set side by side in its own books. */
  private void put(
      Relation relation, boolean ofOneTime, List<Estimate> left, List<Estimate> right) {
    Set<String> sources = new HashSet<>();
    for (List<Estimate> side : List.of(left, right)) {
      for (Estimate estimate : side) {
        Source source = estimate.account().source();
        sources.add(source == null ? "" : source.id());
      }
    }
    if (!left.isEmpty() && !right.isEmpty() && sources.size() > 1) {
      orders.add(new DateOrder(relation, ofOneTime, left, right));
    }
  }
}
