package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

class CalendarSpansTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  private static Reading reading(String unit, String text) throws ReadingException {
    return ((Value.Quantity) READER.read(text, Contexts.of(unit))).reading();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day | 1 mile | mi",
        "day | 3 people | person",
        "month | 3 km | km",
        "day | less than 3 months | month",
        "%/month | exactly 12 % a year | %/year",
        "USD/year | $10 an hour | USD/h",
        "t/day | 300 kWh a year | kWh/year",
      })
  void leavesAloneWhatTheCalendarDoesNotConvert(String unit, String text, String read)
      throws ReadingException {
    assertThat(reading(unit, text).unit()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "month | 2 years | [18, 30]",
        "year | 18 months | [35/24, 37/24]",
        "day | exactly 1 month | [28, 31]",
        "day | exactly 12 months | [360.7425, 369.7425]",
        "week | exactly 1 month | [4, 31/7]",
        "month | exactly 31 days | [1, 31/28]",
        "t/day | exactly 366 t a year | [1, 366/365]",
        "kg/day | exactly 366 t a year | [1000, 73200/73]",
        "t/year | exactly 1 t a day | [365, 366]",
        "person/day | exactly 310 people a month | [10, 155/14]",
        "person/month | exactly 24 people a year | [2, 2]",
        "USD/month | exactly $24,000 a year | [2000, 2000]",
      })
  void readsSpans(String unit, String text, String interval) throws ReadingException {
    assertThat(reading(unit, text).interval()).hasToString(interval);
    assertThat(reading(unit, text).unit()).isEqualTo(unit);
    assertThat(reading(unit, text).interval().holds(reading(unit, text).best())).isTrue();
  }

  @Property(tries = 5_000, seed = "20250430")
  void everyRunOfMonthsHasSoManyDays(
      @ForAll @IntRange(min = 0, max = 4799) int start,
      @ForAll @IntRange(min = 1, max = 2400) int months) {
    LocalDate first = LocalDate.of(1800, 1, 1).plusMonths(start);
    long days = ChronoUnit.DAYS.between(first, first.plusMonths(months));
    Interval span = CalendarSpans.days(Interval.point(Rational.of(months)));
    assertThat(span.holds(Rational.of(days))).as("%s, %s months", first, months).isTrue();
  }
}
