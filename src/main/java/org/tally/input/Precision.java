package org.tally.input;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Text;
import org.tally.model.Property.Rounding;
import org.tally.model.number.Rational;

/**
 * A declared precision: of a property, or of one figure.
 *
 * @param roundedTo the unit that values were rounded to; null if none is declared
 * @param rounding how; null if not declared
 */
record Precision(@Nullable Rational roundedTo, @Nullable Rounding rounding) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");
  private static final Pattern DECIMALS = Pattern.compile("-?[0-9]{1,2}");

  private static final Precision NONE = new Precision(null, null);

  /** What the keys {@code rounded-to}, {@code decimals} and {@code rounding} say. */
  static Precision read(Entry entry) {
    Text roundedTo = entry.text("rounded-to");
    Text decimals = entry.text("decimals");
    Rounding rounding = entry.word("rounding", Words.ROUNDINGS);
    if (roundedTo == null && decimals == null) {
      return rounding == null ? NONE : new Precision(null, rounding);
    }
    if (roundedTo != null && decimals != null) {
      entry.fault(decimals, "has both (rounded-to) and (decimals)", "Maybe keep one of them?");
      return NONE;
    }
    return new Precision(
        roundedTo != null ? positive(entry, "rounded-to") : powerOfTen(entry, decimals), rounding);
  }

  /** A plain number; null if the key has none, or something else, which is reported. */
  static @Nullable Rational number(Entry entry, String key) {
    Text text = entry.text(key);
    if (text == null) {
      return null;
    }
    if (NUMBER.matcher(text.text()).matches()) {
      return Rational.parse(text.text());
    }
    entry.fault(text, "has (" + text.text() + ") as (" + key + "), which is no number", null);
    return null;
  }

  /** A plain number above zero; null if the key has none, or something else, reported. */
  static @Nullable Rational positive(Entry entry, String key) {
    Rational value = number(entry, key);
    if (value == null || value.signum() > 0) {
      return value;
    }
    Text text = entry.text(key);
    if (text != null) {
      entry.fault(
          text, "has (" + text.text() + ") as (" + key + "), which is not above zero", null);
    }
    return null;
  }

  private static @Nullable Rational powerOfTen(Entry entry, @Nullable Text text) {
    if (text == null) {
      return null;
    }
    if (DECIMALS.matcher(text.text()).matches()) {
      return Rational.powerOfTen(-Integer.parseInt(text.text()));
    }
    entry.fault(
        text,
        "has (" + text.text() + ") as (decimals), which is no whole number from -99 to 99",
        null);
    return null;
  }
}
