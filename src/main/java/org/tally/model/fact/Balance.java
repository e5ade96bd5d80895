package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Proof;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * A relation for all of whose names one account states a value.
 *
 * @param relation the relation
 * @param account whose claims they are
 * @param quantity what the finding is filed under: the quantity of the relation's first name
 * @param operands what stands for the names
 */
public record Balance(Relation relation, Account account, Quantity quantity, Operands operands)
    implements Judged {

  public Shape shape() {
    return relation.shape();
  }

  /** Whether its sides are days, as those of {@code started <= ended}, and no numbers. */
  public boolean isOfDates() {
    return isDate(relation.left()) || isDate(relation.right());
  }

  private boolean isDate(Expression side) {
    Estimate estimate =
        side instanceof Expression.Name name ? operands.byName().get(name.text()) : null;
    return estimate != null && estimate.reading().unit().equals(Reading.DATE);
  }

  /** How the two sides compare. */
  public Sides getSides() {
    Optional<Interval> difference = operands.range(relation.difference());
    return new Sides(
        relation,
        difference.map(this::roundedToCount),
        difference.isEmpty() && isBrokenWhateverTheDivisor());
  }

  /**
   * Whether two sides cannot be equal although a divisor may be zero: who states what comes out of
   * a division says that it is not, and then what is left after multiplying with it has to be zero.
   */
  private boolean isBrokenWhateverTheDivisor() {
    boolean stated =
        relation.left() instanceof Expression.Name || relation.right() instanceof Expression.Name;
    return stated
        && relation.sign() == Relation.Sign.EQUAL
        && operands
            .range(relation.difference().dividend())
            .filter(dividend -> !dividend.holds(Rational.ZERO))
            .isPresent();
  }

  /**
   * What the sides can differ by where the left one counts things: a right one that is no whole
   * number, two-thirds of 101, stands for the whole numbers beside it.
   */
  private Interval roundedToCount(Interval difference) {
    boolean counted = relation.left() instanceof Expression.Name && quantity.property().counted();
    boolean exact = counted && relation.sign() == Relation.Sign.EQUAL && difference.isPoint();
    return exact && !difference.holdsWholeNumber() ? difference.outToWholeNumbers() : difference;
  }

  /**
   * The two sides of a relation.
   *
   * @param relation the relation
   * @param difference all values of the left side less the right; empty if a divisor may be zero
   * @param apart whether they cannot be equal all the same
   */
  public record Sides(Relation relation, Optional<Interval> difference, boolean apart) {
    /** Whether the relation cannot hold. */
    public boolean isBroken() {
      return apart || difference.filter(relation::isBrokenBy).isPresent();
    }

    /** Whether a divisor may be zero, so that nothing can be said. */
    public boolean isUndefined() {
      return difference.isEmpty() && !apart;
    }
  }

  @Override
  public List<Claim> involved() {
    return operands.claims();
  }

  @Override
  public Matter matter() {
    Reading left = side(relation.left());
    Reading right = side(relation.right());
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("quantity", new Argument.Text(quantity.label()));
    arguments.put("left", argument(relation.left(), left));
    arguments.put("right", argument(relation.right(), right));
    if (isOfDates()) {
      arguments.put("leftName", new Argument.Text(relation.leftText()));
      arguments.put("rightName", new Argument.Text(relation.rightText()));
    }
    arguments.put("account", new Argument.Said(operands.claims().get(0)));
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        relation.text() + '|' + quantity.key() + '|' + account.key(),
        isOneAccount(),
        operands.claims(),
        List.of(),
        List.of(),
        relation.right() instanceof Expression.Name ? List.of() : List.of(proof(right)),
        gap(left, right),
        Matter.relative(gap(left, right), left, right),
        flipPoint(left, right),
        arguments,
        Matter.support(operands.estimates()));
  }

  /**
   * Whether this is one account, or one source's own arithmetic, against itself. A source that sets
   * two speakers' figures side by side does not say that either is the other's bound.
   */
  private boolean isOneAccount() {
    return account.isOfSource()
        && isOfOneSource()
        && (!account.whole() || relation.sign() == Relation.Sign.EQUAL);
  }

  /** Whether all operands come from one source. */
  public boolean isOfOneSource() {
    return operands.areOfOneSource();
  }

  private Argument argument(Expression side, Reading reading) {
    Estimate estimate =
        side instanceof Expression.Name name ? operands.byName().get(name.text()) : null;
    return estimate == null
        ? new Argument.Range(reading.interval(), reading.best(), reading.unit())
        : Matter.said(estimate);
  }

  private Proof proof(Reading right) {
    String target = relation.left() instanceof Expression.Name name ? name.text() : "";
    return new Proof(
        relation.text(),
        target,
        relation.text(),
        relation.shape(),
        relation.sign(),
        right,
        operands.shown(target));
  }

  private Reading side(Expression side) {
    Quotient value = side.quotient();
    String unit = unit(side, value);
    Interval interval =
        operands
            .range(value)
            .or(() -> operands.rangeWhereDefined(value))
            .orElse(Interval.EVERYTHING);
    Rational best = operands.best(value).orElse(Rational.ZERO);
    return new Reading(
        interval, best, interval, unit, null, "follows from " + relation.text(), "relation");
  }

  /**
   * A name's own unit, also for what it is compared with; days for a difference of dates; none for
   * a ratio or a mere number.
   */
  private String unit(Expression side, Quotient value) {
    for (Expression candidate : List.of(side, relation.left(), relation.right())) {
      Estimate estimate =
          candidate instanceof Expression.Name name ? operands.byName().get(name.text()) : null;
      if (estimate != null) {
        return estimate.reading().unit();
      }
    }
    if (value.variables().isEmpty() || value.dividesByVariables()) {
      return "";
    }
    return quantity.unit().equals(Reading.DATE) ? "day" : quantity.unit();
  }

  private static @Nullable Rational gap(Reading left, Reading right) {
    return left.interval().isBelow(right.interval())
        ? distance(left, right)
        : distance(right, left);
  }

  private static @Nullable Rational distance(Reading below, Reading above) {
    Rational top = below.interval().high().value();
    Rational bottom = above.interval().low().value();
    return top == null || bottom == null ? null : bottom.minus(top).max(Rational.ZERO);
  }

  private static @Nullable Rational flipPoint(Reading left, Reading right) {
    Rational flip = FlipPoint.of(left, right);
    return flip == null ? FlipPoint.of(right, left) : flip;
  }
}
