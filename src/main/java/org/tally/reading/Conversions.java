package org.tally.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import javax.measure.format.UnitFormat;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;

/**
 * Exact conversions between units. The units library is loaded only when the first is asked for.
 */
final class Conversions {
  private static final Map<String, Optional<Conversion>> KNOWN = new ConcurrentHashMap<>();

  private Conversions() {}

  /**
   * How a number in one unit becomes one in another: times the factor, plus the offset.
   *
   * @param factor above zero
   * @param offset zero except between scales of temperature
   */
  record Conversion(Rational factor, Rational offset) {
    static final Conversion NONE = new Conversion(Rational.ONE, Rational.ZERO);

    /** First this one, then the opposite of {@code other}. */
    private Conversion backwards(Conversion other) {
      return new Conversion(
          factor.dividedBy(other.factor), offset.minus(other.offset).dividedBy(other.factor));
    }
  }

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
          KNOWN.computeIfAbsent(source + '\n' + target, key -> Library.conversion(source, target));
      return from.per().equals(to.per())
          ? known
          : known.map(
              c -> new Conversion(c.factor().times(to.per()).dividedBy(from.per()), Rational.ZERO));
    }
    return Optional.of(new Conversion(to.per().dividedBy(from.per()), Rational.ZERO));
  }

  /** Holds the library, so that it is loaded on first use. */
  private static final class Library {
    private static final UnitFormat FORMAT =
        UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    static Optional<Conversion> conversion(String from, String to) {
      try {
        javax.measure.Unit<?> source;
        javax.measure.Unit<?> target;
        synchronized (FORMAT) {
          source = FORMAT.parse(from);
          target = FORMAT.parse(to);
        }
        Optional<Conversion> back = toBase(target);
        return source.isCompatible(target)
            ? toBase(source).flatMap(there -> back.map(there::backwards))
            : Optional.empty();
      } catch (MeasurementParseException | IncommensurableException e) {
        return Optional.empty();
      }
    }

    /** To the unit of the SI, which the library does exactly for scales of temperature, too. */
    private static Optional<Conversion> toBase(javax.measure.Unit<?> unit)
        throws IncommensurableException {
      UnitConverter converter = unit.getConverterToAny(unit.getSystemUnit());
      Optional<Rational> one = exact(converter.convert((Number) BigInteger.ONE));
      Optional<Rational> two = exact(converter.convert((Number) BigInteger.TWO));
      if (one.isEmpty() || two.isEmpty()) {
        return Optional.empty();
      }
      Rational factor = two.get().minus(one.get());
      return Optional.of(new Conversion(factor, one.get().minus(factor)));
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
