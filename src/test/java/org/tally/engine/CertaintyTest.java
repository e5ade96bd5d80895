package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.input.DatasetReader;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** Accuse only when certain, and never leave a difference unsaid: by all rules together. */
final class CertaintyTest {
  private static final String HEAD =
      """
      sources:
        s: {kind: news, published: 2025-02-17, cites: [o]}
        t: {kind: news, published: 2025-02-17}
        u: {kind: news, published: 2025-02-17, cites: [o]}
        o: {kind: official}
      properties:
        killed: {kind: cumulative, unit: person}
        casualties: {kind: cumulative, unit: person}
        troops: {kind: level, unit: person}
        recruits: {kind: level, unit: person}
        officers: {kind: level, unit: person}
        capital: {kind: fixed, type: term}
        population: {kind: fixed, unit: person}
        pledged: {kind: level, unit: USD}
        delivered: {kind: level, unit: USD}
        days: {kind: level, unit: day}
        killed-a-day: {kind: level, unit: person}
      relations:
        - killed <= casualties
        - troops = recruits + officers
        - killed-a-day = recruits / days
      claims:
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "one source, times that overlap: a rise is possible"
            + " | s killed '101' Friday ; s killed '121' - | undecided C101",
        "one source, one time"
            + " | s killed '101' 2025-02-10 ; s killed '121' 2025-02-10 | error C101",
        "an open time is no moment"
            + " | s troops '101' 'after 1 March 2025' ; t troops '121' 'after 1 March 2025'"
            + " | undecided C101",
        "a mean of counts need not be whole"
            + " | s recruits '21' - ; s days 'exactly 9 days' - | ",
        "half of an odd number stands for its neighbours"
            + " | s troops '101' - ; s recruits 'half of troops' - | ",
        "two-thirds of 101 are 67 or 68"
            + " | s casualties '101' - ; s killed 'two-thirds of casualties' - ; s killed '67' - | ",
        "two-thirds of 101 are not 70"
            + " | s casualties '101' - ; s killed 'two-thirds of casualties' - ; s killed '70' -"
            + " | error C104",
        "a share of euros is no number of dollars"
            + " | s pledged '€10 million' - ; s delivered 'half of pledged' - ;"
            + " s delivered '$5.4 million' - | not comparable C105",
        "a corrected answer is no answer any more"
            + " | s capital 'Kharkiv' - ; t capital 'Kyiv' - corrects | ",
        "more than 601 is not 601" + " | s killed '601' - ; s casualties 'more than 601' - | ",
        "two pages are no account that contradicts itself"
            + " | s recruits '67.4 % of troops' - ; u troops '151' - | warning C112",
        "a long time overlaps two that do not"
            + " | s killed '501' 2025-01 ; s killed 'more than 90' 2025-01-05 ;"
            + " s killed '151' 2025-01-20 | undecided C101",
      })
  void eachIsJudgedAsSurelyAsItCanBe(String what, String claims, String expected) {
    assertThat(outcomes(claims))
        .as(what)
        .isEqualTo(new TreeSet<>(expected == null ? List.of() : List.of(expected.split(", "))));
  }

  @Test
  void roundedUpAndRoundedDownCanBeOneNumber() {
    String claims =
        """
          - {id: a, source: s, subject: x, property: population, value: "748,000", rounded-to: 1000, rounding: down}
          - {id: b, source: t, subject: x, property: population, value: "749,000", rounded-to: 1000, rounding: up}
        """;
    assertThat(check(HEAD + claims)).isEmpty();
  }

  private static TreeSet<String> outcomes(String claims) {
    StringBuilder yaml = new StringBuilder(HEAD);
    int number = 0;
    for (String claim : claims.split(";")) {
      String[] said = claim.strip().split("'");
      String[] who = said[0].strip().split(" ");
      String when = (said.length > 3 ? said[3] : said[2].strip()).strip();
      boolean corrects = when.endsWith("corrects");
      when = when.replace("corrects", "").strip();
      yaml.append("  - {id: c").append(number);
      yaml.append(", source: ").append(who[0]).append(", subject: x, property: ").append(who[1]);
      yaml.append(", value: \"").append(said[1]).append('"');
      yaml.append(when.equals("-") ? "" : ", when: \"" + when + '"');
      yaml.append(corrects ? ", corrects: c" + (number - 1) : "").append("}\n");
      number++;
    }
    return check(yaml.toString());
  }

  /** All that is flagged, and all conflicts that could not be judged; not what differs in time. */
  private static TreeSet<String> check(String yaml) {
    var input =
        new DatasetReader(new ValueReader(Policy.load("newsroom"))).readText("c.yaml", yaml);
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    TreeSet<String> texts = new TreeSet<>();
    report.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .forEach(finding -> texts.add(finding.severity().text() + " " + finding.rule()));
    report.outcomes().stream()
        .filter(outcome -> !outcome.template().contains("differ in {differences}"))
        .filter(outcome -> !outcome.template().contains("says nothing"))
        .forEach(outcome -> texts.add(outcome.verdict().text() + " " + outcome.rule()));
    return texts;
  }
}
