package org.tally.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Reading;
import org.tally.model.fact.Suspicion.Kind;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

final class DigitsTest {
  /** What was written, the kind of slip, and all that it may have been, in order. */
  @ParameterizedTest
  @CsvSource({
    "1452, SWAPPED_DIGITS, 4152 1542 1425",
    "11, SWAPPED_DIGITS, ''",
    "7, SWAPPED_DIGITS, ''",
    "1300, SWAPPED_DIGITS, 3100",
    "1.5, SWAPPED_DIGITS, 5.1",
    "1442, DOUBLED_DIGIT, 142",
    "1452, DOUBLED_DIGIT, ''",
    "9, MISSING_DIGIT, 19 29 39 49 59 69 79 89 99 91 92 93 94 95 96 97 98",
    "30, MISTYPED_DIGIT, 10 20 40 50 60 70 80 90",
    "25, SIGN, -25",
    "0.36, PERCENT, 36 0.0036",
  })
  void editsOfOneSlip(String written, Kind kind, String expected) {
    String unit = kind == Kind.PERCENT ? Reading.RATIO : "person";
    List<String> found =
        Edits.of(kind, exactly(written, unit), written).stream()
            .map(undone -> undone.reading().best().toString())
            .toList();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  /** Whether an edit says anything where the others leave so much room. */
  @ParameterizedTest
  @CsvSource({
    "1425, MISTYPED_DIGIT, 1825, 1825, true",
    "1425, MISTYPED_DIGIT, 1800, 1850, false",
    "142, MISTYPED_DIGIT, 182, 182, false",
    "14, MISTYPED_DIGIT, 18, 18, false",
    "14, SWAPPED_DIGITS, 41, 41, true",
    "14, MISSING_DIGIT, 124, 124, false",
    "142, MISSING_DIGIT, 1425, 1425, true",
    "500, SCALE, 4000, 6000, true",
    "500, SCALE, 3000, 6000, false",
    "500, SCALE, 4000, , false",
    "125, SIGN, -130, -120, true",
    "125, SIGN, -10, 10, false",
    "531, UNIT, 1370, 1380, true",
    "531, UNIT, 1200, 1500, false",
  })
  void anEditTellsWhereTheOthersPinTheNumber(
      String written, Kind kind, String low, String high, boolean expected) {
    Interval needed =
        high == null
            ? Interval.atLeast(Rational.parse(low))
            : Interval.closed(Rational.parse(low), Rational.parse(high));
    List<Undone> fitting =
        Edits.of(kind, exactly(written, kind == Kind.UNIT ? "km²" : "person"), written).stream()
            .filter(undone -> undone.reading().interval().meets(needed))
            .toList();
    boolean tells = fitting.stream().anyMatch(undone -> Edits.tell(kind, undone, needed));
    assertThat(tells).isEqualTo(expected);
  }

  /** A text, what it reads as, the kind of slip, and what may have been written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "531 sq mi        | 137528.37 | SWAPPED_DIGITS | 351 sq mi; 513 sq mi",
        "about 5,301 ft   | 1615.7448 | SWAPPED_DIGITS | about 3,501 ft; about 5,031 ft; about 5,310 ft",
        "0.1 in           | 0.254     | MISTYPED_DIGIT | 0.2 in; 0.3 in; 0.4 in; 0.5 in; 0.6 in; 0.7 in; 0.8 in; 0.9 in",
        "1,442.0 mi       | 2321      | DOUBLED_DIGIT  | 142.0 mi",
        "6-foot-2         | 187.96    | MISTYPED_DIGIT | ''",
        "six feet         | 182.88    | MISTYPED_DIGIT | ''",
        "half a dozen CO2 | 6         | MISTYPED_DIGIT | ''",
      })
  void digitsOfAConvertedNumberAreThoseOfItsText(
      String text, String reads, Kind kind, String expected) {
    assertThat(Edits.of(kind, exactly(reads, "cm"), text).stream().map(Undone::text))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,452 people     | 1452    | 1425    | 1,425 people",
        "1,452 people     | 1452    | 14582   | 14,582 people",
        "14,522 people    | 14522   | 1452    | 1,452 people",
        "1,452 people     | 1452    | 145     | 145 people",
        "1.3 million      | 1300000 | 31      | 3.1 million",
        "1 300 km²        | 1300    | 31      | 3 100 km²",
        "0.052            | 0.052   | 25      | 0.025",
      })
  void otherDigitsStandWhereTheOldOnesStood(
      String text, String number, String core, String expected) {
    Numeral numeral = Objects.requireNonNull(Numeral.of(text, Rational.parse(number)));
    assertThat(numeral.isScaled(Rational.parse(number))).isTrue();
    assertThat(numeral.with(core)).isEqualTo(expected);
  }

  private static Reading exactly(String number, String unit) {
    Rational value = Rational.parse(number);
    Interval point = Interval.point(value);
    return new Reading(point, value, point, unit, null, "exact", "exact");
  }
}
