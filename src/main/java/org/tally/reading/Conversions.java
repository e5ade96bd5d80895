package org.tally.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import si.uom.NonSI;
import systems.uom.common.USCustomary;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.RationalNumber;

/** Exact factors between units. The units library is loaded only when the first is asked for. */
final class Conversions {
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
    return FACTORS.computeIfAbsent(source + '\n' + target, key -> Library.factor(source, target));
  }

  /** Holds the library, so that it is loaded on first use. */
  private static final class Library {
    private static final SimpleUnitFormat FORMAT = format();

    private static SimpleUnitFormat format() {
      // the units of these systems are known to the format once the systems are loaded
      USCustomary.getInstance();
      NonSI.getInstance();
      return SimpleUnitFormat.getInstance();
    }

    static Optional<Rational> factor(String from, String to) {
      try {
        UnitConverter converter;
        synchronized (FORMAT) {
          converter = FORMAT.parse(from).getConverterToAny(FORMAT.parse(to));
        }
        return converter.isLinear()
            ? exact(converter.convert((Number) BigInteger.ONE))
            : Optional.empty();
      } catch (MeasurementParseException | IncommensurableException e) {
        return Optional.empty();
      }
    }

    /** Nothing for a binary floating-point number: the library has no exact factor then. */
    private static Optional<Rational> exact(Number number) {
      if (number instanceof RationalNumber ratio) {
        return Optional.of(Rational.ratio(ratio.getDividend(), ratio.getDivisor()));
      }
      if (number instanceof BigDecimal decimal) {
        return Optional.of(Rational.of(decimal));
      }
      boolean whole =
          number instanceof Integer || number instanceof Long || number instanceof BigInteger;
      return whole ? Optional.of(Rational.parse(number.toString())) : Optional.empty();
    }
  }
}
