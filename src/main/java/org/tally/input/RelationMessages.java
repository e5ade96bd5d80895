package org.tally.input;

import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.tally.input.relation.RelationTextLexer;

/** What is wrong with a relation, in plain words. */
final class RelationMessages {
  private static final Map<String, String> MEANT =
      Map.of("≤", "<=", "≥", ">=", "×", "*", "·", "*", "÷", "/", "−", "-", "–", "-", ",", ".");

  private RelationMessages() {}

  /**
   * The error at a token.
   *
   * @param index the number of the first token that does not fit
   * @param expectsValue whether a name or a number could stand there
   */
  static RelationSyntaxException explain(
      String text, List<Token> tokens, int index, boolean expectsValue) {
    Token found = tokens.get(index);
    Token before = index == 0 ? null : tokens.get(index - 1);
    boolean called = before != null && isCall(before);
    String missing = called ? "the name of a property" : missing(tokens, index, expectsValue);
    if (found.getType() == Token.EOF) {
      String message =
          before == null
              ? "the relation is empty"
              : "the relation ends after '" + before.getText() + "': " + missing + " is missing";
      return new RelationSyntaxException(text.stripTrailing().length(), message, null);
    }
    if (found.getType() == RelationTextLexer.GROUPED) {
      return at(
          found,
          "(" + found.getText() + ") has a comma: numbers of a relation are written without",
          "Maybe " + found.getText().replace(",", "") + "?");
    }
    String place = before == null ? "" : " after '" + before.getText() + "'";
    return at(
        found,
        "found '" + found.getText() + "'" + place + ", where " + missing + " was expected",
        hint(found, before));
  }

  private static String missing(List<Token> tokens, int index, boolean expectsValue) {
    if (expectsValue) {
      return "a name or a number";
    }
    int open = 0;
    boolean signed = false;
    for (Token token : tokens.subList(0, index)) {
      open += opens(token) ? 1 : 0;
      open -= token.getType() == RelationTextLexer.CLOSE ? 1 : 0;
      signed |= isSign(token);
    }
    if (open > 0) {
      return "a closing parenthesis";
    }
    return signed ? "an operator (+ - * /) or the end" : "a sign (= <= < >= >)";
  }

  private static boolean opens(Token token) {
    return token.getType() == RelationTextLexer.OPEN || isCall(token);
  }

  /** Whether the name of a property has to follow: after {@code sum(} and {@code change(}. */
  private static boolean isCall(Token token) {
    return token.getType() == RelationTextLexer.SUM || token.getType() == RelationTextLexer.CHANGE;
  }

  private static boolean isSign(Token token) {
    return token.getType() >= RelationTextLexer.EQUAL && token.getType() <= RelationTextLexer.ABOVE;
  }

  private static @Nullable String hint(Token found, @Nullable Token before) {
    String meant = MEANT.get(found.getText());
    if (meant != null) {
      return "Maybe " + meant + "?";
    }
    if (before != null && isSign(before) && found.getText().equals("=")) {
      return "Maybe one sign only?";
    }
    if (before != null && before.getText().endsWith("-")) {
      return "Maybe minus needs a space on each side?";
    }
    String lower = found.getText().toLowerCase(java.util.Locale.ROOT);
    return lower.equals(found.getText()) ? null : "Maybe names have small letters only?";
  }

  private static RelationSyntaxException at(Token token, String message, @Nullable String hint) {
    return new RelationSyntaxException(token.getStartIndex(), message, hint);
  }
}
