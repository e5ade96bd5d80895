package org.tally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * The factors of some units as the units library gives them, asked for while Tally is built: each
 * unit by how it becomes the first one of its kind. Immutable.
 */
final class UnitFactors {
  static final String RESOURCE = "META-INF/tally/unit-factors";

  private final Map<String, Size> sizes;

  /** How numbers in the unit become numbers in {@code base}. */
  private record Size(String base, Conversion toBase) {}

  private UnitFactors(Map<String, Size> sizes) {
    this.sizes = sizes;
  }

  /** The factors of the units with these names in the library, in an order of its own. */
  static UnitFactors of(Iterable<String> symbols) {
    Map<String, Size> sizes = new LinkedHashMap<>();
    TreeSet<String> bases = new TreeSet<>();
    for (String symbol : symbols) {
      Size size = null;
      for (String base : bases) {
        Conversion toBase = UnitsLibrary.conversion(symbol, base).orElse(null);
        size = toBase == null ? size : new Size(base, toBase);
      }
      if (size == null) {
        size = new Size(symbol, Conversion.NONE);
        bases.add(symbol);
      }
      sizes.put(symbol, size);
    }
    return new UnitFactors(sizes);
  }

  /**
   * Those in the jar.
   *
   * @throws IllegalStateException if this copy of Tally was built without them
   */
  static UnitFactors builtIn() {
    try (InputStream in = UnitFactors.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this copy of Tally was built without its unit factors");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UnitFactors parse(String text) {
    Map<String, Size> sizes = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      String[] fields = line.split("\t");
      sizes.put(
          fields[0],
          new Size(
              fields[1], new Conversion(Rational.parse(fields[2]), Rational.parse(fields[3]))));
    }
    return new UnitFactors(sizes);
  }

  /**
   * A line for each unit: its name, the one it is measured in, and the factor and offset to that.
   */
  String text() {
    StringBuilder text = new StringBuilder();
    sizes.forEach(
        (symbol, size) ->
            text.append(symbol)
                .append('\t')
                .append(size.base)
                .append('\t')
                .append(size.toBase.factor())
                .append('\t')
                .append(size.toBase.offset())
                .append('\n'));
    return text.toString();
  }

  boolean know(String symbol) {
    return sizes.containsKey(symbol);
  }

  /**
   * How numbers in {@code from} become numbers in {@code to}; empty if the two do not convert, or
   * if one of them is not known here.
   */
  Optional<Conversion> between(String from, String to) {
    @Nullable Size source = sizes.get(from);
    @Nullable Size target = sizes.get(to);
    return source == null || target == null || !source.base.equals(target.base)
        ? Optional.empty()
        : Optional.of(source.toBase.backwards(target.toBase));
  }
}
