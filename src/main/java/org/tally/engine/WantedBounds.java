package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Operands;
import org.tally.model.number.Interval;
import org.tally.model.relation.Formula;

/**
 * Which bounds are worth working out: that the killed are at most as many as the casualties is
 * known without saying.
 */
final class WantedBounds {
  private final Ground ground;
  private final List<Estimate> stated;
  private @Nullable Map<Book.Slot, List<Estimate>> told;

  /**
   * @param stated what all claims of the case state
   */
  WantedBounds(Ground ground, List<Estimate> stated) {
    this.ground = ground;
    this.stated = stated;
  }

  /**
   * What bounds something is worked out where claims state, or the account implies, what cannot be
   * so, where it leads on, or where somebody asks for it; of an order between two that are both
   * stated only for the left one, for the other would show the same again.
   */
  boolean isWanted(Book book, Formula formula, Book.Scope scope, Map<String, Estimate> best) {
    if (!formula.isBound() || ground.isAsked(formula.target().meant())) {
      return true;
    }
    boolean mirrored =
        formula.operands().size() == 1
            && !formula.target().equals(formula.relation().left())
            && best.values().stream().allMatch(Estimate::isStated);
    if (mirrored || ground.dateOrders().contains(formula.relation())) { // judged by themselves
      return false;
    }
    Interval bound =
        new Operands(best).range(formula.value()).map(formula.sign()::bound).orElse(null);
    List<Estimate> told = told(Book.slot(formula.target(), scope));
    Estimate own = best.get(formula.target().text());
    return bound != null
        && (told.stream().anyMatch(estimate -> isMissed(bound, book, estimate))
            || (own != null && isMissed(bound, book, own))
            || (own == null
                && !told.isEmpty()
                && isFinite(bound)
                && leadsOn(book, formula, scope)));
  }

  /** Whether what is stated is out of bounds, and of no time at which a total may be so. */
  private static boolean isMissed(Interval bound, Book book, Estimate estimate) {
    Interval stated = estimate.reading().interval();
    Period of = book.account().when();
    Period when = estimate.when();
    boolean mayDiffer =
        estimate.property().isCumulative()
            && of != null
            && when != null
            && (bound.isBelow(stated) ? of.endsBefore(when) : when.endsBefore(of));
    return !stated.meets(bound) && !mayDiffer;
  }

  /** "At least 300 casualties" are no upper end of those killed. */
  private static boolean isFinite(Interval bound) {
    return bound.low().value() != null || bound.high().value() != null;
  }

  /** Whether the account gives more that stands beside it in a relation of other numbers. */
  private boolean leadsOn(Book book, Formula formula, Book.Scope scope) {
    return ground.relations().stream()
        .map(Ground.Solved::names)
        .filter(names -> names.contains(formula.target()))
        .filter(names -> formula.operands().stream().noneMatch(names::contains))
        .anyMatch(names -> names.stream().anyMatch(name -> !book.all(name, scope).isEmpty()));
  }

  /** All that claims of the case state of it. */
  private List<Estimate> told(Book.Slot slot) {
    Map<Book.Slot, List<Estimate>> known = told;
    if (known == null) {
      known = new HashMap<>();
      for (Estimate estimate : stated) {
        known
            .computeIfAbsent(Book.Slot.of(estimate.quantity()), key -> new ArrayList<>(2))
            .add(estimate);
      }
      told = known;
    }
    return known.getOrDefault(slot, List.of());
  }
}
