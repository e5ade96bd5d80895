package org.tally.input;

import org.tally.input.relation.RelationTextBaseVisitor;
import org.tally.input.relation.RelationTextParser;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;

/** From the parse tree of one side of a relation to the expression. */
final class RelationVisitor extends RelationTextBaseVisitor<Expression> {
  private static final Expression ZERO = new Expression.Number(Rational.ZERO);

  @Override
  public Expression visitGroup(RelationTextParser.GroupContext tree) {
    return visit(tree.expression());
  }

  @Override
  public Expression visitNegative(RelationTextParser.NegativeContext tree) {
    return new Expression.Binary(Operator.MINUS, ZERO, visit(tree.expression()));
  }

  @Override
  public Expression visitOperation(RelationTextParser.OperationContext tree) {
    Operator operator =
        switch (tree.operator.getType()) {
          case RelationTextParser.PLUS -> Operator.PLUS;
          case RelationTextParser.MINUS -> Operator.MINUS;
          case RelationTextParser.TIMES -> Operator.TIMES;
          default -> Operator.DIVIDED_BY;
        };
    return new Expression.Binary(operator, visit(tree.expression(0)), visit(tree.expression(1)));
  }

  @Override
  public Expression visitNumber(RelationTextParser.NumberContext tree) {
    return new Expression.Number(Rational.parse(tree.getText()));
  }

  @Override
  public Expression visitName(RelationTextParser.NameContext tree) {
    return name(tree.getText());
  }

  static Expression.Name name(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Expression.Name(null, text)
        : new Expression.Name(text.substring(0, dot), text.substring(dot + 1));
  }
}
