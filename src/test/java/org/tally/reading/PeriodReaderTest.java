package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.Period;

class PeriodReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "25",
        "2025-",
        "2025-1",
        "2025-00",
        "2025-13",
        "2025-20",
        "2025-25",
        "2025-02-29",
        "2025-04-31",
        "2025-01-00",
        "2025-1-9",
        "2025/01/09",
        "2025-01-09T",
        "2025-01-09Txx:yy",
        "2025-01-09/2025-01-08",
        "2025-01-09/2025-01-10/2025-01-11",
        "09.01.2025",
        "２０２５",
        "..",
        "~",
        "20250109",
        "-2025",
        "2025-01-09 and 10"
      })
  void refuses(String text) {
    assertThatThrownBy(() -> PeriodReader.read(text))
        .isInstanceOfSatisfying(
            ReadingException.class,
            e -> {
              assertThat(e).hasMessageContaining(text.strip());
              assertThat(e.start()).isBetween(0, text.length());
              assertThat(e.end()).isBetween(e.start(), text.length());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-09,2025-01-09,2025-01-09",
    "2024-02-29,2024-02-29,2024-02-29",
    "2025-01,2025-01-01,2025-01-31",
    "2024-02,2024-02-01,2024-02-29",
    "2025,2025-01-01,2025-12-31",
    "2025-21,2025-03-01,2025-05-31",
    "2025-22,2025-06-01,2025-08-31",
    "2025-23,2025-09-01,2025-11-30",
    "2025-24,2025-12-01,2026-02-28",
    "2025-01/2025-03,2025-01-01,2025-03-31",
    "2024-08/2025-03-12,2024-08-01,2025-03-12",
    "2025-01-01/..,2025-01-01,",
    "2025-01-01/,2025-01-01,",
    "../2025,,2025-12-31",
    "/2025,,2025-12-31",
    "../..,,",
    "2025-01-09~,2025-01-08,2025-01-10",
    "2025-01-09?,2025-01-08,2025-01-10",
    "2025-01~,2024-12-01,2025-02-28",
    "2025-21~,2024-12-01,2025-08-31",
    "2025?,2024-01-01,2026-12-31",
    "2025-01~/2025-03,2024-12-01,2025-03-31",
    "2025-01-09T12:30:00Z,2025-01-09,2025-01-09",
    "2025-01-09T23:30:00+01:00,2025-01-09,2025-01-09",
    "2025-01-09T23:30:00-08:00,2025-01-09,2025-01-10",
    "2025-01-09T00:30:00+01:00,2025-01-08,2025-01-09",
    "2025-01-09T01:00:00+01:00,2025-01-09,2025-01-09",
    "2025-01-09T18:30-0530,2025-01-09,2025-01-10",
    "2025-01-09T23:30:00.5-08,2025-01-09,2025-01-10",
    "2024-12-31T23:30:00-08:00~,2024-12-30,2025-01-02",
    "2025-01-09T23:30:00Z,2025-01-09,2025-01-09",
    "2020-21,2020-01-01,2021-12-31",
    "2021-22,2021-01-01,2022-12-31",
    "2022-23,2022-01-01,2023-12-31",
    "2023-24,2023-01-01,2024-12-31",
    "2023-24~,2022-01-01,2025-12-31",
    "2022-23/2023-24,2022-01-01,2024-12-31",
    "2024-23,2024-09-01,2024-11-30",
    "2023-22,2023-06-01,2023-08-31",
    "0000,0000-01-01,0000-12-31",
    "9999-12-31,9999-12-31,9999-12-31"
  })
  void reads(String text, String start, String end) throws ReadingException {
    Period period = PeriodReader.read(text);
    assertThat(period.text()).isEqualTo(text);
    assertThat(period.start() == null ? null : period.start().toString()).isEqualTo(start);
    assertThat(period.end() == null ? null : period.end().toString()).isEqualTo(end);
  }
}
