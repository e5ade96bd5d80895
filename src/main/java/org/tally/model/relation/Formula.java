package org.tally.model.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A relation solved for one of its names.
 *
 * @param relation what was solved
 * @param target the name that it was solved for
 * @param shape what the formula does
 * @param sign how the target compares with {@code value}: equal, or bounded by it
 * @param value the target's value or bound, over the texts of the other names
 */
public record Formula(
    Relation relation, Expression.Name target, Shape shape, Relation.Sign sign, Quotient value) {
  /** Whether it bounds the target on one side only. */
  public boolean isBound() {
    return sign != Relation.Sign.EQUAL;
  }

  /** The names that have to be known, sorted by their text. */
  public List<Expression.Name> operands() {
    return relation.names().stream().filter(name -> !name.equals(target)).toList();
  }

  /** The formula as people write it: {@code wounded = casualties - killed}. */
  public String text() {
    if (target.equals(relation.left())) {
      return relation.text();
    }
    if (target.equals(relation.right()) && isBound()) {
      String own = relation.text();
      int end = own.indexOf(' ' + relation.sign().text() + ' ');
      return target.text() + ' ' + sign.text() + ' ' + own.substring(0, end);
    }
    if (!(relation.left() instanceof Expression.Name left)) {
      return relation.text() + " (solved for " + target.text() + ")";
    }
    return switch (shape) {
      case MISSING_PART -> target.text() + " = " + left.text() + others(" - ");
      case PART_FROM_SHARE -> target.text() + " = " + left.text() + others(" * ");
      case WHOLE_FROM_SHARE -> target.text() + " = " + others("").strip() + " / " + left.text();
      default -> relation.text() + " (solved for " + target.text() + ")";
    };
  }

  /**
   * The names that stand neither on the left nor for the target, each after {@code sign}; those of
   * a sum over members as one.
   */
  private String others(String sign) {
    StringBuilder text = new StringBuilder();
    Set<Expression.Name> summed = new HashSet<>();
    for (Expression.Sum sum : relation.right().sums()) {
      boolean others = sum.addends().contains(target);
      summed.addAll(sum.addends());
      if (sum.addends().size() > 1 || !others) {
        text.append(sign)
            .append(others ? "sum(" + target.property() + " over other members)" : sum.text());
      }
    }
    for (Expression.Name name : operands()) {
      if (!name.equals(relation.left()) && !summed.contains(name)) {
        text.append(sign).append(name.text());
      }
    }
    return text.toString();
  }
}
