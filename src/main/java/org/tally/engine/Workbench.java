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
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
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
  private final List<Estimate> stated;
  private final WantedBounds wanted;
  private @Nullable Shelf shelf;
  private final Map<Book, Integer> looked = new IdentityHashMap<>();
  private final Set<Relation> applied = new HashSet<>();
  private final Map<String, Balance> balances = new LinkedHashMap<>();
  private final Map<String, MixedUnits> mixedUnits = new LinkedHashMap<>();
  private final Map<String, List<Book>> offered = new LinkedHashMap<>();
  private final Map<Working, List<Book>> owners = new IdentityHashMap<>();

  /** The relations that an account gave enough for. */
  Set<Relation> applied() {
    return applied;
  }

  /**
   * @param stated what all claims of the case state
   */
  Workbench(Ground ground, List<Book> books, List<Estimate> stated) {
    this.ground = ground;
    this.stated = stated;
    this.wanted = new WantedBounds(ground, stated);
    this.books = new ArrayList<>(books);
  }

  /** What can be worked out now and could not before. */
  List<Working> nextWorkings() {
    List<Working> next = new ArrayList<>();
    for (Book book : books) {
      Integer before = looked.put(book, book.followed());
      if (before != null && before == book.followed()) {
        continue; // nothing new in it
      }
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

  /** Lets what another bench found be entered into the books of its account, opened if need be. */
  void take(Working working) {
    if (shelf == null) {
      shelf = new Shelf(books, stated);
    }
    own(working, shelf.holders(working.account()));
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

  /**
   * Enters what a rule derived from a working into the books that it came from.
   *
   * @return null if none of these has room for it
   */
  @Nullable Estimate enter(Working working, DerivedClaim claim) {
    Operands operands = working.operands();
    Quotient value = operands.overClaims(working.formula().value());
    Estimate estimate =
        Estimate.derived(
            claim, working.account(), Origins.union(operands.estimates()), value, operands);
    List<Book> holders = owners.getOrDefault(working, List.of());
    boolean kept = holders.isEmpty();
    for (Book book : holders) {
      kept |= book.enterDerived(estimate);
    }
    return kept ? estimate : null;
  }

  private void apply(Book book, Ground.Solved solved, Book.Scope scope, List<Working> next) {
    Map<String, List<Estimate>> choices = new TreeMap<>();
    Map<String, Estimate> best = new TreeMap<>();
    Expression.Name missing = null;
    for (Expression.Name name : solved.names()) {
      List<Estimate> known = book.all(name, scope);
      if (!known.isEmpty()) {
        choices.put(name.text(), known);
        best.put(name.text(), known.get(0));
      } else if (missing != null) {
        return;
      } else {
        missing = name;
      }
    }
    Optional<MixedUnits> mixed = MixedUnits.of(solved.relation(), book.account(), best);
    if (mixed.isPresent()) {
      mixedUnits.putIfAbsent(key(solved.relation(), "", best), mixed.get());
      return;
    }
    if (missing == null) {
      applied.add(solved.relation());
      addBalance(book, solved.relation(), best);
    }
    for (Expression.Name target : targets(solved, missing, best)) {
      Formula formula = solved.formula(target);
      if (formula != null && wanted.isWanted(book, formula, scope, best)) {
        vary(book, formula, scope, choices, next);
      }
    }
  }

  /**
   * What is worked out: the name that nothing stands for. Where something stands for each: what
   * only follows, once more, and what is stated on the left, to be compared. The other directions
   * would only show the same again.
   */
  private static List<Expression.Name> targets(
      Ground.Solved solved, Expression.@Nullable Name missing, Map<String, Estimate> best) {
    if (missing != null && solved.relation().missing().isNothing()) {
      return List.of(); // it counts as nothing, and does not follow
    }
    if (missing != null) {
      // that a flow is the change says nothing new where nothing else tells the change
      boolean renamed = missing.change() && solved.names().size() == 2;
      return best.isEmpty() || renamed ? List.of() : List.of(missing);
    }
    if (best.values().stream().noneMatch(Estimate::isDerived)) {
      return List.of();
    }
    List<Expression.Name> targets = new ArrayList<>();
    for (Expression.Name name : solved.names()) {
      Estimate estimate = best.get(name.text());
      if (name.equals(solved.relation().left()) || (estimate != null && estimate.isDerived())) {
        targets.add(name);
      }
    }
    return targets;
  }

  /** Puts in the best for each name, and then one name at a time what else there is for it. */
  private void vary(
      Book book,
      Formula formula,
      Book.Scope scope,
      Map<String, List<Estimate>> choices,
      List<Working> next) {
    Quantity quantity =
        ground.quantity(formula.target(), scope, choices.values().iterator().next());
    if (quantity == null) {
      return;
    }
    Map<String, List<Estimate>> open = new TreeMap<>();
    Map<String, Estimate> best = new TreeMap<>();
    for (Expression.Name name : formula.operands()) {
      List<Estimate> free =
          choices.getOrDefault(name.text(), List.of()).stream()
              .filter(estimate -> !estimate.passes(quantity))
              .toList();
      if (free.isEmpty()) {
        return;
      }
      open.put(name.text(), free);
      best.put(name.text(), free.get(0));
    }
    addWorking(book, formula, scope, best, next);
    open.forEach(
        (name, known) -> {
          for (Estimate other : known.subList(1, known.size())) {
            Map<String, Estimate> varied = new TreeMap<>(best);
            varied.put(name, other);
            addWorking(book, formula, scope, varied, next);
          }
        });
  }

  private void addBalance(Book book, Relation relation, Map<String, Estimate> found) {
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
    if (quantity == null || !isNew(book, formula, quantity, found)) {
      return;
    }
    Working working =
        new Working(formula, formula.text(), book.account(), quantity, new Operands(found));
    List<Book> holders = new ArrayList<>(List.of(book));
    offered.put(key, holders);
    owners.put(working, holders);
    next.add(working);
  }

  private static boolean isNew(
      Book book, Formula formula, Quantity quantity, Map<String, Estimate> found) {
    Set<Claim> claims = new HashSet<>();
    boolean bound = formula.isBound();
    for (Estimate estimate : found.values()) {
      claims.addAll(estimate.claims());
      bound |= estimate.isBound();
    }
    return book.takes(Book.Slot.of(quantity), claims, bound)
        && MixedUnits.of(formula.relation(), book.account(), found).isEmpty();
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
