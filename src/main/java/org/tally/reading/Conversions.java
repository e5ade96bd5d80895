package org.tally.reading;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

/**
 * Exact conversions between units. Those between units of the default policy were worked out while
 * Tally was built; the units library is loaded only for others.
 */
final class Conversions {
  private static final UnitFactors BUILT_IN = UnitFactors.builtIn();
  private static final Map<String, Optional<Conversion>> KNOWN = new ConcurrentHashMap<>();

  private Conversions() {}

  /**
   * By what a difference in {@code from} is multiplied to be one in {@code to}; empty if the two do
   * not convert.
   */
  static Optional<Rational> factor(Unit from, Unit to) {
    return between(from, to).map(Conversion::factor);
  }

  /** How numbers in {@code from} become numbers in {@code to}; empty if the two do not convert. */
  static Optional<Conversion> between(Unit from, Unit to) {
    if (from.equals(to)) {
      return Optional.of(Conversion.NONE);
    }
    if (from.isPure() != to.isPure() || !from.things().equals(to.things())) {
      return Optional.empty();
    }
    String source = from.symbol();
    String target = to.symbol();
    if (!Objects.equals(source, target)) {
      if (source == null || target == null) {
        return Optional.empty();
      }
      Optional<Conversion> known =
          KNOWN.computeIfAbsent(source + '\n' + target, key -> find(source, target));
      return from.per().equals(to.per()) && !from.isDifference()
          ? known
          : known.map(
              c -> new Conversion(c.factor().times(to.per()).dividedBy(from.per()), Rational.ZERO));
    }
    return Optional.of(new Conversion(to.per().dividedBy(from.per()), Rational.ZERO));
  }

  private static Optional<Conversion> find(String from, String to) {
    return BUILT_IN.know(from) && BUILT_IN.know(to)
        ? BUILT_IN.between(from, to)
        : UnitsLibrary.conversion(from, to);
  }
}
