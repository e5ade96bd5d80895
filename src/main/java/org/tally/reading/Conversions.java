package org.tally.reading;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

/**
 * Exact factors between units. Those between units of the built-in policies were worked out while
 * Tally was built; the units library is loaded only for others.
 */
final class Conversions {
  private static final UnitFactors BUILT_IN = UnitFactors.builtIn();
  private static final Map<String, Optional<Rational>> FACTORS = new ConcurrentHashMap<>();

  private Conversions() {}

  /**
   * By what a number in {@code from} is multiplied to be one in {@code to}; empty if the two do not
   * convert.
   */
  static Optional<Rational> factor(Unit from, Unit to) {
    if (from.equals(to)) {
      return Optional.of(Rational.ONE);
    }
    if (from.isPure() && to.isPure()) {
      return Optional.of(to.per().dividedBy(from.per()));
    }
    String source = from.symbol();
    String target = to.symbol();
    if (source == null || target == null) {
      return Optional.empty();
    }
    String key = source + '\n' + target;
    Optional<Rational> known = FACTORS.get(key);
    if (known == null) {
      known = find(source, target);
      FACTORS.put(key, known);
    }
    return known;
  }

  private static Optional<Rational> find(String from, String to) {
    return BUILT_IN.know(from) && BUILT_IN.know(to)
        ? BUILT_IN.factor(from, to)
        : UnitsLibrary.factor(from, to);
  }
}
