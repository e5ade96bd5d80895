package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
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

  @Property(seed = "20250430")
  void randomTextIsReadOrRefused(
      @ForAll @StringLength(max = 220) String text, @ForAll("units") String unit) {
    readOrRefuse(text, Contexts.of(unit));
  }

  @Property(seed = "20250430")
  void randomTextOfAnyTypeIsReadOrRefused(
      @ForAll @StringLength(max = 40) String text, @ForAll org.tally.model.Property.Type type) {
    readOrRefuse(text, Contexts.of(type));
  }

  @Property(tries = 5000, seed = "20250430")
  void randomWordsOfThePolicyAreReadOrRefused(
      @ForAll("phrases") String text, @ForAll("units") String unit) {
    readOrRefuse(text, Contexts.of(unit));
  }

  @Property(seed = "20250430")
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
      assertThat(e.hint()).startsWith("Maybe ").endsWith("?");
      assertThat(e.start()).isBetween(0, text.length());
      assertThat(e.end()).isBetween(e.start(), text.length());
    }
  }

  @Property(seed = "20250430")
  void aWrittenNumberIsInsideItsOwnReading(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(2) BigDecimal number,
      @ForAll("units") String unit) {
    Reading reading = reading(unit, number.toPlainString());
    assertThat(reading.interval().holds(Rational.of(number))).isTrue();
    assertThat(reading.best()).isEqualTo(Rational.of(number));
    assertThat(reading.interval().holds(reading.bare())).isTrue();
  }

  @Property(seed = "20250430")
  void digitsReadAlikeHoweverTheyAreGrouped(@ForAll @LongRange(min = 0) long number) {
    String digits = Long.toString(number);
    Reading plain = reading("person", digits);
    assertThat(reading("person", " " + digits)).isEqualTo(plain);
    assertThat(reading("person", Numbers.grouped(Rational.of(number)))).isEqualTo(plain);
  }

  @Property(seed = "20250430")
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

  /** Figures of every kind, read the general way, which a filler before them forces. */
  @Property(seed = "20250430")
  void theShortWayForFiguresReadsAsTheGeneralOneDoes(
      @ForAll("figures") String text, @ForAll("units") String unit) {
    assertThat(reading(unit, text)).isEqualTo(reading(unit, "a total of " + text));
  }

  @Property(seed = "20250430")
  void aHedgeOfEachKindIsHeldByAWiderOne(
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal number,
      @ForAll("units") String unit,
      @ForAll("widenings") List<String> hedges) {
    Interval wide = reading(unit, hedges.get(1) + number.toPlainString()).interval();
    assertThat(wide.holds(reading(unit, hedges.get(0) + number.toPlainString()).interval()))
        .isTrue();
  }

  @Property(seed = "20250430")
  void wideningAHedgeNeverTurnsAgreementIntoConflict(
      @ForAll @IntRange(min = 1, max = 3000) int one,
      @ForAll @IntRange(min = 1, max = 3000) int other,
      @ForAll("units") String unit,
      @ForAll("widenings") List<String> hedges) {
    Reading against = reading(unit, Integer.toString(other));
    Reading narrow = reading(unit, hedges.get(0) + one);
    Reading wide = reading(unit, hedges.get(1) + one);
    assertThat(wide.agreesWith(against) || !narrow.agreesWith(against)).isTrue();
  }

  @Property(seed = "20250430")
  void orderScaleAndUnitChangeNoVerdict(
      @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal other,
      @ForAll("pairsOfUnits") List<String> units) {
    String first = one.toPlainString() + " " + units.get(0);
    String second = other.toPlainString() + " " + units.get(1);
    boolean agree = reading(units.get(0), first).agreesWith(reading(units.get(0), second));
    assertThat(reading(units.get(0), second).agreesWith(reading(units.get(0), first)))
        .isEqualTo(agree);
    assertThat(reading(units.get(1), first).agreesWith(reading(units.get(1), second)))
        .isEqualTo(agree);
  }

  @Property(seed = "20250430")
  void aScaleWordSaysWhatItsZerosSay(@ForAll @IntRange(min = 1, max = 99_999) int number) {
    String thousands = Numbers.grouped(Rational.of(number).times(Rational.of(1000)));
    for (String unit : List.of("person", "km²", "USD")) {
      Reading figures = reading(unit, thousands);
      assertThat(reading(unit, number + " thousand")).isEqualTo(figures);
      assertThat(reading(unit, number + "k")).isEqualTo(figures);
    }
  }

  @Property(seed = "20250430")
  void aNumberInWordsReadsAsItsFiguresDo(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long number,
      @ForAll @IntRange(min = 0, max = 14) int digits,
      @ForAll boolean verbose) {
    long shorter = number % (long) Math.pow(10, digits + 1);
    RuleBasedNumberFormat words =
        new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    String spelled =
        words.format(shorter, verbose ? "%spellout-cardinal-verbose" : "%spellout-cardinal");
    // a comma between parts of a number would part two numbers
    assertThat(reading("person", spelled.replace(",", "")))
        .as(spelled)
        .isEqualTo(reading("person", Long.toString(shorter)));
  }

  @Property(seed = "20250430")
  void aRankInWordsIsThatInFigures(@ForAll @IntRange(min = 1, max = 2000) int rank) {
    RuleBasedNumberFormat words =
        new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    String spelled = words.format(rank, "%spellout-ordinal");
    assertThat(reading("rank", spelled)).isEqualTo(reading("rank", Integer.toString(rank)));
  }

  @Provide
  Arbitrary<String> figures() {
    Arbitrary<String> whole =
        Arbitraries.longs().between(0, 999_999_999_999L).map(n -> Numbers.grouped(Rational.of(n)));
    Arbitrary<String> decimal =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("9999999"))
            .ofScale(2)
            .map(BigDecimal::toPlainString);
    return Arbitraries.oneOf(whole, decimal, whole.map(text -> text.replace(",", "")));
  }

  /** A hedge, and one that allows at least as much. */
  @Provide
  Arbitrary<List<String>> widenings() {
    return Arbitraries.of(Widenings.ALL);
  }

  @Provide
  Arbitrary<List<String>> pairsOfUnits() {
    return Arbitraries.of(
        List.of("km", "mi"),
        List.of("m", "ft"),
        List.of("kg", "lb"),
        List.of("°C", "°F"),
        List.of("h", "min"),
        List.of("J", "kcal"),
        List.of("%", "‰"),
        List.of("km/h", "m/s"),
        List.of("l", "US gallon"),
        List.of("USD/kg", "USD/t"));
  }

  @Property(seed = "20250430")
  void foldingTwiceChangesNothing(@ForAll String text) {
    assertThat(Terms.fold(Terms.fold(text))).isEqualTo(Terms.fold(text));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "person",
        "km²",
        "%",
        "ratio",
        "USD",
        "-",
        "m>0",
        "turbine",
        "kg",
        "percentage point",
        "person/day",
        "per 100,000");
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
            "just over",
            "perhaps",
            "majority",
            "no",
            "none",
            "(",
            ")",
            "[",
            "95 % CI:",
            "a day",
            "per",
            "100,000",
            "third",
            "pounds",
            "ft",
            "in",
            "point",
            "lakh",
            "XAU",
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
