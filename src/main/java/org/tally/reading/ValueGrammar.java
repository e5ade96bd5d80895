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
   */
  record Parsed(Phrase phrase, @Nullable Unit unit, @Nullable String of) {}

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
      return new Parsed(phrase, null, null);
    }
    Parsed share = shareOfCounted(phrase);
    if (share != null) {
      return share;
    }
    Unit unit = units.unit();
    boolean isShare = unit == null ? hasFraction(phrase) : unit.isPure();
    if (isShare && !cursor.isAtEnd()) {
      return new Parsed(phrase, unit, property(cursor.accept("of")));
    }
    if (!cursor.isAtEnd()) {
      throw units.unreadable();
    }
    refuseLonelyFraction(phrase, unit);
    return new Parsed(phrase, unit, null);
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
    return id == null ? null : new Parsed(phrase, null, id);
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
