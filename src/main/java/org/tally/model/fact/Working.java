package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.DerivedClaim;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Shape;

/**
 * A relation solved for a quantity that an account does not state, where the account has a value
 * for every other name.
 *
 * @param formula the solved relation
 * @param text the formula for people: {@code wounded = casualties - killed}
 * @param account whose claims they are
 * @param quantity what is worked out
 * @param operands what stands for the other names
 */
public record Working(
    Formula formula, String text, Account account, Quantity quantity, Operands operands)
    implements Judged {

  public Shape shape() {
    return formula.shape();
  }

  /** Whether what comes out only bounds the quantity, by an order or by the course of time. */
  public boolean isBound() {
    return formula.isBound() || operands.estimates().stream().anyMatch(Estimate::isBound);
  }

  /** What comes out. */
  public Result getResult() {
    Optional<Interval> range = operands.range(formula.value()).map(formula.sign()::bound);
    Optional<Rational> best = operands.best(formula.value());
    return new Result(
        this, range.isEmpty() || best.isEmpty() ? null : range.get(), best.orElse(null));
  }

  /**
   * What comes out of a working.
   *
   * @param working the working
   * @param interval all values that are possible; null if a divisor may be zero
   * @param best the value at the best values of the operands; null if that divides by zero
   */
  public record Result(Working working, @Nullable Interval interval, @Nullable Rational best) {
    /** Whether a divisor may be zero, so that nothing follows. */
    public boolean isUndefined() {
      return interval == null;
    }

    /** Whether all of it lies below what the property can be. */
    public boolean isImpossible() {
      Rational min = working.quantity.property().min();
      return interval != null && min != null && interval.isBelow(min);
    }

    /** Whether it is possible and says more than the property does by itself. */
    public boolean isInformative() {
      if (interval == null || isImpossible()) {
        return false;
      }
      Rational low = interval.low().value();
      Rational min = working.quantity.property().min();
      boolean openBelow = low == null || (min != null && low.compareTo(min) <= 0);
      return !(openBelow && interval.high().isUnbounded());
    }
  }

  /**
   * The claim that follows, as the rule {@code rule} derives it.
   *
   * @throws IllegalStateException if the result is not informative
   */
  public DerivedClaim derivedBy(String rule) {
    Result result = getResult();
    if (!result.isInformative() || result.interval() == null || result.best() == null) {
      throw new IllegalStateException("nothing follows from (" + text + ")");
    }
    Reading reading = reading(result.interval(), result.best());
    Proof proof =
        new Proof(
            formula.relation().text(),
            formula.target().text(),
            text,
            formula.shape(),
            formula.sign(),
            reading,
            operands.shown(formula.target().text()));
    StringBuilder id = new StringBuilder(quantity.subject().id());
    id.append('/').append(quantity.property().id()).append(" <- ");
    id.append(String.join(", ", operands.estimates().stream().map(Estimate::id).toList()));
    id.append(" by ").append(formula.relation().text());
    return new DerivedClaim(
        id.toString(),
        rule,
        quantity,
        account.when(),
        account.source(),
        account.by(),
        reading,
        operands.claims(),
        proof,
        isBound(),
        false,
        List.of());
  }

  private Reading reading(Interval interval, Rational best) {
    Property property = quantity.property();
    Rational min = property.min();
    boolean open = isBound() && interval.low().isUnbounded();
    Interval possible = min == null || open ? interval : interval.cutBelow(min).orElse(interval);
    if (property.counted() && possible.isPoint()) {
      // half of 151 people is what people say of 75 and of 76
      possible = possible.outToWholeNumbers();
    }
    return new Reading(
        possible,
        min == null ? best : best.max(min),
        possible,
        quantity.unit(),
        null,
        "follows from " + formula.relation().text(),
        "relation");
  }

  @Override
  public Matter matter() {
    Result result = getResult();
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(quantity.label()));
    arguments.put("relation", new Argument.Text(formula.relation().text()));
    arguments.put("formula", new Argument.Text(text));
    arguments.put("account", new Argument.Said(operands.claims().get(0)));
    if (result.interval() != null && result.best() != null) {
      arguments.put(
          "result", new Argument.Range(result.interval(), result.best(), quantity.unit()));
    }
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        formula.relation().text() + '|' + quantity.key() + '|' + account.key(),
        account.isOfSource() && !account.whole() && operands.areOfOneSource(),
        operands.claims(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        arguments,
        Matter.support(operands.estimates()));
  }
}
