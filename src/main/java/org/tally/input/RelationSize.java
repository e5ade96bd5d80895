package org.tally.input;

import org.tally.model.relation.Expression;

/**
 * How many terms an expression has at most once it is multiplied out. A short text can stand for
 * more of them than any memory holds: {@code (a + b) * (c + d) * ...} doubles with each factor.
 */
record RelationSize(long above, long below) {
  private static final long MOST = 10_000;

  static void check(Expression left, Expression right) throws RelationSyntaxException {
    RelationSize size = of(new Expression.Binary(Expression.Operator.MINUS, left, right));
    if (size.above > MOST || size.below > MOST) {
      throw new RelationSyntaxException(
          0, "the relation has more than " + MOST + " terms once multiplied out", null);
    }
  }

  private static RelationSize of(Expression expression) {
    if (expression instanceof Expression.Sum sum) {
      return capped(sum.addends().size(), 1);
    }
    if (!(expression instanceof Expression.Binary binary)) {
      return new RelationSize(1, 1);
    }
    RelationSize a = of(binary.left());
    RelationSize b = of(binary.right());
    return switch (binary.operator()) {
      case PLUS, MINUS ->
          a.below == 1 && b.below == 1
              ? capped(a.above + b.above, 1)
              : capped(a.above * b.below + b.above * a.below, a.below * b.below);
      case TIMES -> capped(a.above * b.above, a.below * b.below);
      case DIVIDED_BY -> capped(a.above * b.below, a.below * b.above);
    };
  }

  private static RelationSize capped(long above, long below) {
    return new RelationSize(Math.min(above, MOST + 1), Math.min(below, MOST + 1));
  }
}
