package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** Reads the units that properties declare. */
final class DeclaredUnits {
  private final Policy policy;

  DeclaredUnits(Policy policy) {
    this.policy = policy;
  }

  /** The unit of this name or made of these words; a count of what they name if they are none. */
  Unit unit(String text) {
    Unit known = known(text);
    if (known != null) {
      return known;
    }
    Unit rate = rate(text);
    return rate != null ? rate : new Unit(text, UnitKind.COUNT, null, Rational.ONE);
  }

  private @Nullable Unit known(String text) {
    Unit known = policy.unitsById.get(text);
    if (known != null) {
      return known;
    }
    List<Token> tokens = Policy.tokensOf(text);
    known = policy.units.exactly(tokens);
    if (known != null) {
      return known;
    }
    List<Unit> also = policy.also.exactly(tokens);
    List<Unit> points =
        also == null
            ? List.of()
            : also.stream().filter(unit -> unit.symbol() != null && !unit.isDifference()).toList();
    return points.size() == 1 ? points.get(0) : Currencies.named(text);
  }

  /** "person/day", "USD per barrel", "per 100,000", "l/100 km"; null if it has no such form. */
  private @Nullable Unit rate(String text) {
    int slash = text.lastIndexOf('/');
    int word = text.startsWith("per ") ? 0 : text.indexOf(" per ") + 1;
    boolean isWord = slash < 0 && (word > 0 || text.startsWith("per "));
    if (slash <= 0 && !isWord) {
      return null;
    }
    String above = text.substring(0, isWord ? word : slash).strip();
    String below = text.substring(isWord ? word + 4 : slash + 1).strip();
    List<Token> tokens = Policy.tokensOf(below);
    Cursor cursor = new Cursor(below, tokens);
    Rational many = new Denominator(policy, cursor).many();
    String rest = below.substring(cursor.isAtEnd() ? below.length() : cursor.peek().start());
    if (many == null && rest.isEmpty()) {
      return null;
    }
    Unit over = above.isEmpty() ? Policy.NUMBER : unit(above);
    Unit each = rest.isEmpty() ? null : unit(rest);
    Rational number = many == null ? Rational.ONE : many;
    boolean share = many != null && (each == null || each.kind() == UnitKind.COUNT);
    return share ? Policy.NUMBER.per(number, null) : over.per(number, each);
  }
}
