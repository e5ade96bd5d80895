package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** The part of the grammar that reads a place in an order: 3rd, twenty-third, No. 3. */
final class RankGrammar {
  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private final Policy policy;
  private final Cursor cursor;

  RankGrammar(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /** The rank that starts here, stepping over it; null if none does. */
  Phrase.@Nullable Number rank() {
    int place = cursor.place();
    while (cursor.take(policy.ranks) != null) {
      // "ranked No. 3"
    }
    Rational rank = cursor.isNumber(0) ? inFigures() : inWords();
    if (rank == null || rank.signum() <= 0) {
      cursor.returnTo(place);
      return null;
    }
    return new Phrase.Number(rank, Rational.ONE, Rational.ONE, Phrase.Style.PLAIN);
  }

  private @Nullable Rational inFigures() {
    Token.Numeral numeral = cursor.peek().numeral();
    if (numeral == null || !numeral.isWhole()) {
      return null;
    }
    cursor.next();
    if (cursor.isGlued() && ENDINGS.contains(cursor.peek().text())) {
      cursor.next();
    }
    return Rational.of(numeral.value());
  }

  private @Nullable Rational inWords() {
    List<String> words = new ArrayList<>();
    for (int i = 0; cursor.peek(i).kind() == Token.Kind.WORD; i++) {
      words.add(cursor.peek(i).text());
    }
    SpelledNumbers.Spelled spelled = SpelledNumbers.longestOrdinal(words);
    for (int i = 0; i < spelled.length(); i++) {
      cursor.next();
    }
    return spelled.value();
  }
}
