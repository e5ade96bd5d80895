package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** The part of the grammar that reads units; a value has one unit, wherever it stands. */
final class UnitGrammar {
  private static final Rational MILLION = Rational.of(1_000_000);

  private final Policy policy;
  private final Cursor cursor;
  private final @Nullable String declaredText;
  private final Unit declared;
  private @Nullable Unit unit;

  /**
   * @param declaredText the unit that the property declares; null if it declares none
   */
  UnitGrammar(Policy policy, Cursor cursor, @Nullable String declaredText) {
    this.policy = policy;
    this.cursor = cursor;
    this.declaredText = declaredText;
    this.declared = policy.declaredUnit(declaredText);
  }

  /** The unit that was written; null if none was. */
  @Nullable Unit unit() {
    return unit;
  }

  /** Steps over a currency before a number. */
  void before() throws ReadingException {
    Match<Unit> match = cursor.match(policy.units);
    if (match != null && match.row().kind() == UnitKind.MONEY) {
      take(match);
    }
  }

  boolean isMoneyAt(int further) {
    int place = cursor.place();
    for (int i = 0; i < further; i++) {
      cursor.next();
    }
    Match<Unit> match = cursor.match(policy.units);
    cursor.returnTo(place);
    return match != null && match.row().kind() == UnitKind.MONEY;
  }

  /** Steps over a unit behind a number or a vague word, if one follows. */
  void behind(Phrase phrase) throws ReadingException {
    if (cursor.match(policy.fillers) != null) {
      return;
    }
    int place = cursor.place();
    if (cursor.isJoiningHyphen()) {
      cursor.next();
    }
    if (!isShare(phrase) && cursor.accept("of")) {
      cursor.accept("the");
    }
    Match<Unit> match = cursor.match(policy.units);
    if (match == null && phrase instanceof Phrase.Number number && number.isFraction()) {
      // half a mile, a quarter of an hour
      cursor.accept("of");
      if (cursor.accept("a") || cursor.accept("an")) {
        match = cursor.match(policy.units);
      }
    }
    if (match != null) {
      take(match);
      skipSameAgain(match);
      return;
    }
    if (isShare(phrase)) {
      cursor.returnTo(place);
    }
    if (!ownWord()) {
      cursor.returnTo(place);
    }
  }

  /** "4,000 people killed": two words for one unit. */
  private void skipSameAgain(Match<Unit> written) throws ReadingException {
    Match<Unit> again = cursor.match(policy.units);
    if (again != null && again.row() == written.row() && again.row().kind() == UnitKind.COUNT) {
      take(again);
    }
  }

  private boolean isShare(Phrase phrase) {
    return (phrase instanceof Phrase.Number number && number.isFraction())
        || (unit != null && unit.isPure());
  }

  private void take(Match<Unit> match) throws ReadingException {
    Token first = cursor.peek();
    for (int i = 0; i < match.length(); i++) {
      cursor.next();
    }
    note(match.row(), first);
  }

  private void note(Unit written, Token token) throws ReadingException {
    if (unit != null && !unit.equals(written)) {
      throw cursor.refuse(
          token, "has two units, (" + unit.id() + ") and (" + written.id() + ")", null);
    }
    unit = written;
  }

  /** The property's own unit where the policy has no row for it: 12 turbines. */
  private boolean ownWord() throws ReadingException {
    if (declaredText == null || policy.unitsById.containsKey(declaredText)) {
      return false;
    }
    List<Token> words = Policy.tokensOf(declaredText);
    for (int i = 0; i < words.size() - 1; i++) {
      String word = words.get(i).text();
      boolean last = i == words.size() - 2;
      if (!cursor.peek(i).is(word) && !(last && cursor.peek(i).is(word + "s"))) {
        return false;
      }
    }
    if (words.size() == 1) {
      return false;
    }
    Token first = cursor.peek();
    for (int i = 0; i < words.size() - 1; i++) {
      cursor.next();
    }
    note(declared, first);
    return true;
  }

  /**
   * Decides what an "m" behind a number means: million where only that makes sense, metre where the
   * property is measured.
   *
   * @throws ReadingException if it can be either
   */
  Phrase.Number million(Phrase.Number number) throws ReadingException {
    Token token = cursor.peek();
    if (!token.is("m") || cursor.peek(1).is("/")) {
      return number;
    }
    boolean money = unit != null && unit.kind() == UnitKind.MONEY;
    boolean counted = declared.kind() == UnitKind.COUNT || declared.kind() == UnitKind.MONEY;
    if (money || (counted && cursor.isGlued())) {
      cursor.next();
      return number.times(MILLION);
    }
    if (counted || (declaredText == null && cursor.isGlued())) {
      throw cursor.refuse(
          token, "has (m), which may be million or metres", "Maybe write million, or metres?");
    }
    return number;
  }

  /** Whether a percentage follows that is meant of the number, not in points; steps over it. */
  boolean isRelativePercent() {
    Match<Unit> match = cursor.match(policy.units);
    boolean percent = match != null && match.row().id().equals("%");
    boolean pure = unit != null ? unit.isPure() : declaredText != null && declared.isPure();
    if (!percent || pure || match == null) {
      return false;
    }
    for (int i = 0; i < match.length(); i++) {
      cursor.next();
    }
    return true;
  }

  /** The error for a place where a number should stand. */
  ReadingException unreadable() {
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.END) {
      return cursor.refuse(token, "ends where a number should follow", null);
    }
    String near =
        token.kind() == Token.Kind.WORD && !policy.words.contains(token.text())
            ? Words.nearest(token.text(), policy.words)
            : null;
    return cursor.refuse(
        token,
        "has ("
            + cursor.text.substring(token.start(), token.end())
            + ") where a number, a unit or a word of the policy "
            + policy.name
            + " should stand",
        near == null ? null : "Maybe " + near + "?");
  }
}
