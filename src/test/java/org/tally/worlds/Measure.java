package org.tally.worlds;

import java.util.Map;
import org.tally.model.number.Rational;

/** What the values of a property of a world count or measure, and in which units people give it. */
enum Measure {
  PEOPLE("person", "", Map.of(" people", Rational.ONE)),
  AREA(
      "km²",
      " km²",
      Map.of(
          " sq mi", Rational.parse("2.589988110336"),
          " hectares", Rational.parse("0.01"))),
  MASS(
      "t",
      " t",
      Map.of(" kg", Rational.parse("0.001"), " tonnes", Rational.ONE, " kt", Rational.of(1000))),
  MONEY("EUR", " euros", Map.of(" EUR", Rational.ONE)),
  SHARE("ratio", " %", Map.of(" percent", Rational.ratio(1, 100)));

  private final String unit;
  private final String suffix;
  private final Map<String, Rational> others;

  Measure(String unit, String suffix, Map<String, Rational> others) {
    this.unit = unit;
    this.suffix = suffix;
    this.others = others;
  }

  /** The unit that the property declares. */
  String unit() {
    return unit;
  }

  /** What people write behind the number. */
  String suffix() {
    return suffix;
  }

  /** How much of the property's unit the number one with {@link #suffix} is. */
  Rational scale() {
    return this == SHARE ? Rational.ratio(1, 100) : Rational.ONE;
  }

  /** Other things that people write behind it, with how much of the property's unit each is. */
  Map<String, Rational> others() {
    return others;
  }

  /** Whether it has no values below nothing: counts, areas, and what declares so. */
  boolean isNeverNegative() {
    return this == PEOPLE || this == AREA || this == SHARE;
  }

  boolean isCounted() {
    return this == PEOPLE;
  }
}
