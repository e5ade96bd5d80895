package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

class ReadingPropertiesTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  private static Reading reading(String unit, String text) {
    try {
      return ((Value.Quantity) READER.read(text, Contexts.of(unit))).reading();
    } catch (ReadingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Property
  void randomTextIsReadOrRefused(
      @ForAll @StringLength(max = 220) String text, @ForAll("units") String unit) {
    readOrRefuse(text, Contexts.of(unit));
  }

  @Property
  void randomTextOfAnyTypeIsReadOrRefused(
      @ForAll @StringLength(max = 40) String text, @ForAll org.tally.model.Property.Type type) {
    readOrRefuse(text, Contexts.of(type));
  }

  @Property(tries = 5000)
  void randomWordsOfThePolicyAreReadOrRefused(
      @ForAll("phrases") String text, @ForAll("units") String unit) {
    readOrRefuse(text, Contexts.of(unit));
  }

  @Property
  void randomDatesAreReadOrRefused(@ForAll("dates") String text) {
    readOrRefuse(text, Contexts.of(org.tally.model.Property.Type.DATE));
  }

  private static void readOrRefuse(String text, Context context) {
    try {
      Value value = READER.read(text, context);
      assertThat(value).isNotNull();
      if (value instanceof Value.Quantity quantity) {
        assertThat(quantity.reading().why()).isNotBlank();
        assertThat(quantity.reading().row()).isNotBlank();
      }
    } catch (ReadingException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.start()).isBetween(0, text.length());
      assertThat(e.end()).isBetween(e.start(), text.length());
    }
  }

  @Property
  void aWrittenNumberIsInsideItsOwnReading(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(2) BigDecimal number,
      @ForAll("units") String unit) {
    Reading reading = reading(unit, number.toPlainString());
    assertThat(reading.interval().holds(Rational.of(number))).isTrue();
    assertThat(reading.best()).isEqualTo(Rational.of(number));
    assertThat(reading.interval().holds(reading.bare())).isTrue();
  }

  @Property
  void digitsReadAlikeHoweverTheyAreGrouped(@ForAll @LongRange(min = 0) long number) {
    String digits = Long.toString(number);
    Reading plain = reading("person", digits);
    assertThat(reading("person", " " + digits)).isEqualTo(plain);
    assertThat(reading("person", Numbers.grouped(Rational.of(number)))).isEqualTo(plain);
  }

  @Property
  void aWiderHedgeHoldsTheNarrowerReading(
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal number,
      @ForAll("units") String unit) {
    String text = number.toPlainString();
    Interval plain = reading(unit, text).interval();
    Interval exactly = reading(unit, "exactly " + text).interval();
    Interval around = reading(unit, "about " + text).interval();
    assertThat(plain.holds(exactly)).isTrue();
    assertThat(around.holds(plain)).isTrue();
    assertThat(reading(unit, "about about " + text).interval().holds(around)).isTrue();
    Interval atLeast = reading(unit, "at least " + text).interval();
    assertThat(atLeast.holds(reading(unit, "more than " + text).interval())).isTrue();
    assertThat(reading(unit, "at least about " + text).interval().holds(atLeast)).isTrue();
    Interval atMost = reading(unit, "up to " + text).interval();
    assertThat(atMost.holds(reading(unit, "under " + text).interval())).isTrue();
    assertThat(atMost.holds(reading(unit, "nearly " + text).interval())).isTrue();
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll String text) {
    assertThat(Terms.fold(Terms.fold(text))).isEqualTo(Terms.fold(text));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of("person", "km²", "%", "ratio", "USD", "-", "m>0", "turbine");
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.strings().withChars("0123456789-/~?.T:").ofMaxLength(24);
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
            "about",
            "at least",
            "up to",
            "nearly",
            "more than",
            "between",
            "and",
            "from",
            "to",
            "or",
            "or more",
            "-",
            "–",
            "−",
            "±",
            "/",
            "%",
            "$",
            "of",
            "a",
            "half",
            "third",
            "two",
            "twenty",
            "hundred",
            "thousand",
            "million",
            "dozen",
            "several",
            "dozens",
            "0",
            "5",
            "4,000",
            "1.5",
            "k",
            "m",
            "km²",
            "sq mi",
            "troops",
            "casualties",
            "+",
            "plus",
            "½",
            "the",
            "in total",
            "another",
            "more",
            "fewer",
            "minus",
            ",",
            ".",
            "only",
            "but",
            "out")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(words -> String.join(" ", words));
  }
}
