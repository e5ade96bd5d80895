package org.tally.input;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.tally.input.relation.RelationTextLexer;
import org.tally.input.relation.RelationTextParser;
import org.tally.input.relation.RelationTextParser.RelationContext;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/** Reads relations such as {@code casualties = killed + wounded}. */
public final class RelationParser {
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 50;

  /** A name with where it stands, for messages about it. */
  record PlacedName(Expression.Name name, int offset, Role role) {
    /** Whether it is a name without a subject that stands for a value. */
    boolean isBare() {
      return isValue() && name.subject() == null;
    }

    /** Whether it stands for a value of its own, not for what is added up. */
    boolean isValue() {
      return role == Role.VALUE || role == Role.CHANGING;
    }
  }

  /** What a name in a relation is for. */
  enum Role {
    /** A value: {@code killed}, {@code north.killed}. */
    VALUE,
    /** What changes, in {@code change(killed)}. */
    CHANGING,
    /** What is added up, in {@code sum(cases over members)}. */
    SUMMED,
    /** Of whom, in {@code sum(cases over nation.members)}. */
    MEMBERS,
    /** Both at once, in {@code sum(nation.cases)}. */
    SUMMED_OF
  }

  private RelationParser() {}

  /**
   * The relation that {@code text} stands for, where it sums over no members.
   *
   * @param position where it is declared
   * @throws RelationSyntaxException if it is none, is longer than 1,000 characters, nested more
   *     than 50 deep or too large once multiplied out, or divides by zero
   */
  public static Relation parse(String text, Position position) throws RelationSyntaxException {
    return new RelationTree(text, position, false).relations(new TreeMap<>()).get(0);
  }

  /** All names of a text that {@link #tree} takes, in the order of the text. */
  static List<PlacedName> names(String text) {
    List<PlacedName> names = new ArrayList<>();
    List<Token> tokens = tokens(text).getTokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).getType() == RelationTextLexer.NAME) {
        names.add(placed(tokens.get(i), Role.VALUE));
      } else if (tokens.get(i).getType() == RelationTextLexer.CHANGE) {
        names.add(placed(tokens.get(++i), Role.CHANGING));
      } else if (tokens.get(i).getType() == RelationTextLexer.SUM
          && tokens.get(i + 2).getType() == RelationTextLexer.NAME) {
        names.add(placed(tokens.get(i + 1), Role.SUMMED));
        names.add(placed(tokens.get(i + 3), Role.MEMBERS));
        i += 3;
      } else if (tokens.get(i).getType() == RelationTextLexer.SUM) {
        names.add(placed(tokens.get(i + 1), Role.SUMMED_OF));
        i++;
      }
    }
    return names;
  }

  private static PlacedName placed(Token token, Role role) {
    return new PlacedName(RelationVisitor.name(token.getText()), token.getStartIndex(), role);
  }

  /** Sums whose words the grammar takes for names. */
  private static void checkSums(List<Token> tokens) throws RelationSyntaxException {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).getType() != RelationTextLexer.SUM) {
        continue;
      }
      Token summed = tokens.get(i + 1);
      Token over = tokens.get(i + 2);
      String name = summed.getText();
      boolean ofSubject = name.indexOf('.') >= 0;
      if (over.getType() != RelationTextLexer.NAME) {
        if (!ofSubject) {
          throw new RelationSyntaxException(
              over.getStartIndex(),
              "sum(" + name + ") does not say over what",
              "Maybe sum(" + name + " over members)?");
        }
        continue;
      }
      Token members = tokens.get(i + 3);
      String property = name.substring(name.indexOf('.') + 1);
      if (!over.getText().equals("over")) {
        throw new RelationSyntaxException(
            over.getStartIndex(),
            "found '" + over.getText() + "' after '" + name + "', where 'over' was expected",
            "Maybe sum(" + property + " over members)?");
      }
      if (!("." + members.getText()).endsWith(".members")) {
        throw new RelationSyntaxException(
            members.getStartIndex(),
            "found '" + members.getText() + "' after 'over', where 'members' was expected",
            "Maybe " + members.getText() + ".members?");
      }
      if (ofSubject) {
        throw new RelationSyntaxException(
            summed.getStartIndex(),
            "sum(" + name + " over members) names a subject before the members",
            "Maybe sum(" + property + " over members)?");
      }
    }
  }

  private static void checkSize(String text) throws RelationSyntaxException {
    if (text.length() > LONGEST) {
      throw new RelationSyntaxException(
          LONGEST, "the relation is longer than " + LONGEST + " characters", null);
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > DEEPEST) {
        throw new RelationSyntaxException(
            i, "the relation has more than " + DEEPEST + " parentheses in one another", null);
      }
    }
  }

  private static CommonTokenStream tokens(String text) {
    RelationTextLexer lexer = new RelationTextLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    return tokens;
  }

  /**
   * What {@code text} says, whatever its names stand for.
   *
   * @throws RelationSyntaxException if it is no relation, is longer than 1,000 characters or nested
   *     more than 50 deep
   */
  static RelationContext tree(String text) throws RelationSyntaxException {
    checkSize(text);
    CommonTokenStream tokens = tokens(text);
    RelationTextParser parser = new RelationTextParser(tokens);
    FirstError error = new FirstError();
    parser.removeErrorListeners();
    parser.addErrorListener(error);
    try {
      RelationContext relation = parser.relation();
      checkSums(tokens.getTokens());
      return relation;
    } catch (ParseCancellationException e) {
      throw RelationMessages.explain(text, tokens.getTokens(), error.index, error.expectsValue);
    }
  }

  static Relation.Sign sign(Token token) {
    for (Relation.Sign sign : Relation.Sign.values()) {
      if (sign.text().equals(token.getText())) {
        return sign;
      }
    }
    throw new IllegalStateException("(" + token.getText() + ") is no sign");
  }

  /** Stops at the first error: what a parser reports after one is mostly its own guesswork. */
  private static final class FirstError extends BaseErrorListener {
    private int index;
    private boolean expectsValue;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      Token found =
          e != null && e.getOffendingToken() != null ? e.getOffendingToken() : (Token) symbol;
      index = found.getTokenIndex();
      expectsValue = ((Parser) recognizer).getExpectedTokens().contains(RelationTextParser.NAME);
      throw new ParseCancellationException(message);
    }
  }
}
