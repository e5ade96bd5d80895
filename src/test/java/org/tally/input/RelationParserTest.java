package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;
import org.tally.model.relation.Relation;

class RelationParserTest {
  private static final Position HERE = Position.of("c.yaml", 3, 5);

  private static Relation parse(String text) throws RelationSyntaxException {
    return RelationParser.parse(text, HERE);
  }

  private static Expression name(String property) {
    return new Expression.Name(null, property);
  }

  @Test
  void namesMayHaveHyphensAndSubjects() throws RelationSyntaxException {
    Relation relation = parse("north.in-kursk  <=\n deployed-2 ");
    assertThat(relation)
        .isEqualTo(
            new Relation(
                "north.in-kursk <= deployed-2",
                new Expression.Name("north", "in-kursk"),
                Relation.Sign.AT_MOST,
                name("deployed-2"),
                HERE));
  }

  @Test
  void productsBindStrongerThanSumsAndOperatorsOfOneRankFromTheLeft()
      throws RelationSyntaxException {
    Expression bc = new Expression.Binary(Operator.TIMES, name("b"), name("c"));
    Expression sum = new Expression.Binary(Operator.PLUS, name("a"), bc);
    assertThat(parse("x = a + b * c - d").right())
        .isEqualTo(new Expression.Binary(Operator.MINUS, sum, name("d")));
    assertThat(parse("x = (a - b) / 0.5").right())
        .isEqualTo(
            new Expression.Binary(
                Operator.DIVIDED_BY,
                new Expression.Binary(Operator.MINUS, name("a"), name("b")),
                new Expression.Number(Rational.parse("0.5"))));
  }

  @Test
  void aPercentageIsAShareOfOne() throws RelationSyntaxException {
    assertThat(parse("x >= 50 %").right()).isEqualTo(new Expression.Number(Rational.ratio(1, 2)));
    assertThat(parse("x >= 2.5% * y").right())
        .isEqualTo(
            new Expression.Binary(
                Operator.TIMES, new Expression.Number(Rational.ratio(1, 40)), name("y")));
  }

  @Test
  void aLeadingMinusIsADifferenceFromZero() throws RelationSyntaxException {
    assertThat(parse("x = -a + 1").right())
        .isEqualTo(
            new Expression.Binary(
                Operator.PLUS,
                new Expression.Binary(
                    Operator.MINUS, new Expression.Number(Rational.ZERO), name("a")),
                new Expression.Number(Rational.ONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "<=", "<", ">=", ">"})
  void everySignIsRead(String sign) throws RelationSyntaxException {
    assertThat(parse("a " + sign + " b").sign().text()).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = b +       | 7  | the relation ends after '+': a name or a number is missing | ",
        "``            | 0  | the relation is empty | ",
        "a             | 1  | the relation ends after 'a': a sign (= <= < >= >) is missing | ",
        "a = (b + c    | 10 | the relation ends after 'c': a closing parenthesis is missing | ",
        "a = b c       | 6  | found 'c' after 'b', where an operator (+ - * /) or the end was"
            + " expected | ",
        "a + b) = c    | 5  | found ')' after 'b', where a sign (= <= < >= >) was expected | ",
        "a = b < c     | 6  | found '<' after 'b', where an operator (+ - * /) or the end was"
            + " expected | ",
        "a == b        | 3  | found '=' after '=', where a name or a number was expected | Maybe one"
            + " sign only?",
        "a ≤ b         | 2  | found '≤' after 'a', where a sign (= <= < >= >) was expected | Maybe"
            + " <=?",
        "a = b × c     | 6  | found '×' after 'b', where an operator (+ - * /) or the end was"
            + " expected | Maybe *?",
        "Killed = b    | 0  | found 'K', where a name or a number was expected | Maybe names have"
            + " small letters only?",
        "a = b- c      | 7  | found 'c' after 'b-', where an operator (+ - * /) or the end was"
            + " expected | Maybe minus needs a space on each side?",
        "a = 1,000 + b | 4  | (1,000) has a comma: numbers of a relation are written without | Maybe"
            + " 1000?",
        "a = sum(b over members) | 15 | the relation sums over members, and no subject has any |"
            + " Maybe declare nation: {members: [north, south]}, or members: \"north-*\"?",
        "a = sum(b)              | 9 | sum(b) does not say over what | Maybe sum(b over members)?",
        "a = sum(b for members)  | 10 | found 'for' after 'b', where 'over' was expected | Maybe"
            + " sum(b over members)?",
        "a = sum(b over c)       | 15 | found 'c' after 'over', where 'members' was expected | Maybe"
            + " c.members?",
        "a = sum(n.b over members) | 8 | sum(n.b over members) names a subject before the members |"
            + " Maybe sum(b over members)?",
        "a = sum(n.b)            | 8 | the relation sums over the members of (n), which has none |"
            + " Maybe declare n: {members: [north, south]}, or members: \"north-*\"?",
        "a = sum(3)              | 8 | found '3' after 'sum(', where the name of a property was"
            + " expected | ",
        "a = sum(b over members  | 22 | the relation ends after 'members': a closing parenthesis is"
            + " missing | ",
        "a = change(3)           | 11 | found '3' after 'change(', where the name of a property was"
            + " expected | ",
        "a = change(b + c)       | 13 | found '+' after 'b', where a closing parenthesis was expected"
            + " | ",
        "a = change(change(b))   | 11 | found 'change(' after 'change(', where the name of a property"
            + " was expected | ",
        "a = change(b            | 12 | the relation ends after 'b': a closing parenthesis is missing"
            + " | ",
        "a = change b            | 11 | found 'b' after 'change', where an operator (+ - * /) or the"
            + " end was expected | ",
        "a = b / (c - c) | 0 | the relation divides by what is always zero | ",
      })
  void eachFaultSaysWhatWasFoundAndExpected(String text, int offset, String message, String hint) {
    RelationSyntaxException e =
        catchThrowableOfType(RelationSyntaxException.class, () -> parse(text));
    assertThat(e).isNotNull();
    assertThat(e).hasMessage(message);
    assertThat(e.offset()).isEqualTo(offset);
    assertThat(e.hint()).isEqualTo(hint);
  }

  @Test
  void hostileTextsAreRefusedWithoutAnOverflow() {
    String deep = "a = " + "(".repeat(60) + "b" + ")".repeat(60);
    String huge = "a = " + "(b + c) * ".repeat(90) + "d";
    for (String text : new String[] {deep, huge, "a = " + "b + ".repeat(400) + "c"}) {
      assertThat(catchThrowableOfType(RelationSyntaxException.class, () -> parse(text)))
          .as(text.substring(0, 20))
          .isNotNull();
    }
  }

  @Test
  void aFaultPointsIntoTheFile() {
    assertThat(
            Inputs.problems(
                Inputs.text(
                    Inputs.HEAD
                        + """
                        relations:
                          - killed = wounded +
                          - "killed = woundet"
                          - x.killed <= y.wounded
                          - killed = wounded-killed
                          - killed = capital
                          - >-
                            killed = woundet + 1
                        claims: [{id: a, subject: x, statement: is}]
                        """)))
        .containsExactly(
            "c.yaml:10:23: the relation ends after '+': a name or a number is missing.",
            "c.yaml:11:15: the relation names property (woundet), which is not declared. Maybe"
                + " wounded?",
            "c.yaml:12:17: the relation names subject (y), which is not declared. Maybe x?",
            "c.yaml:13:14: the relation names property (wounded-killed), which is not declared. Maybe"
                + " wounded - killed?",
            "c.yaml:14:14: the relation names property (capital), which has no numbers.",
            "c.yaml:15:5: the relation names property (woundet), which is not declared. Maybe"
                + " wounded?");
  }
}
