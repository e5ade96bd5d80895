package org.tally.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Value;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MixedUnits;
import org.tally.model.fact.MostPrecise;
import org.tally.model.fact.OpenShare;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;

/**
 * Claims that give a part as a share of a whole. Each is a relation of its own: the part is the
 * share times the whole, and the whole is the account's, else its source's, else that of a claim
 * that traces to the same origin.
 */
final class Shares {
  private static final String SHARE = "share";

  private final List<Balance> balances = new ArrayList<>();
  private final List<MixedUnits> mixedUnits = new ArrayList<>();
  private final List<Estimate> open;
  private final Map<String, List<Estimate>> all = new HashMap<>();
  private final Map<Book.Slot, List<Estimate>> stated = new HashMap<>();
  private final Map<String, List<Book>> books = new HashMap<>();

  /** A working and the books that its result belongs into. */
  record Found(Working working, List<Book> books) {}

  /**
   * @param shares the estimates of shares; their readings are pure numbers
   * @param stated all other estimates of the case
   * @param books the books of the case
   */
  Shares(List<Estimate> shares, List<Estimate> stated, List<Book> books) {
    this.open = new ArrayList<>(shares);
    for (Estimate share : shares) {
      all.computeIfAbsent(share.account().sourceAndTimeKey(), key -> new ArrayList<>(1)).add(share);
    }
    if (!shares.isEmpty()) { // most cases have none
      for (Estimate estimate : stated) {
        this.stated
            .computeIfAbsent(Book.Slot.of(estimate.quantity()), key -> new ArrayList<>(2))
            .add(estimate);
      }
      for (Book book : books) {
        this.books
            .computeIfAbsent(book.account().sourceAndTimeKey(), key -> new ArrayList<>(2))
            .add(book);
      }
    }
  }

  /** The workings of shares whose whole is known now and was not before. */
  List<Found> next() {
    List<Found> found = new ArrayList<>();
    open.removeIf(share -> place(share, found));
    return found;
  }

  /** The shares of a book's account. */
  List<Estimate> of(Book book) {
    return all.getOrDefault(book.account().sourceAndTimeKey(), List.of()).stream()
        .filter(share -> belongs(book, share))
        .toList();
  }

  List<Balance> balances() {
    return balances;
  }

  /** Shares for whose whole nothing gives a value. */
  List<OpenShare> open() {
    return open.stream().map(Shares::openShare).toList();
  }

  private static OpenShare openShare(Estimate share) {
    Claim claim = share.claims().get(0);
    return new OpenShare(claim, ((Value.Share) claim.value()).of(), share.origins());
  }

  /** Whether the share's whole is known; what follows is added to {@code found}. */
  private boolean place(Estimate share, List<Found> found) {
    Claim claim = share.claims().get(0);
    if (!(claim.value() instanceof Value.Share value)) {
      throw new IllegalArgumentException("claim (" + claim.id() + ") states no share");
    }
    List<Book> own =
        books.getOrDefault(share.account().sourceAndTimeKey(), List.of()).stream()
            .filter(book -> belongs(book, share))
            .toList();
    Expression.Name partName = new Expression.Name(null, share.property().id());
    Expression.Name wholeName = new Expression.Name(null, value.of());
    Book.Scope scope = Book.Scope.of(share.quantity());
    Estimate whole = find(own, wholeName, scope);
    if (whole == null) {
      List<Estimate> others = stated.getOrDefault(new Book.Slot(scope, value.of()), List.of());
      whole = fromSameOrigin(share, others);
    }
    if (whole == null) {
      return false;
    }
    Relation relation = relation(claim, partName, wholeName);
    Quantity quantity = partQuantity(share);
    if (differInUnit(whole, quantity)) {
      Operands operands = new Operands(Map.of(SHARE, share, wholeName.text(), whole));
      mixedUnits.add(new MixedUnits(relation, share.account(), operands, whole, quantity.unit()));
      return true;
    }
    Estimate part = find(own, partName, scope);
    if (part != null) {
      Operands operands =
          new Operands(Map.of(SHARE, share, wholeName.text(), whole, partName.text(), part));
      balances.add(new Balance(relation, share.account(), quantity, operands));
    } else {
      Formula formula =
          relation.formulas().stream()
              .filter(candidate -> candidate.target().equals(partName))
              .findFirst()
              .orElseThrow();
      Operands operands = new Operands(Map.of(SHARE, share, wholeName.text(), whole));
      found.add(
          new Found(
              new Working(formula, relation.text(), share.account(), quantity, operands), own));
    }
    return true;
  }

  /** Shares whose whole is in another unit than the part. */
  List<MixedUnits> mixedUnits() {
    return mixedUnits;
  }

  /** Things of one sort may be a share of things of another: voters, of people. */
  private static boolean differInUnit(Estimate whole, Quantity part) {
    String unit = whole.reading().unit();
    boolean counted = whole.property().counted() && part.property().counted();
    return !counted && !unit.isEmpty() && !part.unit().isEmpty() && !unit.equals(part.unit());
  }

  private static Relation relation(Claim claim, Expression.Name part, Expression.Name whole) {
    return new Relation(
        part.text() + " = " + claim.text(),
        part,
        Relation.Sign.EQUAL,
        new Expression.Binary(Expression.Operator.TIMES, new Expression.Name(null, SHARE), whole),
        claim.position());
  }

  private static Quantity partQuantity(Estimate share) {
    Property property = share.property();
    return new Quantity(
        share.quantity().subject(),
        property,
        share.quantity().qualifiers(),
        property.readingUnit());
  }

  /** Whether the share is of the book's account; both have one source and one time then. */
  private static boolean belongs(Book book, Estimate share) {
    return book.account().key().equals(share.account().key())
        || (book.account().whole()
            && book.account().sourceAndTimeKey().equals(share.account().sourceAndTimeKey()));
  }

  private static @Nullable Estimate find(List<Book> books, Expression.Name name, Book.Scope scope) {
    for (Book book : books) {
      Estimate estimate = book.find(name, scope);
      if (estimate != null) {
        return estimate;
      }
    }
    return null;
  }

  /**
   * What claims of the same origin and a time that may be the same agree on for the whole.
   *
   * @param wholes all that is stated of it
   */
  private static @Nullable Estimate fromSameOrigin(Estimate share, List<Estimate> wholes) {
    List<Estimate> candidates =
        wholes.stream()
            .filter(estimate -> estimate.origins().isOneWith(share.origins()))
            .filter(estimate -> estimate.sharesDayWith(share))
            .sorted(Comparator.comparing(Estimate::id))
            .toList();
    return candidates.isEmpty() || Camps.of(candidates).isApart()
        ? null
        : MostPrecise.of(candidates);
  }
}
