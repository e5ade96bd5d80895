package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.tally.model.Period;

class PeriodPropertiesTest {
  private static final Period TOLD = Period.day(LocalDate.of(2025, 2, 14));

  @Property(seed = "20250430")
  void aRandomTextIsReadOrRefused(@ForAll @StringLength(max = 220) String text) {
    readOrRefuse(text);
  }

  @Property(tries = 5_000, seed = "20250430")
  void randomWordsAreReadOrRefused(@ForAll("phrases") String text) {
    readOrRefuse(text);
  }

  private static void readOrRefuse(String text) {
    try {
      Period period = PeriodReader.read(text, TOLD);
      assertThat(PeriodReader.read(period.toString())).as(text).isEqualTo(period);
    } catch (ReadingException e) {
      assertThat(e).hasMessageContaining("(");
      assertThat(e.hint()).startsWith("Maybe ").endsWith("?");
      assertThat(e.start()).isBetween(0, text.length());
      assertThat(e.end()).isBetween(e.start(), text.length());
    }
  }

  @Property(seed = "20250430")
  void aDayReadsAsItselfHoweverItIsWritten(
      @ForAll("days") LocalDate day, @ForAll("styles") String style) throws ReadingException {
    String text = DateTimeFormatter.ofPattern(style, Locale.ENGLISH).format(day);
    assertThat(PeriodReader.read(text)).as(text).isEqualTo(Period.day(day));
  }

  @Property(seed = "20250430")
  void boundsHoldWhatTheyBound(@ForAll("days") LocalDate day, @ForAll("starts") String start)
      throws ReadingException {
    String month = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(day);
    Period period = PeriodReader.read(start + month);
    assertThat(period.sharesDayWith(PeriodReader.read(month))).as(start + month).isTrue();
  }

  @Property(seed = "20250430")
  void thePartsOfAMonthLeaveNoGap(@ForAll("days") LocalDate day) throws ReadingException {
    String month = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(day);
    boolean held = false;
    for (String part : new String[] {"early ", "mid-", "late "}) {
      held |= PeriodReader.read(part + month).sharesDayWith(Period.day(day));
    }
    assertThat(held).isTrue();
  }

  @Property(seed = "20250430")
  void aLongerPublishedDateNeverMakesAShorterPeriod(
      @ForAll("days") LocalDate day, @ForAll("relative") String text) throws ReadingException {
    Period told = PeriodReader.read(text, Period.day(day));
    Period toldInMonth = PeriodReader.read(text, PeriodReader.read(day.toString().substring(0, 7)));
    assertThat(toldInMonth.start()).as(text).isBeforeOrEqualTo(told.start());
    assertThat(toldInMonth.end()).as(text).isAfterOrEqualTo(told.end());
  }

  @Property(seed = "20250430")
  void anUncertainDateIsNotCertainlyBeforeItsNeighbour(@ForAll("days") LocalDate day)
      throws ReadingException {
    Period next = Period.day(day.plusDays(1));
    assertThat(Period.day(day).endsBefore(next)).isTrue();
    for (String mark : new String[] {"~", "?", "%"}) {
      assertThat(PeriodReader.read(day + mark).endsBefore(next)).isFalse();
      assertThat(PeriodReader.read("about " + day).endsBefore(next)).isFalse();
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> styles() {
    return Arbitraries.of(
        "uuuu-MM-dd",
        "d MMMM uuuu",
        "MMMM d, uuuu",
        "MMM. d, uuuu",
        "EEEE, d MMMM uuuu",
        "d MMM uuuu");
  }

  @Provide
  Arbitrary<String> starts() {
    return Arbitraries.of(
        "",
        "in ",
        "early ",
        "mid-",
        "late ",
        "the end of ",
        "by ",
        "since ",
        "around ",
        "until ",
        "the last week of ",
        "the second week of ");
  }

  @Provide
  Arbitrary<String> relative() {
    return Arbitraries.of(
        "today",
        "yesterday",
        "last night",
        "last week",
        "this week",
        "the past week",
        "last month",
        "late last month",
        "last year",
        "fall of the previous year",
        "two weeks ago",
        "a month ago",
        "Friday",
        "last Friday",
        "the last three months",
        "last quarter");
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(DateWords.ENGLISH.all())
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .flatMap(
            words ->
                Arbitraries.of(
                        "2025", "14", "1990s", "2025-01-09", "-", "/", "Q", "31st", ",", "9999")
                    .list()
                    .ofMaxSize(3)
                    .flatMap(
                        others -> {
                          var all = new java.util.ArrayList<>(words);
                          all.addAll(others);
                          return Arbitraries.shuffle(all).map(list -> String.join(" ", list));
                        }));
  }
}
