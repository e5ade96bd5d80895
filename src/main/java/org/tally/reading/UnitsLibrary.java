package org.tally.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.UnitConverter;
import javax.measure.format.MeasurementParseException;
import org.tally.model.number.Rational;
import si.uom.NonSI;
import systems.uom.common.USCustomary;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.RationalNumber;

/** The library that knows how units of measure convert. It takes a while to load. */
final class UnitsLibrary {
  private static final SimpleUnitFormat FORMAT = format();

  private UnitsLibrary() {}

  private static SimpleUnitFormat format() {
    // the units of these systems are known to the format once the systems are loaded
    USCustomary.getInstance();
    NonSI.getInstance();
    return SimpleUnitFormat.getInstance();
  }

  /**
   * By what a number in {@code from} is multiplied to be one in {@code to}, both as the library
   * calls them; empty if it does not know one of them, if they do not convert by a factor, or if it
   * has no exact one.
   */
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
