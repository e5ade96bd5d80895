package org.tally.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.Quantity;
import org.tally.model.fact.Account;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Incomplete;
import org.tally.model.fact.MixedUnits;
import org.tally.model.fact.Operands;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Missing;
import org.tally.model.relation.Relation;

/**
 * What accounts leave out of relations that say what that means: a number that counts as nothing,
 * so that there is something to check, or one without which nobody can tell.
 */
final class Gaps {
  private final Ground ground;
  private final Set<List<Object>> looked = new HashSet<>();
  private final Set<List<Object>> unquantified = new HashSet<>();
  private final List<Balance> balances = new ArrayList<>();
  private final List<Incomplete> incomplete = new ArrayList<>();

  private Gaps(Ground ground) {
    this.ground = ground;
  }

  /**
   * @param books what each account states, and what follows from it
   * @param claims all claims of the case, those without a number included
   */
  static Gaps of(Ground ground, List<Book> books, List<Claim> claims) {
    Gaps gaps = new Gaps(ground);
    if (ground.relations().stream().allMatch(s -> s.relation().missing() == Missing.SKIP)) {
      return gaps;
    }
    for (Claim claim : claims) {
      if (claim.isUnquantified() && claim.property() != null) {
        gaps.unquantified.add(
            List.of(
                new Account(claim.source(), null, claim.when(), false).sourceAndTimeKey(),
                new Book.Slot(
                    new Book.Scope(claim.subject().id(), claim.qualifiers()),
                    claim.property().id())));
      }
    }
    Set<String> whole = new HashSet<>();
    books.stream()
        .filter(book -> book.account().whole())
        .forEach(book -> whole.add(book.account().sourceAndTimeKey()));
    for (Book book : books) {
      // what one speaker leaves out, the source may give in the words of another
      if (book.account().whole() || !whole.contains(book.account().sourceAndTimeKey())) {
        gaps.look(book);
      }
    }
    return gaps;
  }

  /** Relations of which what is left out counts as zero. */
  List<Balance> balances() {
    return balances;
  }

  /** Relations of which something is left out, whatever that means. */
  List<Incomplete> incomplete() {
    return incomplete;
  }

  private void look(Book book) {
    if (book.told().isEmpty()) {
      return;
    }
    Set<Book.Scope> scopes = new LinkedHashSet<>();
    book.told().forEach(estimate -> scopes.add(Book.Scope.of(estimate.quantity())));
    for (Ground.Solved solved : ground.relations()) {
      if (solved.relation().missing() != Missing.SKIP) {
        scopes.forEach(scope -> look(book, solved.relation(), scope));
      }
    }
  }

  private void look(Book book, Relation relation, Book.Scope scope) {
    Map<String, Estimate> given = new TreeMap<>();
    Set<Expression.Name> absent = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    boolean open = false;
    boolean any = false;
    for (Expression.Name name : relation.names()) {
      Book.Slot slot = Book.slot(name, scope);
      List<Estimate> known = book.all(name, scope);
      boolean told = book.told().stream().anyMatch(e -> Book.Slot.of(e.quantity()).equals(slot));
      if (!known.isEmpty() && known.get(0).isStated()) {
        given.put(name.text(), known.get(0));
      } else {
        missing.add(name.text());
        boolean vague = isUnquantified(book, slot);
        any |= vague;
        // what the account gives without a number, twice, or by other numbers is not left out
        open |= vague || told || known.stream().anyMatch(estimate -> !estimate.isBound());
        absent.add(name);
      }
    }
    any |= !given.isEmpty();
    boolean something = given.values().stream().anyMatch(Gaps::isNotZero);
    if (absent.isEmpty() || !relation.missing().isJudged(any, something)) {
      return;
    }
    boolean unknown = open || !relation.missing().isNothing();
    Quantity quantity = quantity(relation, book, scope, given);
    if (!looked.add(List.of(book, relation, quantity.key(), Map.copyOf(given)))) {
      return; // its names have subjects of their own
    }
    if (!unknown && MixedUnits.of(relation, book.account(), given).isEmpty()) {
      try {
        Relation left = relation.without(absent);
        if (!given.isEmpty() || holdsOfNothing(left)) { // nothing given, nothing that is wrong
          balances.add(new Balance(left, book.account(), quantity, new Operands(given)));
        }
      } catch (ArithmeticException e) {
        unknown = true; // divided by nothing
      }
    }
    Set<Claim> claims = new LinkedHashSet<>();
    (given.isEmpty() ? book.told() : given.values()).forEach(e -> claims.addAll(e.claims()));
    incomplete.add(
        new Incomplete(relation, book.account(), quantity, List.copyOf(claims), missing, unknown));
  }

  /** What the relation is about: its left side, also where the account leaves that out. */
  private Quantity quantity(
      Relation relation, Book book, Book.Scope scope, Map<String, Estimate> given) {
    Expression.Name first =
        relation.left() instanceof Expression.Name name ? name : relation.names().iterator().next();
    Estimate stated = given.get(first.text());
    Estimate any = given.isEmpty() ? book.told().get(0) : given.values().iterator().next();
    Quantity meant =
        stated == null ? ground.quantity(first, scope, List.of(any)) : stated.quantity();
    return meant == null ? any.quantity() : meant;
  }

  private boolean isUnquantified(Book book, Book.Slot slot) {
    return unquantified.contains(List.of(book.account().sourceAndTimeKey(), slot));
  }

  private static boolean isNotZero(Estimate estimate) {
    Interval interval = estimate.reading().interval();
    return !(interval.isPoint() && interval.holds(Rational.ZERO));
  }

  private static boolean holdsOfNothing(Relation relation) {
    return relation.difference().at(name -> Rational.ZERO).filter(Rational.ZERO::equals).isPresent()
        && relation.sign() != Relation.Sign.LESS
        && relation.sign() != Relation.Sign.MORE;
  }
}
