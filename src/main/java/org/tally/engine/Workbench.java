package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.DerivedClaim;
import org.tally.model.Quantity;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MixedUnits;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;

/**
 * Applies the relations to the books of one case: where an account states every name, there is
 * something to check; where it lacks one, something may follow. Says nothing about either.
 */
final class Workbench {
  private final Ground ground;
  private final List<Book> books;
  private final Set<Relation> applied = new HashSet<>();
  private final Map<String, Balance> balances = new LinkedHashMap<>();
  private final Map<String, MixedUnits> mixedUnits = new LinkedHashMap<>();
  private final Map<String, List<Book>> offered = new LinkedHashMap<>();
  private final Map<Working, List<Book>> owners = new IdentityHashMap<>();

  /** The relations that an account gave enough for. */
  Set<Relation> applied() {
    return applied;
  }

  Workbench(Ground ground, List<Book> books) {
    this.ground = ground;
    this.books = books;
  }

  /** What can be worked out now and could not before. */
  List<Working> nextWorkings() {
    List<Working> next = new ArrayList<>();
    for (Book book : books) {
      for (Ground.Solved solved : ground.relations()) {
        for (Book.Scope scope : List.copyOf(book.scopes())) {
          apply(book, solved, scope, next);
        }
      }
    }
    return next;
  }

  /** The books of the case's accounts. */
  List<Book> books() {
    return books;
  }

  /** Lets what is derived from {@code working} be entered into {@code holders}. */
  void own(Working working, List<Book> holders) {
    owners.put(working, holders);
  }

  /** Relations for all of whose names an account states a value, each once. */
  List<Balance> balances() {
    return List.copyOf(balances.values());
  }

  /** Relations that cannot be applied because of the units of what an account states. */
  Collection<MixedUnits> mixedUnits() {
    return mixedUnits.values();
  }

  /** Enters what a rule derived from a working into the books that it came from. */
  Estimate enter(Working working, DerivedClaim claim) {
    Operands operands = working.operands();
    Quotient value = operands.overClaims(working.formula().value());
    Estimate estimate =
        Estimate.derived(
            claim, working.account(), Origins.union(operands.estimates()), value, operands);
    owners.getOrDefault(working, List.of()).forEach(book -> book.enterDerived(estimate));
    return estimate;
  }

  private void apply(Book book, Ground.Solved solved, Book.Scope scope, List<Working> next) {
    Map<String, Estimate> found = new TreeMap<>();
    Expression.Name missing = null;
    for (Expression.Name name : solved.names()) {
      Estimate estimate = book.find(name, scope);
      if (estimate != null) {
        found.put(name.text(), estimate);
      } else if (missing != null) {
        return;
      } else {
        missing = name;
      }
    }
    Optional<MixedUnits> mixed = MixedUnits.of(solved.relation(), book.account(), found);
    if (mixed.isPresent()) {
      mixedUnits.putIfAbsent(key(solved.relation(), "", found), mixed.get());
      return;
    }
    if (missing == null) {
      addBalance(book, solved.relation(), found);
      return;
    }
    Formula formula = solved.formula(missing);
    if (formula != null && !found.isEmpty()) {
      addWorking(book, formula, scope, found, next);
    }
  }

  private void addBalance(Book book, Relation relation, Map<String, Estimate> found) {
    applied.add(relation);
    if (found.values().stream().anyMatch(Estimate::isDerived)) {
      return;
    }
    String key = key(relation, "", found);
    if (!balances.containsKey(key)) {
      Quantity quantity = first(relation, found).quantity();
      balances.put(key, new Balance(relation, book.account(), quantity, new Operands(found)));
    }
  }

  private void addWorking(
      Book book,
      Formula formula,
      Book.Scope scope,
      Map<String, Estimate> found,
      List<Working> next) {
    applied.add(formula.relation());
    String key = key(formula.relation(), formula.target().text(), found);
    List<Book> sharing = offered.get(key);
    if (sharing != null) {
      if (!sharing.contains(book)) {
        sharing.add(book);
      }
      return;
    }
    Quantity quantity = ground.quantity(formula.target(), scope, found.values());
    if (quantity == null) {
      return;
    }
    Working working =
        new Working(formula, formula.text(), book.account(), quantity, new Operands(found));
    List<Book> holders = new ArrayList<>(List.of(book));
    offered.put(key, holders);
    owners.put(working, holders);
    next.add(working);
  }

  private static Estimate first(Relation relation, Map<String, Estimate> found) {
    Estimate left = relation.left() instanceof Expression.Name name ? found.get(name.text()) : null;
    return left == null ? found.values().iterator().next() : left;
  }

  private static String key(Relation relation, String target, Map<String, Estimate> found) {
    StringBuilder key = new StringBuilder(relation.text()).append('|').append(target);
    found.forEach(
        (name, estimate) -> key.append('|').append(name).append('=').append(estimate.id()));
    return key.toString();
  }
}
