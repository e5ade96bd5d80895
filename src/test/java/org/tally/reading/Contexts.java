package org.tally.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/** Contexts for tests. */
final class Contexts {
  private Contexts() {}

  /** A property as the test tables have it: a unit, "-" for none; ">0" behind it for min 0. */
  static Context of(String unit) {
    boolean min = unit.endsWith(">0");
    String name = min ? unit.substring(0, unit.length() - 2) : unit;
    return of(property(name.equals("-") ? null : name, min ? Rational.ZERO : null, null));
  }

  static Context of(Property property) {
    return new Context(
        property,
        false,
        false,
        null,
        null,
        Map.of("casualties", "casualties", "deployed", "deployed", "in kursk", "in-kursk"),
        Map.of());
  }

  static Context of(Property.Type type) {
    return of(
        new Property(
            "p",
            Property.Kind.LEVEL,
            type,
            null,
            "",
            false,
            null,
            null,
            null,
            Property.Rounding.NEAREST,
            null,
            Position.of("t")));
  }

  static Property property(
      @Nullable String unit, @Nullable Rational min, @Nullable Rational roundedTo) {
    return new Property(
        "p",
        Property.Kind.LEVEL,
        Property.Type.QUANTITY,
        unit,
        unit == null ? "" : unit,
        false,
        min,
        null,
        roundedTo,
        Property.Rounding.NEAREST,
        null,
        Position.of("t"));
  }
}
