package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.Source;
import org.tally.model.fact.Account;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MixedUnits;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;

/**
 * Applies the relations across accounts. For each name the best supported camp is put in, and then
 * one name at a time is varied over its other camps: with c camps of each of n names that makes at
 * most 1 + n (c - 1) workings for a relation, one of its names, and a time, not c to the power n.
 */
final class CampBench {
  private final Ground ground;
  private final List<CampBook> books;
  private final Set<Relation> applied = new HashSet<>();
  private final Set<String> offered = new HashSet<>();
  private final Map<Working, CampBook> owners = new IdentityHashMap<>();

  /**
   * @param stated what claims state
   * @param derived what follows within accounts
   */
  CampBench(Ground ground, List<Estimate> stated, List<Estimate> derived) {
    this.ground = ground;
    this.books =
        ground.relations().isEmpty() || isOfOneSource(stated) ? List.of() : open(stated, derived);
  }

  /** The relations that several accounts together gave enough for. */
  Set<Relation> applied() {
    return applied;
  }

  /** What can be worked out now and could not before. */
  List<Working> nextWorkings() {
    List<Working> next = new ArrayList<>();
    for (CampBook book : books) {
      for (Ground.Solved solved : ground.relations()) {
        for (Book.Scope scope : List.copyOf(book.scopes())) {
          apply(book, solved, scope, next);
        }
      }
    }
    return next;
  }

  /** Lets further workings rest on what a rule derived from {@code working}. */
  void enter(Working working, Estimate estimate) {
    CampBook book = owners.get(working);
    if (book != null) {
      book.enterDerived(estimate);
    }
  }

  private void apply(CampBook book, Ground.Solved solved, Book.Scope scope, List<Working> next) {
    Map<String, List<Estimate>> choices = new TreeMap<>();
    List<Expression.Name> targets = new ArrayList<>();
    boolean missing = false;
    for (Expression.Name name : solved.names()) {
      List<Estimate> camps = book.find(name, scope);
      if (!camps.isEmpty()) {
        choices.put(name.text(), camps);
      } else if (missing) {
        return;
      } else {
        missing = true;
        targets.add(name);
      }
    }
    if (missing && solved.relation().missing().isNothing()) {
      return; // what nobody gives counts as nothing, and does not follow
    }
    if (!missing) {
      targets.addAll(targets(book, solved, scope));
    }
    for (Expression.Name target : targets) {
      Formula formula = solved.formula(target);
      if (formula != null && !formula.isBound()) {
        Map<String, List<Estimate>> operands = new TreeMap<>(choices);
        operands.remove(target.text());
        vary(book, formula, scope, operands, next);
      }
    }
  }

  /**
   * What is worked out although there is something for every name: what only follows, once more;
   * and of what is stated one, to be compared with it, by the relation as written. The other
   * directions would only show the same again.
   */
  private static List<Expression.Name> targets(
      CampBook book, Ground.Solved solved, Book.Scope scope) {
    List<Expression.Name> targets = new ArrayList<>();
    for (Expression.Name name : solved.names()) {
      if (!book.isStated(name, scope)) {
        targets.add(name);
      }
    }
    if (targets.isEmpty()) {
      targets.add(
          solved.relation().left() instanceof Expression.Name left
              ? left
              : solved.names().iterator().next());
    }
    return targets;
  }

  private void vary(
      CampBook book,
      Formula formula,
      Book.Scope scope,
      Map<String, List<Estimate>> choices,
      List<Working> next) {
    Map<String, Estimate> best = new TreeMap<>();
    choices.forEach((name, camps) -> best.put(name, camps.get(0)));
    if (best.isEmpty()) {
      return;
    }
    add(book, formula, scope, best, next);
    choices.forEach(
        (name, camps) -> {
          for (Estimate other : camps.subList(1, camps.size())) {
            Map<String, Estimate> varied = new TreeMap<>(best);
            varied.put(name, other);
            add(book, formula, scope, varied, next);
          }
        });
  }

  private void add(
      CampBook book,
      Formula formula,
      Book.Scope scope,
      Map<String, Estimate> found,
      List<Working> next) {
    Quantity quantity = ground.quantity(formula.target(), scope, found.values());
    if (quantity == null
        || isInOneSource(found.values())
        || isSeenByOneSource(book.find(formula.target(), scope), found.values())
        || found.values().stream().anyMatch(estimate -> estimate.passes(quantity))
        || MixedUnits.of(formula.relation(), book.account(), found).isPresent()) {
      return;
    }
    Account account = account(book, found.values());
    StringBuilder key = new StringBuilder(formula.relation().text());
    key.append('|').append(quantity.key()).append('|').append(account.timeKey());
    found.forEach((name, e) -> key.append('|').append(name).append('=').append(e.id()));
    if (offered.add(key.toString())) {
      Working working =
          new Working(formula, formula.text(), account, quantity, new Operands(found));
      owners.put(working, book);
      applied.add(formula.relation());
      next.add(working);
    }
  }

  /** What has one true value whenever it is reported has no time, nor has what follows from it. */
  private static Account account(CampBook book, Collection<Estimate> operands) {
    boolean timeless = operands.stream().allMatch(operand -> operand.property().isFixed());
    return timeless ? new Account(null, null, null, false) : book.account();
  }

  /** Whether one source has all of it, so that its own books show what follows. */
  private static boolean isInOneSource(Collection<Estimate> operands) {
    Set<String> common = null;
    for (Estimate operand : operands) {
      Set<String> sources = new HashSet<>();
      operand.claims().forEach(claim -> sources.add(sourceId(claim)));
      if (operand.derivation() != null && sources.size() > 1) {
        return false;
      }
      if (common == null) {
        common = sources;
      } else {
        common.retainAll(sources);
      }
    }
    return common == null || !common.isEmpty();
  }

  /**
   * Whether a source that states the target has all operands but one: then that one follows in its
   * own books, and is compared with what others state of it.
   */
  private static boolean isSeenByOneSource(List<Estimate> target, Collection<Estimate> operands) {
    Set<String> sources = new HashSet<>();
    target.forEach(camp -> camp.claims().forEach(claim -> sources.add(sourceId(claim))));
    for (String source : sources) {
      long lacking =
          operands.stream()
              .filter(e -> e.claims().stream().noneMatch(claim -> sourceId(claim).equals(source)))
              .count();
      if (lacking <= 1 && operands.size() > 1) {
        return true;
      }
    }
    return false;
  }

  private static String sourceId(Claim claim) {
    Source source = claim.source();
    return source == null ? "" : source.id();
  }

  private static boolean isOfOneSource(List<Estimate> stated) {
    String first = null;
    for (Estimate estimate : stated) {
      String id = sourceId(estimate.claims().get(0));
      if (first != null && !first.equals(id)) {
        return false;
      }
      first = id;
    }
    return true;
  }

  private List<CampBook> open(List<Estimate> stated, List<Estimate> derived) {
    List<Estimate> ownWords = used(stated);
    List<Estimate> following = used(derived);
    if (!canBeJoined(ownWords, following)) {
      return List.of();
    }
    Map<String, Period> times = new TreeMap<>();
    for (Estimate estimate : stated) {
      Period when = estimate.when();
      if (when != null && isOfCertainTime(estimate)) {
        times.putIfAbsent(estimate.account().timeKey(), when);
      }
    }
    Timed statedThen = new Timed(ownWords);
    Timed derivedThen = new Timed(following);
    List<CampBook> opened = new ArrayList<>();
    times.forEach(
        (time, when) -> {
          List<Estimate> first = statedThen.at(time);
          List<Estimate> second = derivedThen.at(time);
          if (canBeJoined(first, second)) {
            CampBook book = new CampBook(new Account(null, null, when, false));
            Sets.byQuantity(first).values().forEach(book::enter);
            Sets.byQuantity(second).values().forEach(book::enter);
            opened.add(book);
          }
        });
    return opened;
  }

  /** Those of properties that relations use. */
  private List<Estimate> used(List<Estimate> estimates) {
    List<Estimate> used = new ArrayList<>(estimates);
    used.removeIf(estimate -> estimate.isBound() || !ground.isUsed(estimate.property().id()));
    return used;
  }

  /** Estimates by their time; those of what has no time are of every one. */
  private static final class Timed {
    private final Map<String, List<Estimate>> byTime = new HashMap<>();
    private final List<Estimate> fixed = new ArrayList<>();

    Timed(List<Estimate> estimates) {
      for (Estimate estimate : estimates) {
        if (estimate.property().isFixed()) {
          fixed.add(estimate);
        } else if (isOfCertainTime(estimate)) {
          byTime
              .computeIfAbsent(estimate.account().timeKey(), key -> new ArrayList<>(2))
              .add(estimate);
        }
      }
    }

    List<Estimate> at(String time) {
      List<Estimate> then = new ArrayList<>(byTime.getOrDefault(time, List.of()));
      then.addAll(fixed);
      return then;
    }
  }

  /**
   * Whether several sources give several things, so that something may follow from them together:
   * what one of them has by itself follows in its own books.
   */
  private static boolean canBeJoined(List<Estimate> stated, List<Estimate> derived) {
    Set<String> sources = new HashSet<>();
    Set<Book.Slot> slots = new HashSet<>();
    for (List<Estimate> estimates : List.of(stated, derived)) {
      for (Estimate estimate : estimates) {
        estimate.claims().forEach(claim -> sources.add(sourceId(claim)));
        slots.add(Book.Slot.of(estimate.quantity()));
      }
    }
    return sources.size() > 1 && (slots.size() > 1 || !derived.isEmpty());
  }

  /** Whether another of the same time is certainly of the same time: for running totals, a day. */
  private static boolean isOfCertainTime(Estimate estimate) {
    Period when = estimate.when();
    return when != null
        && estimate.isTimed()
        && (!estimate.property().isCumulative() || isOneDay(when));
  }

  private static boolean isOneDay(Period when) {
    return when.start() != null && when.start().equals(when.end());
  }
}
