package org.tally.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;
import org.tally.reading.ValueGrammar.Again;
import org.tally.reading.ValueGrammar.Parsed;

/**
 * Checks that an amount in brackets is the one before it, in another unit: 10 km (6 miles). Both
 * are as wide as their digits say, whatever the source and the policy: a conversion is rounded.
 */
final class SaidTwice {
  private final Policy policy;
  private final Cursor cursor;

  SaidTwice(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  void check(Parsed parsed, Again again) throws ReadingException {
    Unit unit = parsed.unit();
    if (unit == null) {
      throw new IllegalStateException("(" + cursor.text + ") has no unit");
    }
    Estimate first = estimate(parsed.phrase(), unit);
    Estimate second = estimate(again.phrase(), again.unit());
    Estimate same = converted(second, again.unit(), unit);
    String shown = cursor.text.substring(again.start(), again.end());
    if (same == null) {
      throw cursor.refuse(
          again.start(),
          again.end(),
          "gives a second amount, (" + shown + "), which does not convert to " + unit.id(),
          "Maybe only the amount that was stated?");
    }
    if (!first.interval().meets(same.interval())) {
      String stated = cursor.text.substring(0, again.start() - 1).strip();
      throw cursor.refuse(
          again.start(),
          again.end(),
          "says one thing in two units, and (" + shown + ") is not (" + stated + ")",
          "Maybe one of the two is mistyped?");
    }
  }

  private Estimate estimate(Phrase phrase, Unit unit) throws ReadingException {
    boolean measured = unit.kind() != UnitKind.COUNT && unit.kind() != UnitKind.RANK;
    Widths widths = new Widths(policy, false, false, measured, null, Property.Rounding.NEAREST);
    return new Evaluator(cursor, widths).of(phrase);
  }

  private @Nullable Estimate converted(Estimate estimate, Unit from, Unit to) {
    Optional<Conversion> conversion = Conversions.between(from, to);
    return conversion.isPresent()
        ? estimate.in(conversion.get())
        : policy.spanned(estimate, from, to).orElse(null);
  }
}
