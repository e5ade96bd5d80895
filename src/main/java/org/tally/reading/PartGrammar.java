package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** The part of the grammar that reads a second amount in a unit of its own, behind a first one. */
final class PartGrammar {
  private static final Rational HUNDRED = Rational.of(100);

  private final Policy policy;
  private final Cursor cursor;
  private final NumberGrammar numbers;
  private final UnitGrammar units;
  private final UnitWords words;

  PartGrammar(Policy policy, Cursor cursor, NumberGrammar numbers, UnitGrammar units) {
    this.policy = policy;
    this.cursor = cursor;
    this.numbers = numbers;
    this.units = units;
    this.words = units.words();
  }

  /**
   * The sum where a smaller part in a smaller unit follows: 6 ft 2 in, 2 hours and 30 minutes.
   *
   * @param joined whether "and" may stand between them
   */
  Phrase.Number withParts(Phrase.Number number, boolean joined) throws ReadingException {
    Unit large = units.unit();
    Phrase.Number half = joined && large != null ? andHalf(number, large) : null;
    if (half != null) {
      return half;
    }
    if (large == null || large.kind() != UnitKind.MEASURE || large.symbol() == null) {
      return number;
    }
    int place = cursor.place();
    if (joined && cursor.is("and") && cursor.isNumber(1)) {
      cursor.next();
    }
    if (cursor.is("-") && cursor.isGlued() && cursor.isNumber(1)) {
      // a 6-foot-2
      cursor.next();
    }
    Phrase.Number small = cursor.isNumber(0) ? numbers.number() : null;
    Match<Unit> match = small == null ? null : words.match(large);
    Unit unit = match != null ? match.row() : small != null ? then(small, large) : null;
    Rational factor = unit == null ? null : Conversions.factor(unit, large).orElse(null);
    if (small == null
        || factor == null
        || small.step() == null
        || factor.compareTo(Rational.ONE) >= 0) {
      cursor.returnTo(place);
      return number;
    }
    if (match != null) {
      words.step(match);
    }
    Rational part = small.value().times(factor);
    Rational sum =
        number.value().signum() < 0 ? number.value().minus(part) : number.value().plus(part);
    Phrase.Number both =
        new Phrase.Number(sum, small.step().times(factor), Rational.ONE, Phrase.Style.PLAIN);
    return withParts(both, joined);
  }

  /** The unit of a bare number at the end, smaller than one of the larger: 2h30, 5 foot 11. */
  private @Nullable Unit then(Phrase.Number small, Unit large) {
    Unit unit = policy.unitsById.get(policy.then.getOrDefault(large.id(), ""));
    boolean ends = cursor.isAtEnd() || cursor.is("(") || cursor.is(",");
    if (unit == null || !ends || !small.value().isWhole()) {
      return null;
    }
    Rational most = Conversions.factor(large, unit).orElse(Rational.ZERO);
    return small.value().compareTo(most) < 0 ? unit : null;
  }

  /** "an hour and a half"; null if no such part follows, or if it has a unit of its own. */
  private Phrase.@Nullable Number andHalf(Phrase.Number number, Unit unit) throws ReadingException {
    int place = cursor.place();
    boolean sized = unit.kind() != UnitKind.COUNT && !unit.isPure();
    if (sized && number.value().isWhole() && cursor.accept("and")) {
      Phrase.Number part = cursor.is("a") ? numbers.number() : null;
      if (part != null && part.isFraction() && words.match() == null && !cursor.is("of")) {
        return new Phrase.Number(
            number.value().plus(part.value()), null, Rational.ONE, Phrase.Style.FRACTION);
      }
    }
    cursor.returnTo(place);
    return null;
  }

  /**
   * The margin in the unit of the number before it: 5 cm behind 2.50 m, points behind per cent.
   * Steps over its unit.
   */
  Rational margin(Phrase.Number margin) throws ReadingException {
    Rational off = margin.value().abs();
    Unit unit = units.unit();
    Match<Unit> match = unit == null ? null : words.match();
    if (match == null || unit == null || match.row().equals(unit)) {
      units.behind(margin);
      return off;
    }
    boolean points = unit.id().equals("%") && match.row().id().equals("percentage point");
    Rational factor = points ? Rational.ONE : Conversions.factor(match.row(), unit).orElse(null);
    if (factor == null) {
      units.behind(margin);
      return off;
    }
    words.step(match);
    return off.times(factor);
  }

  /**
   * The share of the number before it that a percentage here is, stepping over it: 4,000 ± 5 %;
   * null if there is none, or if it is meant in points: 36 ± 2 %.
   */
  @Nullable Rational relative(Phrase.Number margin) {
    Match<Unit> match = words.match();
    if (match == null || !match.row().id().equals("%") || units.isPure()) {
      return null;
    }
    words.step(match);
    return margin.value().abs().dividedBy(HUNDRED);
  }
}
