package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Value;
import org.tally.reading.Phrases.Match;

/**
 * Reads a yes or a no. A denial makes a no of what follows ("did not attend"), unless that is a
 * denial itself, an answer, or a word that leaves it open ("did not rule out", "not confirmed").
 */
final class AnswerReader {
  private final Policy policy;
  private final List<Trigger> triggers = new ArrayList<>();

  AnswerReader(Policy policy) {
    this.policy = policy;
  }

  /**
   * The answer, a term with the key {@code yes} or {@code no}, and the rows that decided it.
   *
   * @throws ReadingException if it is neither, or both
   */
  Explanation read(String text) throws ReadingException {
    String answer = answer(text, new Cursor(text, Tokenizer.tokens(text)));
    return new Explanation(text, new Value.Term(text, answer), policy.name(), triggers, null, null);
  }

  private String answer(String text, Cursor cursor) throws ReadingException {
    String answer = null;
    while (!cursor.isAtEnd()) {
      Token token = cursor.peek();
      Match<String> denial = cursor.match(policy.denials);
      Match<String> plain = cursor.match(policy.answers);
      if (denial != null && (plain == null || denial.length() >= plain.length())) {
        cursor.take(policy.denials);
        triggers.add(new Trigger(denial.words(), "denials"));
        answer = joined(answer, "no", cursor, token);
        stepOverWhatIsDenied(cursor);
      } else if (plain != null) {
        cursor.take(policy.answers);
        triggers.add(new Trigger(plain.words(), plain.row()));
        answer = joined(answer, plain.row(), cursor, token);
      } else if (token.kind() != Token.Kind.SIGN && cursor.take(policy.pronouns) == null) {
        throw refuse(cursor, token);
      } else if (token.kind() == Token.Kind.SIGN) {
        cursor.next();
      }
    }
    if (answer == null) {
      throw cursor.refuse(0, text.length(), "is neither a yes nor a no", "Maybe yes, or no?");
    }
    return answer;
  }

  private void stepOverWhatIsDenied(Cursor cursor) throws ReadingException {
    while (!cursor.isAtEnd()) {
      if (cursor.match(policy.undecided) != null
          || cursor.match(policy.denials) != null
          || cursor.match(policy.answers) != null) {
        throw refuse(cursor, cursor.peek());
      }
      cursor.next();
    }
  }

  private static String joined(@Nullable String before, String now, Cursor cursor, Token token)
      throws ReadingException {
    if (before != null && !before.equals(now)) {
      throw refuse(cursor, token);
    }
    return now;
  }

  private static ReadingException refuse(Cursor cursor, Token token) {
    String shown = cursor.text.substring(token.start(), token.end());
    return cursor.refuse(
        token,
        "is neither a clear yes nor a clear no, because of (" + shown + ")",
        "Maybe yes, or no?");
  }
}
