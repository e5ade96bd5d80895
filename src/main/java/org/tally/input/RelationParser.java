package org.tally.input;

import java.util.List;
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
  record PlacedName(Expression.Name name, int offset) {}

  private RelationParser() {}

  /**
   * The relation that {@code text} stands for.
   *
   * @param position where it is declared
   * @throws RelationSyntaxException if it is none, is longer than 1,000 characters, nested more
   *     than 50 deep or too large once multiplied out, or divides by zero
   */
  public static Relation parse(String text, Position position) throws RelationSyntaxException {
    checkSize(text);
    RelationContext tree = tree(text);
    RelationVisitor visitor = new RelationVisitor();
    Expression left = visitor.visit(tree.left);
    Expression right = visitor.visit(tree.right);
    RelationSize.check(left, right);
    String spaced = text.strip().replaceAll("\\s+", " ");
    try {
      return new Relation(spaced, left, sign(tree.sign), right, position);
    } catch (ArithmeticException e) {
      throw new RelationSyntaxException(0, "the relation divides by what is always zero", null);
    }
  }

  /** All names of a text that {@link #parse} takes, in the order of the text. */
  static List<PlacedName> names(String text) {
    return tokens(text).getTokens().stream()
        .filter(token -> token.getType() == RelationTextLexer.NAME)
        .map(token -> new PlacedName(RelationVisitor.name(token.getText()), token.getStartIndex()))
        .toList();
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

  private static RelationContext tree(String text) throws RelationSyntaxException {
    CommonTokenStream tokens = tokens(text);
    RelationTextParser parser = new RelationTextParser(tokens);
    FirstError error = new FirstError();
    parser.removeErrorListeners();
    parser.addErrorListener(error);
    try {
      return parser.relation();
    } catch (ParseCancellationException e) {
      throw RelationMessages.explain(text, tokens.getTokens(), error.index, error.expectsValue);
    }
  }

  private static Relation.Sign sign(Token token) {
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
