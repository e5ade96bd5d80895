package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.Property;
import org.tally.model.Property.Rounding;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Rational;

class ValueReaderTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  private static Reading reading(String text, Context context) throws ReadingException {
    return ((Value.Quantity) READER.read(text, context)).reading();
  }

  private static Reading reading(String unit, String text) throws ReadingException {
    return reading(text, Contexts.of(unit));
  }

  @Test
  void refusesALongTextAtOnce() {
    String text = "1 ".repeat(500_000);
    for (Property.Type type : Property.Type.values()) {
      assertThatThrownBy(() -> READER.read(text, Contexts.of(type)))
          .isInstanceOf(ReadingException.class)
          .hasMessageContaining("1000000 characters");
    }
    assertThatThrownBy(() -> PeriodReader.read(text)).isInstanceOf(ReadingException.class);
  }

  @Test
  void refusesAnswersThatAreNeither() {
    assertThatThrownBy(() -> READER.read("perhaps", Contexts.of(Property.Type.YES_NO)))
        .isInstanceOf(ReadingException.class)
        .hasMessageContaining("(perhaps)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2025-13", "../.."})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> READER.read(text, Contexts.of(Property.Type.DATE)))
        .isInstanceOf(ReadingException.class)
        .hasMessageContaining(text);
  }

  @Test
  void refusesATermWithoutAnyCharacter() {
    assertThatThrownBy(() -> READER.read("\u0301", Contexts.of(Property.Type.TERM)))
        .isInstanceOf(ReadingException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two-thirds of casualties | casualties | [2/3, 2/3]",
        "around a third of the casualties | casualties | [0.3, 11/30]",
        "36 % of deployed | deployed | [0.355, 0.365]",
        "36 % of those deployed | deployed | [0.355, 0.365]",
        "1/4 of all casualties | casualties | [0.25, 0.25]",
        "half the casualties | casualties | [0.5, 0.5]",
        "half of Casualties | casualties | [0.5, 0.5]",
        "one in five of deployed | deployed | [0.2, 0.2]",
        "more than half of casualties | casualties | (0.5, ∞)",
        "up to half of casualties | casualties | [0, 0.5]",
        "10-12 % of casualties | casualties | [0.1, 0.12]",
        "a quarter of in-kursk | in-kursk | [0.25, 0.25]",
        "⅔ of casualties | casualties | [2/3, 2/3]",
      })
  void readsShares(String text, String of, String interval) throws ReadingException {
    Value value = READER.read(text, Contexts.of("person"));
    assertThat(value).isInstanceOf(Value.Share.class);
    Value.Share share = (Value.Share) value;
    assertThat(share.of()).isEqualTo(of);
    assertThat(share.share().interval()).hasToString(interval);
    assertThat(share.share().unit()).isEqualTo(Reading.RATIO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "significantly larger",
        "many more",
        "numerous",
        "far fewer than before",
        "A large number",
        "heavy"
      })
  void keepsWordsWithoutANumber(String text) throws ReadingException {
    assertThat(READER.read(text, Contexts.of("person"))).isEqualTo(new Value.Unquantified(text));
  }

  @Test
  void numeralsAndDatasetsAreExact() throws ReadingException {
    Context plain = Contexts.of("km²");
    Context numeral = new Context(plain.property(), true, false, null, null, Map.of(), Map.of());
    Context dataset = new Context(plain.property(), false, true, null, null, Map.of(), Map.of());
    for (Context exact : new Context[] {numeral, dataset}) {
      assertThat(reading("1300", exact).interval()).hasToString("[1300, 1300]");
      assertThat(reading("2.50", exact).interval()).hasToString("[2.5, 2.5]");
      assertThat(reading("2.50", exact).precision()).isNull();
    }
    assertThat(reading("about 1,300", dataset).interval()).hasToString("[1170, 1430]");
    assertThat(reading("531 sq mi", dataset).interval().isPoint()).isTrue();
  }

  @Test
  void aDeclaredPrecisionBeatsTheGuessAndHasNoCap() throws ReadingException {
    Property property = Contexts.property("person", null, Rational.of(1000));
    Context declared = Contexts.of(property);
    Reading reading = reading("4,000", declared);
    assertThat(reading.interval()).hasToString("[3500, 4500]");
    assertThat(reading.precision()).isEqualTo(Rational.of(1000));
    assertThat(reading.row()).isEqualTo("declared");
    assertThat(reading("2,667", declared).interval()).hasToString("[2167, 3167]");
    assertThat(reading("about 4,000", declared).interval()).hasToString("[3500, 4500]");
    assertThat(reading("about 4,000", declared).precision()).isNull();
    assertThat(reading("at least 4,000", declared).interval()).hasToString("[4000, ∞)");
    Context closer = new Context(property, true, true, Rational.of(10), null, Map.of(), Map.of());
    assertThat(reading("4000", closer).interval()).hasToString("[3995, 4005]");
  }

  @Test
  void aDeclaredPrecisionFollowsItsUnit() throws ReadingException {
    Property property = Contexts.property("ratio", null, Rational.ratio(1, 100));
    assertThat(reading("36.2 %", Contexts.of(property)).interval()).hasToString("[0.357, 0.367]");
    Context claim = new Context(property, false, false, Rational.ONE, null, Map.of(), Map.of());
    assertThat(reading("36.2 %", claim).interval()).hasToString("[0.357, 0.367]");
  }

  @Test
  void explainsNumbersOfALocaleToo() throws ReadingException {
    Context plain = Contexts.of("km²");
    Context german =
        new Context(
            plain.property(), false, false, Locale.GERMANY, null, null, Map.of(), Map.of(), null);
    assertThat(READER.explain("about 1.234,5 km²", german).step()).isEqualTo(Rational.ratio(1, 10));
  }

  @Test
  void roundingHasADirection() throws ReadingException {
    Property property = Contexts.property("person", null, Rational.of(1000));
    Context down = new Context(property, false, false, null, Rounding.DOWN, Map.of(), Map.of());
    Context up = new Context(property, false, false, null, Rounding.UP, Map.of(), Map.of());
    assertThat(reading("4,000", down).interval()).hasToString("[4000, 5000)");
    assertThat(reading("4,000", up).interval()).hasToString("(3000, 4000]");
  }

  @Test
  void precisionIsThatOfTheLastDigitThatCounts() throws ReadingException {
    assertThat(reading("person", "4,000").precision()).isEqualTo(Rational.of(1000));
    assertThat(reading("person", "748,000").precision()).isEqualTo(Rational.of(1000));
    assertThat(reading("person", "748,000").agreesWith(reading("person", "749,000"))).isFalse();
    assertThat(reading("ratio", "36 %").precision()).isEqualTo(Rational.ratio(1, 100));
    assertThat(reading("m", "2.50 m").precision()).isEqualTo(Rational.ratio(1, 100));
    for (String text : new String[] {"96", "about 4,000", "at least 4,000", "2-3", "dozens"}) {
      assertThat(reading("person", text).precision()).as(text).isNull();
    }
  }

  @Test
  void bareIsWhatTheWordsSay() throws ReadingException {
    assertThat(reading("person", "4,000").bare()).hasToString("[4000, 4000]");
    assertThat(reading("person", "around 4,000").bare()).hasToString("[4000, 4000]");
    assertThat(reading("person", "at least 4,000").bare()).hasToString("[4000, ∞)");
    assertThat(reading("person", "up to around 4,000").bare()).hasToString("[0, 4000]");
    assertThat(reading("person", "2-3").bare()).hasToString("[2, 3]");
    assertThat(reading("person", "nearly 40").bare()).hasToString("[36, 40)");
  }

  @Test
  void everyReadingSaysWhy() throws ReadingException {
    assertThat(reading("person", "around 4,000").why()).isEqualTo("'around' is ±10 %");
    assertThat(reading("person", "4,000").why()).isEqualTo("rounded to 1,000, at most ±5 %");
    assertThat(reading("person", "96").why()).isEqualTo("as stated");
    assertThat(reading("person", "at least 9").why()).isEqualTo("'at least' has no upper end");
    assertThat(reading("person", "at least several hundred").why())
        .isEqualTo(
            "'at least' has no upper end; 'several hundred' is 200 to 999: at least two of them,"
                + " and fewer than a thousand");
    assertThat(reading("km", "about 2").why())
        .isEqualTo("'about' is ±10 %, and no narrower than rounded to 1");
  }

  @Test
  @Timeout(5)
  void manyHedgesTakeNoLongerThanTheirWords() throws ReadingException {
    assertThat(reading("person", "~".repeat(190) + "5").interval().isPoint()).isFalse();
    assertThat(reading("person", "up to ".repeat(30) + "5").interval()).hasToString("[0, 5]");
    assertThat(reading("person", "only ".repeat(30) + "5").interval()).hasToString("[5, 5]");
    assertThat(reading("person", "just over ".repeat(18) + "5").best()).isEqualTo(Rational.of(5));
    assertThat(reading("person", "nearly ".repeat(25) + "5,000").best())
        .isEqualTo(Rational.of(5000));
    assertThatThrownBy(() -> reading("person", "between ".repeat(20) + "5"))
        .isInstanceOf(ReadingException.class);
    assertThatThrownBy(() -> reading("person", "5 (between 4 and ".repeat(11) + "6"))
        .isInstanceOf(ReadingException.class);
    assertThat(reading("person", "up to only 4,000").interval()).hasToString("[0, 4000]");
  }

  @Test
  void datesAreDays() throws ReadingException {
    Context date = Contexts.of(Property.Type.DATE);
    Reading day = reading("1970-01-11", date);
    assertThat(day.interval()).hasToString("[10, 10]");
    assertThat(day.best()).isEqualTo(Rational.of(10));
    assertThat(day.unit()).isEqualTo(Reading.DATE);
    assertThat(reading("1970-01", date).interval()).hasToString("[0, 30]");
    assertThat(reading("1970-01", date).best()).isEqualTo(Rational.of(15));
    assertThat(reading("1970-01-11/..", date).interval()).hasToString("[10, ∞)");
    assertThat(reading("../1970-01-11", date).best()).isEqualTo(Rational.of(10));
  }

  @Test
  void termsFold() throws ReadingException {
    Context term = Contexts.of(Property.Type.TERM);
    assertThat(READER.read("  Malmö\u00A0Stad ", term))
        .isEqualTo(new Value.Term("  Malmö\u00A0Stad ", "malmo stad"));
    assertThat(Terms.fold("K’yiv–Centre")).isEqualTo("k'yiv-centre");
    assertThat(Terms.fold("STRASSE")).isEqualTo(Terms.fold("Straße"));
    Context alias =
        new Context(term.property(), false, false, null, null, Map.of(), Map.of("kiev", "kyiv"));
    assertThat(READER.read("Kiev", alias)).isEqualTo(new Value.Term("Kiev", "kyiv"));
  }

  @ParameterizedTest
  @CsvSource({"Yes,yes", "TRUE,yes", "confirmed,yes", "no,no", "False,no", "denied,no"})
  void answers(String text, String key) throws ReadingException {
    assertThat(READER.read(text, Contexts.of(Property.Type.YES_NO)))
        .isEqualTo(new Value.Term(text, key));
  }

  @Test
  void aDifferenceAddsToATemperatureOfItsSize() {
    assertThat(READER.pair("°C", "°C difference")).isEqualTo(ValueReader.UnitPair.ALIKE);
    assertThat(READER.pair("°F", "°C difference")).isEqualTo(ValueReader.UnitPair.DIFFERENT);
    assertThat(READER.pair("°F difference", "°C difference"))
        .isEqualTo(ValueReader.UnitPair.CONVERTIBLE);
  }
}
