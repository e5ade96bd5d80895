package org.tally.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import org.tally.model.number.Rational;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;
import tech.units.indriya.function.RationalNumber;

/** The library that knows how units of measure convert. It takes a while to load. */
final class UnitsLibrary {
  private static final UnitFormat FORMAT =
      UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

  private UnitsLibrary() {}

  /**
   * How numbers in {@code from} become numbers in {@code to}, both as UCUM has them; empty if the
   * library does not know one of them, if they do not convert, or if it has no exact way.
   */
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
    } catch (MeasurementException | IncommensurableException | TokenMgrError e) {
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
