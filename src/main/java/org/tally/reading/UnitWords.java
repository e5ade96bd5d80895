package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** The words for units: which of them stand at a place, given the unit that the property has. */
final class UnitWords {
  private final Policy policy;
  private final Cursor cursor;
  private final Unit declared;

  UnitWords(Policy policy, Cursor cursor, Unit declared) {
    this.policy = policy;
    this.cursor = cursor;
    this.declared = declared;
  }

  /** The unit whose words stand here; null if none does. */
  @Nullable Match<Unit> match() {
    return match(declared);
  }

  /** The same for an amount in {@code declared}, which decides what an "m" means. */
  @Nullable Match<Unit> match(Unit declared) {
    Match<Unit> match = cursor.match(policy.units);
    if (match != null && isArticle(match)) {
      match = null;
    }
    Match<List<Unit>> also = cursor.match(policy.also);
    if (also != null
        && (match == null || (also.length() >= match.length() && !match.row().equals(declared)))) {
      Unit meant = meant(also.row(), declared);
      if (meant != null) {
        return new Match<>(meant, also.words(), also.length());
      }
    }
    if (match != null) {
      return match;
    }
    Token token = cursor.peek();
    Unit currency =
        Currencies.isCode(cursor.text, token.start(), token.end())
            ? Currencies.named(cursor.text.substring(token.start(), token.end()))
            : null;
    return currency == null ? null : new Match<>(currency, currency.id(), 1);
  }

  /** "a $1.2 billion deal": A$ has no space within. */
  private boolean isArticle(Match<Unit> match) {
    return match.length() == 2
        && match.row().kind() == UnitKind.MONEY
        && cursor.peek().end() - cursor.peek().start() == 1
        && cursor.peek(1).kind() == Token.Kind.SIGN
        && !cursor.peek(1).isGluedTo(cursor.peek());
  }

  /** The declared one of the units; else the first that converts to it; null if none does. */
  private static @Nullable Unit meant(List<Unit> units, Unit declared) {
    if (units.contains(declared)) {
      return declared;
    }
    Unit over = declared.over();
    for (Unit each : units) {
      boolean converts = each.symbol() != null || each.kind() == UnitKind.MONEY;
      if (converts && Conversions.factor(each, declared).isPresent()) {
        return each;
      }
    }
    // 12 cents, of dollars a kilogram
    return over == null ? null : meant(units, over);
  }

  /** Whether "a" or "an" with a unit stands here: a week. */
  boolean isOne() {
    int place = cursor.place();
    boolean one = (cursor.accept("a") || cursor.accept("an")) && match() != null;
    cursor.returnTo(place);
    return one;
  }

  /** Whether the sign of a currency stands here that is longer: C$, where "c" is "circa". */
  boolean isMoneyLongerThan(int length) {
    Match<Unit> match = match();
    return match != null
        && match.row().kind() == UnitKind.MONEY
        && match.length() > length
        && cursor.peek(1).isGluedTo(cursor.peek());
  }

  boolean isMoneyAt(int further) {
    int place = cursor.place();
    for (int i = 0; i < further; i++) {
      cursor.next();
    }
    boolean money = isUnitHere(UnitKind.MONEY);
    cursor.returnTo(place);
    return money;
  }

  private boolean isUnitHere(UnitKind kind) {
    Match<Unit> match = match();
    return match != null && match.row().kind() == kind;
  }

  /** Steps over what was matched. */
  void step(Match<?> match) {
    for (int i = 0; i < match.length(); i++) {
      cursor.next();
    }
  }
}
