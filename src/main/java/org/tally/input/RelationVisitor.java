package org.tally.input;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.relation.RelationTextBaseVisitor;
import org.tally.input.relation.RelationTextParser;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;

/** From the parse tree of one side of a relation to the expression. */
final class RelationVisitor extends RelationTextBaseVisitor<Expression> {
  private static final Rational PERCENT = Rational.powerOfTen(-2);
  private static final Expression ZERO = new Expression.Number(Rational.ZERO);

  private final @Nullable String subject;
  private final SortedMap<String, List<String>> members;

  /**
   * @param subject the subject of names that have none; null for whichever is at hand
   * @param members the ids of the members by the id of the subject that they make up
   */
  RelationVisitor(@Nullable String subject, SortedMap<String, List<String>> members) {
    this.subject = subject;
    this.members = members;
  }

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
    Rational number = Rational.parse(tree.NUMBER().getText());
    return new Expression.Number(tree.PERCENT() == null ? number : number.times(PERCENT));
  }

  @Override
  public Expression visitName(RelationTextParser.NameContext tree) {
    Expression.Name name = name(tree.getText());
    return ofSubject(name);
  }

  @Override
  public Expression visitChange(RelationTextParser.ChangeContext tree) {
    Expression.Name name = ofSubject(name(tree.NAME().getText()));
    return new Expression.Name(name.subject(), name.property(), true);
  }

  private Expression.Name ofSubject(Expression.Name name) {
    return name.subject() == null ? new Expression.Name(subject, name.property()) : name;
  }

  @Override
  public Expression visitSum(RelationTextParser.SumContext tree) {
    Expression.Name summed = name(tree.property.getText());
    String whole = tree.members == null ? summed.subject() : name(tree.members.getText()).subject();
    List<String> ids = members.get(whole == null ? subject : whole);
    if (ids == null) {
      throw new IllegalStateException("(" + tree.getText() + ") sums over no members");
    }
    String over = tree.members == null ? "" : " over " + tree.members.getText();
    return new Expression.Sum(
        "sum(" + tree.property.getText() + over + ")",
        ids.stream().map(id -> new Expression.Name(id, summed.property())).toList());
  }

  static Expression.Name name(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Expression.Name(null, text)
        : new Expression.Name(text.substring(0, dot), text.substring(dot + 1));
  }
}
