package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.reading.Phrases.Match;

/** A place in the tokens of a value. */
final class Cursor {
  final String text;
  private final List<Token> tokens;
  private int at;

  Cursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The token that many further, or before; the end if there are not so many. */
  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  int place() {
    return at;
  }

  void returnTo(int place) {
    at = place;
  }

  boolean isAtEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean is(String text) {
    return peek().is(text);
  }

  boolean isNumber(int further) {
    return peek(further).kind() == Token.Kind.NUMBER;
  }

  /** Steps over the token if it has this text. */
  boolean accept(String text) {
    if (!is(text)) {
      return false;
    }
    next();
    return true;
  }

  /** Steps over these words if all of them follow. */
  boolean acceptAll(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!peek(i).is(texts[i])) {
        return false;
      }
    }
    at += texts.length;
    return true;
  }

  /** What matches here, without stepping over it. */
  <T> @Nullable Match<T> match(Phrases<T> phrases) {
    return phrases.match(tokens, at);
  }

  /** What matches here, stepping over it. */
  <T> @Nullable Match<T> take(Phrases<T> phrases) {
    Match<T> match = phrases.match(tokens, at);
    if (match != null) {
      at += match.length();
    }
    return match;
  }

  /** Whether a number in figures stands before this place. */
  boolean isAfterNumber() {
    return tokens.subList(0, at).stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
  }

  /** Whether a number in figures stands at {@code token} or behind it. */
  boolean hasNumberFrom(Token token) {
    return tokens.stream()
        .anyMatch(each -> each.kind() == Token.Kind.NUMBER && each.start() >= token.start());
  }

  boolean isGlued() {
    return at > 0 && peek().isGluedTo(tokens.get(at - 1));
  }

  /** A hyphen between a number and the word behind it: 4,000-plus, 10-km. */
  boolean isJoiningHyphen() {
    return is("-") && isGlued() && peek(1).kind() == Token.Kind.WORD && peek(1).isGluedTo(peek());
  }

  ReadingException refuse(Token token, String what, @Nullable String hint) {
    return refuse(token.start(), token.end(), what, hint);
  }

  ReadingException refuse(int start, int end, String what, @Nullable String hint) {
    return new ReadingException("(" + text + ") " + what, start, end, hint);
  }
}
