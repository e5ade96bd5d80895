package org.tally.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** Reads the whole of a value: a phrase, its unit, and the property that it is a share of. */
final class ValueGrammar {
  /**
   * A value, parsed.
   *
   * @param unit the unit as written; null if none was
   * @param of the id of the property that it is a share of; null if it is none
   * @param again the same in another unit; null if it is said once
   */
  record Parsed(Phrase phrase, @Nullable Unit unit, @Nullable String of, @Nullable Again again) {}

  /**
   * What stands behind an amount in brackets, in a unit of its own: 10 km (6 miles).
   *
   * @param start where it starts in the text, from 0
   * @param end where it ends, exclusive
   */
  record Again(Phrase phrase, Unit unit, int start, int end) {}

  private final Policy policy;
  private final Cursor cursor;
  private final Context context;
  private final UnitGrammar units;

  ValueGrammar(Policy policy, Cursor cursor, Context context) {
    this.policy = policy;
    this.cursor = cursor;
    this.context = context;
    this.units = new UnitGrammar(policy, cursor, context.property().unit());
  }

  Parsed parse() throws ReadingException {
    Phrase phrase = new PhraseGrammar(policy, cursor, units, context.plainNumeral()).value();
    if (cursor.isAtEnd() && units.unit() == null && !(phrase instanceof Phrase.Vague)) {
      refuseLonelyFraction(phrase, null);
      return new Parsed(phrase, null, null, null);
    }
    Parsed share = shareOfCounted(phrase);
    if (share != null) {
      return share;
    }
    Unit unit = units.unit();
    if (unit != null
        && unit.kind() == UnitKind.COUNT
        && units.declaresShare()
        && hasFraction(phrase)) {
      // one in five people, of a property in per cent
      unit = null;
    }
    boolean isShare = unit == null ? hasFraction(phrase) : unit.isPure();
    if (isShare && !cursor.isAtEnd()) {
      return new Parsed(phrase, unit, property(cursor.accept("of")), null);
    }
    Again again = unit == null ? null : again(unit);
    if (!cursor.isAtEnd()) {
      throw units.unreadable();
    }
    refuseLonelyFraction(phrase, unit);
    return new Parsed(phrase, unit, null, again);
  }

  /** The same amount in brackets and in another unit, stepping over it; null if none follows. */
  private @Nullable Again again(Unit unit) throws ReadingException {
    int place = cursor.place();
    if (unit.kind() == UnitKind.COUNT || !(cursor.accept("(") || cursor.accept("["))) {
      return null;
    }
    Token first = cursor.peek();
    UnitGrammar others = new UnitGrammar(policy, cursor, context.property().unit());
    Phrase phrase = null;
    try {
      phrase = new PhraseGrammar(policy, cursor, others, context.plainNumeral()).value();
    } catch (ReadingException e) {
      // what is no amount is refused as a whole, with the bracket
    }
    int end = cursor.peek(-1).end();
    Unit other = others.unit();
    if (phrase == null
        || other == null
        || other.equals(unit)
        || !(cursor.accept(")") || cursor.accept("]"))) {
      cursor.returnTo(place);
      return null;
    }
    return new Again(phrase, other, first.start(), end);
  }

  /** "one in five casualties": a counted thing that is a property, too; null if it is none. */
  private @Nullable Parsed shareOfCounted(Phrase phrase) {
    Unit unit = units.unit();
    if (!cursor.isAtEnd()
        || unit == null
        || unit.kind() != UnitKind.COUNT
        || !hasFraction(phrase)) {
      return null;
    }
    int end = cursor.place();
    cursor.returnTo(units.takenAt());
    String id = named(cursor.peek());
    cursor.returnTo(end);
    return id == null ? null : new Parsed(phrase, null, id, null);
  }

  /** "two-thirds" says nothing of a number of persons without what it is two-thirds of. */
  private void refuseLonelyFraction(Phrase phrase, @Nullable Unit unit) throws ReadingException {
    if (!hasFraction(phrase)) {
      return;
    }
    String declared = context.property().unit();
    boolean counted =
        unit != null
            ? unit.kind() == UnitKind.COUNT
            : declared != null && !policy.declaredUnit(declared).isPure();
    if (counted) {
      throw cursor.refuse(
          0,
          cursor.text.length(),
          "is a share, and does not say of which property",
          "Maybe \"half of casualties\", with the name of a property?");
    }
  }

  static boolean hasFraction(Phrase phrase) {
    if (phrase instanceof Phrase.Number number) {
      return number.isFraction() && number.value().abs().compareTo(Rational.ONE) < 0;
    }
    if (phrase instanceof Phrase.Vague vague) {
      return vague.row().share();
    }
    if (phrase instanceof Phrase.Hedged hedged) {
      return hasFraction(hedged.inner());
    }
    if (phrase instanceof Phrase.Range range) {
      return hasFraction(range.low()) || hasFraction(range.high());
    }
    return phrase instanceof Phrase.Both both && hasFraction(both.first());
  }

  /** The property whose name is all that is left. */
  private String property(boolean afterOf) throws ReadingException {
    Token first = cursor.peek();
    List<String> determiners = List.of("the", "all", "those", "these", "its", "their", "total");
    while (true) {
      String id = named(cursor.peek());
      if (id != null) {
        return id;
      }
      if (!determiners.contains(cursor.peek().text())) {
        break;
      }
      cursor.next();
    }
    if (!afterOf) {
      throw units.unreadable();
    }
    String rest = cursor.text.substring(Math.min(first.start(), cursor.peek().start()));
    String near =
        Nearest.maybe(rest.strip().toLowerCase(Locale.ROOT), context.properties().keySet());
    throw cursor.refuse(
        first.start(),
        cursor.text.length(),
        "is a share of (" + rest.strip() + "), which is no property",
        near == null ? "Maybe the name of a property, as in half of casualties?" : near);
  }

  private @Nullable String named(Token from) {
    Map<String, String> properties = context.properties();
    String rest = cursor.text.substring(from.start()).strip().toLowerCase(Locale.ROOT);
    String id = properties.get(rest);
    if (id == null) {
      id = properties.get(rest.replaceAll("\\s+", "-"));
    }
    return id == null ? properties.get(rest.replace('-', ' ')) : id;
  }
}
