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
  private final UnitWords words;
  private @Nullable Unit unit;
  private int takenAt;

  /**
   * @param declaredText the unit that the property declares; null if it declares none
   */
  UnitGrammar(Policy policy, Cursor cursor, @Nullable String declaredText) {
    this.policy = policy;
    this.cursor = cursor;
    this.declaredText = declaredText;
    this.declared = policy.declaredUnit(declaredText);
    this.words = new UnitWords(policy, cursor, declared);
  }

  /** The unit that was written; null if none was. */
  @Nullable Unit unit() {
    return unit;
  }

  /** The words for units at a place. */
  UnitWords words() {
    return words;
  }

  /** The unit that the property declares. */
  Unit declared() {
    return declared;
  }

  /** Where the unit that was written last starts. */
  int takenAt() {
    return takenAt;
  }

  /** Forgets the unit, whose word turned out to mean something else. */
  void forget() {
    unit = null;
  }

  /** Whether numbers in the unit, written or else declared, can lie below zero. */
  boolean allowsNegative() {
    Unit actual = unit != null ? unit : declared;
    return actual.kind() == UnitKind.MONEY || actual.kind() == UnitKind.MEASURE || isPure();
  }

  /** Whether the unit, written or else declared, is that of a pure number or of a part of one. */
  boolean isPure() {
    return unit != null ? unit.isPure() : declaredText != null && declared.isPure();
  }

  /** Whether the property is declared as a part of something: a ratio, per cent. */
  boolean declaresShare() {
    return declaredText != null && declared.isPure();
  }

  /** Whether the property is declared as a pure number. */
  boolean declaresRatio() {
    return declaredText != null && declared.equals(Policy.NUMBER);
  }

  /** Whether the unit, written or else declared, is one of whole things. */
  boolean isCounted() {
    return (unit != null ? unit : declared).kind() == UnitKind.COUNT;
  }

  /** Steps over a currency before a number. */
  void before() throws ReadingException {
    if (cursor.isNumber(0)) {
      return;
    }
    int place = cursor.place();
    Match<Unit> match = words.match();
    if (match == null && (cursor.accept("a") || cursor.accept("an"))) {
      // a $5 million deal
      match = words.match();
      match = match != null && cursor.isNumber(match.length()) ? match : null;
    }
    if (match != null && match.row().kind() == UnitKind.MONEY) {
      take(match);
    } else {
      cursor.returnTo(place);
    }
  }

  /** Steps over a unit behind a number or a vague word, if one follows, and over its rate. */
  void behind(Phrase phrase) throws ReadingException {
    if (cursor.isAtEnd()) {
      return;
    }
    if (cursor.match(policy.fillers) == null) {
      unitBehind(phrase);
    }
    while (rate()) {
      // a number can have several: 12 per 100,000 a year
    }
  }

  private void unitBehind(Phrase phrase) throws ReadingException {
    int place = cursor.place();
    if (cursor.isJoiningHyphen()) {
      cursor.next();
    }
    if (!isShare(phrase) && cursor.accept("of")) {
      cursor.accept("the");
    }
    Match<Unit> match = words.match();
    if (match == null && phrase instanceof Phrase.Number number && number.isFraction()) {
      // half a mile, a quarter of an hour, half of one percent
      boolean of = cursor.accept("of");
      if (cursor.accept("a")
          || cursor.accept("an")
          || (of && (cursor.accept("one") || cursor.accept("1")))) {
        match = words.match();
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
    Match<Unit> again = words.match();
    if (again != null && again.row() == written.row() && again.row().kind() == UnitKind.COUNT) {
      take(again);
    }
  }

  private boolean isShare(Phrase phrase) {
    return (phrase instanceof Phrase.Number number && number.isFraction())
        || (phrase instanceof Phrase.Vague vague && vague.row().share())
        || (unit != null && unit.isPure());
  }

  private void take(Match<Unit> match) throws ReadingException {
    Token first = cursor.peek();
    takenAt = cursor.place();
    words.step(match);
    note(match.row(), first);
  }

  private void note(Unit written, Token token) throws ReadingException {
    if (unit != null && written.equals(unit.over())) {
      return;
    }
    if (unit != null && !unit.equals(written)) {
      throw twoUnits(token, written);
    }
    unit = written;
  }

  private ReadingException twoUnits(Token token, Unit written) {
    String first = unit == null ? "" : unit.id();
    return cursor.refuse(
        token,
        "has two units, (" + first + ") and (" + written.id() + ")",
        "Maybe one of the two alone?");
  }

  /** Steps over "a day", "per 100,000 people", "/km²" or "daily", if that follows. */
  private boolean rate() throws ReadingException {
    int place = cursor.place();
    Token first = cursor.peek();
    Match<Unit> adverb = cursor.take(policy.rates);
    if (adverb != null) {
      noteRate(null, adverb.row(), first);
      return true;
    }
    boolean perWord = cursor.accept("per");
    boolean article =
        !perWord
            && (cursor.accept("a")
                || cursor.accept("an")
                || cursor.accept("each")
                || cursor.accept("every"));
    if (!perWord && !article && !cursor.accept("/")) {
      return false;
    }
    Rational many = article ? null : new Denominator(policy, cursor).many();
    Match<Unit> each = words.match();
    if (each == null && (many == null || !perWord)) {
      cursor.returnTo(place);
      return false;
    }
    if (each != null && many != null && first.is("/") && isSameSize(each.row())) {
      throw twoUnits(cursor.peek(), each.row());
    }
    if (each != null) {
      words.step(each);
    }
    noteRate(many, each == null ? null : each.row(), first);
    return true;
  }

  /** "10 km / 6 mi" is no rate: it says one thing in two units. */
  private boolean isSameSize(Unit each) {
    return unit != null && Conversions.factor(each, unit).isPresent();
  }

  private void noteRate(@Nullable Rational many, @Nullable Unit each, Token token)
      throws ReadingException {
    Rational number = many == null ? Rational.ONE : many;
    if (many != null && (each == null || each.kind() == UnitKind.COUNT)) {
      // of things that the property names: 12 deaths per 100,000 inhabitants
      Unit share = Policy.NUMBER.per(number, null);
      if (unit == null || unit.kind() == UnitKind.COUNT) {
        unit = share;
      }
      note(share, token);
      return;
    }
    Unit over = unit;
    if (over == null) {
      over = declared.over() != null ? declared.over() : Policy.NUMBER;
    } else if (over.over() != null) {
      over = over.over();
    }
    Unit rate = over.per(number, each);
    if (unit == null || unit.over() == null) {
      unit = rate;
    }
    note(rate, token);
  }

  /** The property's own unit where the policy has no row for it: 12 turbines. */
  private boolean ownWord() throws ReadingException {
    if (declaredText == null
        || declared.kind() != UnitKind.COUNT
        || policy.unitsById.containsKey(declaredText)) {
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

  /** Refuses "5k" of a length, which may be 5 km or 5,000 of the property's unit. */
  void refuseThousands() throws ReadingException {
    Token token = cursor.peek(1);
    Unit kilometre = policy.unitsById.get("km");
    if (kilometre != null
        && token.is("k")
        && token.isGluedTo(cursor.peek())
        && cursor.peek(2).kind() == Token.Kind.END
        && declared.kind() == UnitKind.MEASURE
        && Conversions.factor(kilometre, declared).isPresent()) {
      throw cursor.refuse(
          token, "has (k), which may be thousand or kilometres", "Maybe write thousand, or km?");
    }
  }

  /** The error for a place where a number, a unit or one of the policy's words should stand. */
  ReadingException unreadable() {
    return Unreadable.at(cursor, policy);
  }
}
