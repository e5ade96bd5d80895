package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

class PolicyTest {
  private static final Policy NEWSROOM = Policy.load("newsroom");
  private static final String SMALL =
      """
      name: small
      rounding: {count-from: 100, at-most-percent: 1, fraction-of-scale: 10}
      hedges: [{id: about, means: around, percent: 50, words: [about], why: "'{words}'"}]
      refused: []
      vague: []
      unquantified: []
      numbers: {}
      scales: {}
      glued: {}
      denominators: {}
      fillers: []
      units: []
      yes: []
      no: []
      """;

  @Test
  void whatTheBuildMadeOfTheTableIsTheTable() throws IOException {
    Path yaml = Path.of("rules/policy/newsroom.yaml");
    Object tree = YamlTree.read(Files.newBufferedReader(yaml));
    byte[] prepared;
    try (InputStream in = Policy.class.getResourceAsStream("/" + Policy.prepared("newsroom"))) {
      prepared = in.readAllBytes();
    }
    Object read = CompactTree.read(new DataInputStream(new ByteArrayInputStream(prepared)));
    // as text, so that the order counts too
    assertThat(read).isEqualTo(tree).hasToString(tree.toString());
  }

  @Test
  void theFactorsOfTheBuildAreThoseOfTheLibrary() {
    UnitFactors known = UnitFactors.builtIn();
    for (Unit from : NEWSROOM.unitsById.values()) {
      for (Unit to : NEWSROOM.unitsById.values()) {
        if (from.symbol() != null && to.symbol() != null) {
          assertThat(known.know(from.symbol())).as(from.id()).isTrue();
          assertThat(known.between(from.symbol(), to.symbol()))
              .as("%s in %s", from.id(), to.id())
              .isEqualTo(UnitsLibrary.conversion(from.symbol(), to.symbol()));
        }
      }
    }
  }

  @Test
  void otherUnitsAreLeftToTheLibrary() {
    Unit litre = NEWSROOM.declaredUnit("l");
    Unit peck = new Unit("peck", litre.kind(), "[pk_us]", Rational.ONE);
    assertThat(UnitFactors.builtIn().know("[pk_us]")).isFalse();
    assertThat(Conversions.factor(peck, litre)).contains(Rational.parse("8.80976754172"));
  }

  @Test
  void refusesAnUnknownName() {
    assertThatThrownBy(() -> Policy.load("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(nowhere)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hedges:      | hegdes:       | Maybe hedges?",
        "means: around | means: abuot | (means: abuot)",
        "percent: 50  | percent: x    | (percent: x)",
        "'id: about, '| ''            | no text (id)",
        "percent: 50  | precent: 50   | (precent)",
        "[about]      | [about, ABOUT]| (ABOUT)",
      })
  void refusesAMalformedTable(String good, String bad, String message) {
    String table = SMALL.replace(good, bad);
    assertThat(table).isNotEqualTo(SMALL);
    assertThatThrownBy(() -> Policy.read(new StringReader(table), "small.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> Policy.read(new StringReader(SMALL + "yes: []\n"), "small.yaml"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTableOfOnesOwnCounts() throws IOException, ReadingException {
    Policy small = Policy.read(new StringReader(SMALL), "small.yaml");
    assertThat(small.name()).isEqualTo("small");
    ValueReader reader = new ValueReader(small);
    assertThat(reader.read("about 4,000", Contexts.of("person")).toString())
        .contains("[2000, 6000]");
    assertThat(reader.read("4,000", Contexts.of("person")).toString()).contains("[3960, 4040]");
  }

  @Test
  void theLibraryKnowsEverySymbol() {
    for (Unit unit : NEWSROOM.unitsById.values()) {
      if (unit.symbol() != null) {
        assertThat(UnitsLibrary.conversion(unit.symbol(), unit.symbol()))
            .as(unit.id())
            .contains(Conversion.NONE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hp,W,745.69987158227022",
    "mi,m,1609.344",
    "mi²,km²,2.589988110336",
    "ft,m,0.3048",
    "yd,m,0.9144",
    "in,cm,2.54",
    "nmi,m,1852",
    "acre,m²,4046.8564224",
    "ha,km²,0.01",
    "m²,km²,0.000001",
    "ft²,m²,0.09290304",
    "t,kg,1000",
    "lb,kg,0.45359237",
    "short ton,kg,907.18474",
    "l,m³,0.001",
    "week,day,7",
    "h,min,60",
    "km/h,m/s,5/18",
    "mph,km/h,1.609344",
    "GW,MW,1000",
    "kWh,J,3600000",
    "kcal,J,4184",
    "US gallon,l,3.785411784",
    "imperial gallon,l,4.54609",
    "barrel,US gallon,42",
    "stone,lb,14",
    "long ton,lb,2240",
    "troy ounce,g,31.1034768",
    "kn,km/h,1.852",
    "acre-foot,m³,1233.48183754752",
    "megatonne,t,1000000",
    "person/day,person/week,7",
    "USD/kg,USD/t,1000",
    "person/km²,person/mi²,2.589988110336",
    "'per 100,000','per 1,000',0.01",
    "‰,%,0.1",
    "l/100 km,l/km,0.01",
    "mm/day,m/week,0.007"
  })
  void factorsAreExact(String from, String to, String factor) {
    Unit a = NEWSROOM.declaredUnit(from);
    Unit b = NEWSROOM.declaredUnit(to);
    Rational there = Conversions.factor(a, b).orElseThrow();
    assertThat(Conversions.between(a, b).orElseThrow().offset()).isEqualTo(Rational.ZERO);
    assertThat(there.times(Conversions.factor(b, a).orElseThrow())).isEqualTo(Rational.ONE);
    assertThat(there).hasToString(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "°C,°F,9/5,32",
    "°F,°C,5/9,-160/9",
    "°C,kelvin,1,273.15",
    "kelvin,°C,1,-273.15",
    "°F,kelvin,5/9,45967/180"
  })
  void scalesOfTemperatureHaveAnExactOffset(String from, String to, String factor, String offset) {
    Conversion conversion =
        Conversions.between(NEWSROOM.declaredUnit(from), NEWSROOM.declaredUnit(to)).orElseThrow();
    assertThat(conversion.factor()).isEqualTo(Rational.parse(factor));
    assertThat(conversion.offset()).isEqualTo(Rational.parse(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "mi,km²",
    "person,vehicle",
    "USD,EUR",
    "kg,m",
    "ton,t",
    "person,km²",
    "%,percentage point",
    "person/day,vehicle/day",
    "USD/t,EUR/t",
    "person/day,person",
    "month,day",
    "J,W"
  })
  void otherUnitsDoNotConvert(String from, String to) {
    assertThat(Conversions.factor(NEWSROOM.declaredUnit(from), NEWSROOM.declaredUnit(to)))
        .isEmpty();
  }
}
