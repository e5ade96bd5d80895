package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Claim;
import org.tally.model.Reading;

/** Amounts convert between currencies by the rates of a file, those of their very time. */
class RatesTest {
  private static final String FORM = " Maybe {one: USD, is: \"0.92 EUR\", when: 2025-04-30}?";
  private static final String HEAD =
      """
      sources:
        ecb: {kind: official, published: 2025-05-02}
        post: {kind: news, published: 2025-04-30}
      properties:
        cost: {kind: flow, unit: EUR}
      rates:
        - {one: USD, is: "0.92 EUR", when: 2025-04-30, source: ecb}
        - {one: "£", is: 1.2 euros, when: 2024}
      claims:
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the rate's own rounding counts: 0.92 is 0.915 to 0.925
        "$100.00 | 2025-04-30 | [91.495425, 92.504625] | EUR",
        "at least $100 | 2025-04-30 | [91.5, ∞) | EUR",
        "£10.00  | 2024       | [11.49425, 12.50625]   | EUR",
        "£10.00  | 2024-01-01/2024-12-31 | [11.49425, 12.50625] | EUR",
        "€5.00   | 2025-04-30 | [4.995, 5.005] | EUR",
        // not of that day, within that year, of no rate
        "$100.00 | 2025-05-01 | [99.995, 100.005] | USD",
        "£10.00  | 2024-06-01 | [9.995, 10.005]   | GBP",
        "CHF 100.00 | 2025-04-30 | [99.995, 100.005] | CHF",
      })
  void convertsByTheRateOfThatTime(String value, String when, String interval, String unit) {
    Reading reading = reading("when: \"" + when + "\", value: \"" + value + "\"");
    assertThat(reading.interval()).hasToString(interval);
    assertThat(reading.unit()).isEqualTo(unit);
  }

  @Test
  void aRateGoesBothWaysAndNoneIsMadeOfTwo() {
    String file =
        HEAD.replace("unit: EUR", "unit: USD")
            + "  - {id: a, subject: x, property: cost, when: 2025-04-30, value: \"€92.00\"}\n"
            + "  - {id: b, subject: x, property: cost, when: 2024, value: \"£10\"}\n";
    List<Claim> claims = Inputs.sound(Inputs.text(file)).claims();
    Reading back = claims.get(0).reading();
    assertThat(back).isNotNull();
    assertThat(back == null ? "" : back.best().toString()).isEqualTo("100");
    assertThat(back == null ? "" : back.why())
        .isEqualTo("rounded to 0.01; 1 USD is 0.92 EUR on 2025-04-30 (ecb)");
    Reading none = claims.get(1).reading();
    assertThat(none == null ? "" : none.unit()).isEqualTo("GBP");
  }

  @Test
  void countsFromThePublishedDateWhereNoTimeIsSaid() {
    assertThat(reading("source: post, value: \"$100.00\"").why())
        .isEqualTo("rounded to 0.01; 1 USD is 0.92 EUR on 2025-04-30 (ecb)");
  }

  @Test
  void tellsEveryFault() {
    String rates =
        """
        properties:
          cost: {unit: EUR}
        rates:
          - {one: USB, is: "0.92 EUR", when: 2025-04-30}
          - {one: USD, is: "0.92", when: 2025-04-30}
          - {one: USD, is: "up to 0.92 EUR", when: 2025-04-30}
          - {one: USD, is: "1.00 USD", when: 2025-04-30}
          - {one: USD, is: "0.92 EUR"}
          - {one: USD, is: "0.92 EUR", when: 2025-04-31, source: ecb}
          - {one: USD, is: "0.92 EUR", when: 2025-04-30, source: ecb}
          - {one: $, is: "€0.93", when: 2025-04-30, of: x}
          - {one: $, is: "€0.93", when: 2025-04-30}
        claims: [{id: a, subject: x, statement: is}]
        """;
    assertThat(Inputs.problems(Inputs.text(rates)))
        .containsExactly(
            "c.yaml:4:11: a rate is of (USB), which is no currency. Maybe a code of ISO 4217, such as USD?",
            "c.yaml:5:20: a rate has (0.92) as (is), which is no amount of money above zero."
                + FORM,
            "c.yaml:6:20: a rate has (up to 0.92 EUR) as (is), which is no amount of money above zero."
                + FORM,
            "c.yaml:7:20: a rate is of (USD) in itself. Maybe another currency is meant?",
            "c.yaml:8:5: a rate has no (when)." + FORM,
            "c.yaml:9:38: a rate has an unreadable (when): (2025-04-31) has a day (2025-04-31) that does not exist. Maybe a day that the month has?",
            "c.yaml:9:58: a rate is from (ecb), which is no source, address or text with a space.",
            "c.yaml:10:58: a rate is from (ecb), which is no source, address or text with a space.",
            "c.yaml:11:45: a rate has an unknown key (of).",
            "c.yaml:12:5: a rate gives 1 USD in EUR for 2025-04-30 a second time, first at c.yaml:10:5. Maybe keep one of the two?");
  }

  @Test
  void filesOfAFolderMayShareARate(@TempDir Path folder) throws IOException {
    String rate = "rates: [{one: USD, is: \"0.92 EUR\", when: 2025-04-30}]\n";
    Files.writeString(folder.resolve("a.yaml"), rate);
    Files.writeString(
        folder.resolve("b.yaml"), rate + "claims: [{id: a, subject: x, statement: is}]\n");
    assertThat(Inputs.problems(Inputs.read(folder))).isEmpty();
  }

  private static Reading reading(String fields) {
    String file = HEAD + "  - {id: a, subject: x, property: cost, " + fields + "}\n";
    Reading reading = Inputs.sound(Inputs.text(file)).claims().get(0).reading();
    if (reading == null) {
      throw new AssertionError("no reading of " + fields);
    }
    return reading;
  }
}
