package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;

/**
 * An order of two dates, with all that several sources say of each.
 *
 * @param relation the order, with one name on each side
 * @param ofOneTime whether all of it is certainly of one time: of dates that have one true value,
 *     or told for the same time
 * @param left what is said of the date on the left side, at least one estimate
 * @param right what is said of the other one, at least one estimate
 */
public record DateOrder(
    Relation relation, boolean ofOneTime, List<Estimate> left, List<Estimate> right)
    implements Judged {
  public DateOrder {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The dates, as a rule compares them. */
  public Dates getDates() {
    return new Dates(this);
  }

  /** What is said of two dates. */
  public record Dates(DateOrder order) {
    /** Whether they are certainly out of order, whichever camp is right about either. */
    public boolean isOutOfOrder() {
      List<Camp> right = Camps.of(order.right).camps();
      return Camps.of(order.left).camps().stream()
          .allMatch(
              one ->
                  right.stream().allMatch(other -> order.isBroken(one.reading(), other.reading())));
    }
  }

  /** Whether there are two camps about one of the dates. */
  public boolean isContested() {
    return Camps.of(left).isApart() || Camps.of(right).isApart();
  }

  /** The name of the date on the left side, as it stands in the relation. */
  public String leftName() {
    return relation.left().names().iterator().next().text();
  }

  /** The name of the date on the right side, as it stands in the relation. */
  public String rightName() {
    return relation.right().names().iterator().next().text();
  }

  /** Of each side the one that breaks the order most, the left one first. */
  public List<Estimate> extremes() {
    Camps one = Camps.of(left);
    Camps other = Camps.of(right);
    return relation.sign() == Relation.Sign.AT_MOST || relation.sign() == Relation.Sign.LESS
        ? List.of(one.highest(), other.lowest())
        : List.of(one.lowest(), other.highest());
  }

  /**
   * All that cannot be true beside what is said of the other date, those of the left side first.
   */
  public List<Estimate> clashing() {
    List<Estimate> extremes = extremes();
    Reading first = extremes.get(0).reading();
    Reading second = extremes.get(1).reading();
    List<Estimate> clashing = new ArrayList<>();
    left.stream().filter(each -> isBroken(each.reading(), second)).forEach(clashing::add);
    right.stream().filter(each -> isBroken(first, each.reading())).forEach(clashing::add);
    return clashing;
  }

  private boolean isBroken(Reading one, Reading other) {
    return difference(one, other).filter(relation::isBrokenBy).isPresent();
  }

  private Optional<Interval> difference(Reading one, Reading other) {
    return relation
        .difference()
        .range(Quotient.in(Map.of(leftName(), one.interval(), rightName(), other.interval())));
  }

  @Override
  public List<Claim> involved() {
    List<Claim> claims = new ArrayList<>();
    left.forEach(each -> claims.addAll(each.claims()));
    right.forEach(each -> claims.addAll(each.claims()));
    return claims;
  }

  @Override
  public Matter matter() {
    Estimate first = extremes().get(0);
    Estimate second = extremes().get(1);
    List<Estimate> clashing = clashing();
    List<Claim> claims = new ArrayList<>();
    clashing.forEach(each -> claims.addAll(each.claims()));
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("quantity", new Argument.Text(first.quantity().label()));
    arguments.put("left", Matter.said(first));
    arguments.put("right", Matter.said(second));
    arguments.put("leftName", new Argument.Text(leftName()));
    arguments.put("rightName", new Argument.Text(rightName()));
    return new Matter(
        first.quantity().subject().id(),
        first.property().id(),
        relation.text() + '|' + first.quantity().key() + '|' + timeKey(),
        false,
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        List.of(),
        gap(first.reading(), second.reading()),
        null,
        null,
        arguments,
        Matter.support(clashing));
  }

  private String timeKey() {
    for (List<Estimate> side : List.of(left, right)) {
      if (ofOneTime && !side.get(0).property().isFixed()) {
        return side.get(0).account().timeKey();
      }
    }
    return "";
  }

  /** By how many days the order is broken, at the least; null if they are not known. */
  private @Nullable Rational gap(Reading one, Reading other) {
    Interval difference = difference(one, other).orElse(Interval.EVERYTHING);
    boolean above = Interval.point(Rational.ZERO).isBelow(difference);
    Rational days = above ? difference.low().value() : difference.high().value();
    return days == null ? null : days.abs();
  }
}
