package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tally.model.Property.Kind;
import org.tally.model.Property.Rounding;
import org.tally.model.Property.Type;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.place.Position;
import org.tally.reading.Context;
import org.tally.reading.Policy;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/** What is printed of a reading can be read again and means the same. */
class PrintedReadingsTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  @Property(seed = "20250430")
  void readsAgainAsItWas(@ForAll("texts") String text, @ForAll("units") String unit)
      throws ReadingException {
    Reading reading = read(text, unit, false);
    String printed = Figures.EXACT.range(reading);
    // a source that rounds nothing, for what is printed has been rounded already
    assertThat(read(printed, unit, true).interval()).as(printed).isEqualTo(reading.interval());
  }

  private static Reading read(String text, String unit, boolean exact) throws ReadingException {
    org.tally.model.Property property =
        new org.tally.model.Property(
            "p",
            Kind.LEVEL,
            Type.QUANTITY,
            unit,
            unit,
            false,
            null,
            null,
            null,
            Rounding.NEAREST,
            null,
            Position.of("t"));
    Context context = new Context(property, false, exact, null, null, Map.of(), Map.of());
    return ((Value.Quantity) READER.read(text, context)).reading();
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of("person", "vehicle", "km²", "USD", "kg", "vote", "km/h", "person/day");
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> hedges =
        List.of(
            "", "about ", "at least ", "more than ", "up to ", "under ", "nearly ", "just over ");
    Arbitrary<String> numbers =
        Arbitraries.bigDecimals()
            .between(new java.math.BigDecimal("0.1"), new java.math.BigDecimal("9999999"))
            .ofScale(1)
            .map(n -> n.stripTrailingZeros().toPlainString());
    Arbitrary<String> hedged =
        Combinators.combine(Arbitraries.of(hedges), numbers).as((hedge, number) -> hedge + number);
    Arbitrary<String> words =
        Arbitraries.of("dozens", "several hundred", "a few", "2 to 3 million", "between 5 and 9");
    return Arbitraries.oneOf(hedged, words);
  }
}
