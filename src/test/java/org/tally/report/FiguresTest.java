package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0              | person | 0",
        "96             | person | 96",
        "8000/3         | person | 2,667",
        "8000/3         | km²    | 2,667 km²",
        "1263           | km²    | 1,263 km²",
        "2325/2         | person | 1,163",
        "2325/2         | km²    | 1,162.5 km²",
        "100/3          | ''     | 33.3",
        "2.495          | m      | 2.495 m",
        "1/3            | ratio  | 33.33 %",
        "1/30000        | ''     | 0.0000333",
        "99.5           | %      | 99.5 %",
        "-1234567       | person | -1,234,567",
        "-999           | person | -999",
        "748.25         | km²    | 748.3 km²",
        "12345678901234567890123 | person | 12,345,678,901,234,567,890,123",
        "20208          | date   | 2025-04-30",
        "40417/2        | date   | 2025-04-30",
        "-1             | date   | 1969-12-31"
      })
  void showsNumbersAsPeopleWriteThem(String value, String unit, String shown) {
    assertThat(Figures.SHORT.amount(Rational.parse(value), unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"8000/3 | 8000/3", "1285.4375 | 1,285.4375", "0.1 | 0.1", "100/3 | 100/3"})
  void exactNumbersKeepEveryDigit(String value, String shown) {
    assertThat(Figures.EXACT.amount(Rational.parse(value), "")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ | 2400 | 8800/3 | ] | person | 2,400 to 2,933",
        "[ | 1250 | 1350 | ] | km² | 1,250 to 1,350 km²",
        "[ | 300 | 300 | ] | person | 300",
        "( | 600 | | ) | person | more than 600",
        "[ | 155 | | ) | person | at least 155",
        "( | | 100 | ] | km² | at most 100 km²",
        "( | | 100 | ) | km² | less than 100 km²",
        "[ | 9000 | 10000 | ) | person | at least 9,000 and less than 10,000",
        "( | 1 | 2 | ] | | more than 1 and at most 2",
        "( | 1 | 1 | ) | | close to 1",
        "( | | | ) | person | anything",
        "[ | 20089 | 20119 | ] | date | 2025-01-01 to 2025-01-31",
        "[ | 20089 | | ) | date | not before 2025-01-01",
        "( | 20089 | | ) | date | after 2025-01-01",
        "( | | 20089 | ] | date | not after 2025-01-01",
        "( | | 20089 | ) | date | before 2025-01-01"
      })
  void tellsOpennessInWords(
      String left, String low, String high, String right, String unit, String shown) {
    Interval interval = new Interval(bound(low, left.equals("[")), bound(high, right.equals("]")));
    assertThat(Figures.SHORT.range(interval, unit == null ? "" : unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.34, 34 %",
    "0.995, 99.5 %",
    "1/3, 33 %",
    "3/70, 4.3 %",
    "1/100000, less than 0.1 %",
    "0, 0 %",
    "12, '1,200 %'",
    "100/7, '1,429 %'"
  })
  void showsSharesAsPercentages(String share, String shown) {
    assertThat(Figures.SHORT.percent(Rational.parse(share))).isEqualTo(shown);
  }

  @Test
  void countsDaysBetweenDates() {
    assertThat(Figures.SHORT.gap(Rational.of(1), "date")).isEqualTo("1 day");
    assertThat(Figures.SHORT.gap(Rational.of(3), "date")).isEqualTo("3 days");
    assertThat(Figures.SHORT.gap(Rational.of(3), "km²")).isEqualTo("3 km²");
  }

  private static Bound bound(String value, boolean closed) {
    return value == null ? Bound.NONE : new Bound(Rational.parse(value), closed);
  }
}
