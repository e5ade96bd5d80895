package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Dataset;
import org.tally.model.Pace;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.number.Rational;

class DeclarationsTest {
  private static final String CLAIM = "\nclaims: [{id: a, subject: x, statement: is}]\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources: {s: {knd: news}} | c.yaml:1:15: source (s) has an unknown key (knd). Maybe kind?",
        "sources: {s: {kind: newz}} | c.yaml:1:21: source (s) has an unknown kind (newz). Maybe news?",
        "sources: {s: text} | c.yaml:1:14: the file has a text as source (s), where a mapping is"
            + " due. Maybe s: {}?",
        "sources: [s] | c.yaml:1:10: the file has a list as (sources), where a mapping was expected.",
        "sources: {s: {}, s: {}} | c.yaml:1:18: source (s) is declared twice, first at c.yaml:1:11."
            + " Maybe keep one of the two?",
        "sources: {s: {cites: [t]}} | c.yaml:1:23: source (s) cites (t), which is no source, address"
            + " or text with a space. Maybe s?",
        "sources: {s: {cites: {a: b}}} | c.yaml:1:22: source (s) has a mapping as (cites), where a"
            + " list was expected.",
        "sources: {s: {copy-of: t}} | c.yaml:1:24: source (s) is a copy of (t), which is no source,"
            + " address or text with a space. Maybe s?",
        "sources: {s: {copy-of: s}} | c.yaml:1:24: source (s) is a copy of itself.",
        "sources: {s: {revises: [t]}} | c.yaml:1:25: source (s) revises (t), which is no source."
            + " Maybe s?",
        "sources: {s: {retracts: s}} | c.yaml:1:25: source (s) retracts itself.",
        "properties: {p: {stale-after: soon}} | c.yaml:1:31: property (p) has (soon) as"
            + " (stale-after), which is no stretch of time. Maybe 90 days, or 6 months?",
        "properties: {p: {type: trem}} | c.yaml:1:24: property (p) has an unknown type (trem). Maybe"
            + " term?",
        "properties: {p: {kind: wavy}} | c.yaml:1:24: property (p) has an unknown kind (wavy). Maybe"
            + " one of cumulative, level, flow, fixed?",
        "properties: {p: {min: none}} | c.yaml:1:23: property (p) has (none) as (min), which is no"
            + " number.",
        "properties: {p: {kind: cumulative, at-most-per: {dya: 1}}} | c.yaml:1:50: property (p) has an"
            + " unknown unit of time (dya) in (at-most-per). Maybe day?",
        "properties: {p: {kind: cumulative, at-most-per: 1}} | c.yaml:1:49: property (p) has a text as"
            + " (at-most-per), where a mapping is due. Maybe at-most-per: {day: 200}?",
        "properties: {p: {kind: cumulative, at-most-per: {}}} | c.yaml:1:49: property (p) has nothing"
            + " in (at-most-per). Maybe at-most-per: {day: 200}?",
        "properties: {p: {kind: level, at-most-per: {day: 1}}} | c.yaml:1:44: property (p) has"
            + " (at-most-per) and is no running total. Maybe add kind: cumulative?",
        "properties: {p: {kind: cumulative, at-most-per: {day: more than 1}}} | c.yaml:1:55: property"
            + " (p) has (more than 1) as (at-most-per), which is no limit above zero. Maybe"
            + " at-most-per: {day: 200}?",
        "properties: {p: {kind: cumulative, at-most-per: {day: 0}}} | c.yaml:1:55: property (p) has"
            + " (0) as (at-most-per), which is no limit above zero. Maybe at-most-per: {day: 200}?",
        "properties: {p: {kind: cumulative, unit: ha, at-most-per: {day: 5 people}}} | c.yaml:1:65:"
            + " property (p) has (5 people) as (at-most-per), which is in person, where its values are"
            + " in ha. Maybe a number alone?",
        "properties: {p: {kind: cumulative, at-most-per: {day: 1,000}}} | c.yaml:1:57: property (p) has"
            + " (000) cut off from the value before it by a comma: quote the value. Maybe day:"
            + " \"1,000\"?",
        "properties: {p: {kind: cumulative, at-most-per: {day: 1, day: 2}}} | c.yaml:1:58: property (p)"
            + " has (day) twice in (at-most-per).",
        "source: {s: {}} | c.yaml:1:1: the file has an unknown key (source). Maybe sources?",
        "use: casualtys | c.yaml:1:6: the file uses pack (casualtys), which does not exist. Maybe"
            + " casualties?",
        "use: [nothing] | c.yaml:1:7: the file uses pack (nothing), which does not exist. Maybe one"
            + " of casualties, election, finance, territory?",
        "corrections: now | c.yaml:1:14: the file has a text as (corrections), where a list is due."
            + " Maybe {property: killed, date: 2018-08-28, reason: \"an independent study\"}?",
        "corrections: [now] | c.yaml:1:15: the file has a text in (corrections), where a mapping is"
            + " due. Maybe {property: killed, date: 2018-08-28, reason: \"an independent study\"}?",
        "corrections: [{property: p, date: 2025-01-01, reason: r}] | c.yaml:1:26: a correction refers"
            + " to property (p), which is not declared.",
        "title: [a] | c.yaml:1:8: the file has a list as (title), where a text was expected.",
      })
  void eachFaultIsNamedWithItsPlaceAndValue(String head, String problem) {
    assertThat(Inputs.problems(Inputs.text(head + CLAIM))).containsExactly(problem);
  }

  @Test
  void aLimitIsExactAsANumberAndAsWideAsReportedInQuotes() {
    String head =
        "properties: {p: {kind: cumulative, unit: ha, at-most-per:"
            + " {month: \"around 6 km²\", day: 200}}}";
    Property property = Inputs.text(head + CLAIM).datasets().get(0).properties().get("p");
    assertThat(property.paces())
        .containsExactly(
            new Pace(Pace.Per.DAY, Rational.of(200), "ha"),
            new Pace(Pace.Per.MONTH, Rational.of(660), "ha"));
  }

  @ParameterizedTest
  @MethodSource("corrections")
  void eachFaultOfACorrectionIsNamedWithItsPlaceAndValue(String correction, String problem) {
    String text =
        """
        subjects: {north: {}, south: {}}
        properties: {toll: {kind: cumulative}, dead: {kind: fixed}, idle: {kind: cumulative}}
        claims:
          - {id: n1, subject: north, property: toll, value: "4"}
          - {id: s1, subject: south, property: toll, value: "5"}
          - {id: s2, subject: south, property: dead, value: "5"}
        corrections:
          - {%s}
        """;
    assertThat(Inputs.problems(Inputs.text(text.formatted(correction)))).containsExactly(problem);
  }

  static Stream<Arguments> corrections() {
    String told = "date: 2025-01-09, reason: r";
    return Stream.of(
        Arguments.of(
            "property: toll, subject: north, date: 2025-13-09, reason: r",
            "c.yaml:8:44: a correction has an unreadable (date): (2025-13-09) has a month (13) that"
                + " does not exist. Maybe 2025-09-13?"),
        Arguments.of(
            "property: toll, subject: north, date: 2025-01-09",
            "c.yaml:8:5: a correction has no (reason). Maybe {property: killed, date: 2018-08-28,"
                + " reason: \"an independent study\"}?"),
        Arguments.of(
            "property: tol, subject: north, " + told,
            "c.yaml:8:16: a correction refers to property (tol), which is not declared. Maybe toll?"),
        Arguments.of(
            "property: toll, subject: nort, " + told,
            "c.yaml:8:31: a correction refers to subject (nort), which no claim is about. Maybe"
                + " north?"),
        Arguments.of(
            "property: toll, " + told,
            "c.yaml:8:5: a correction does not say of which subject: there are claims of (toll) about"
                + " north, south. Maybe subject: north?"),
        Arguments.of(
            "property: idle, " + told,
            "c.yaml:8:5: a correction is of (idle), of which there are no claims."),
        Arguments.of(
            "property: dead, " + told,
            "c.yaml:8:5: a correction is of (dead), which is no running total, and does not say which"
                + " claims it takes back. Maybe corrects: [s2]?"),
        Arguments.of(
            "property: toll, subject: north, corrects: [n2], " + told,
            "c.yaml:8:49: a correction corrects (n2), which is no claim. Maybe n1?"),
        Arguments.of(
            "property: toll, subject: north, corrects: [s1], " + told,
            "c.yaml:8:49: a correction of north/toll corrects (s1), which is a claim of"
                + " south/toll."),
        Arguments.of(
            "property: toll, subject: north, source: stats, " + told,
            "c.yaml:8:46: a correction is from (stats), which is no source, address or text with a"
                + " space."),
        Arguments.of(
            "property: toll, subject: north, why: x, " + told,
            "c.yaml:8:38: a correction has an unknown key (why)."));
  }

  @Test
  void aCorrectionThatTwoFilesOrTwoLinesGiveCountsOnce() {
    Dataset dataset =
        Inputs.text(
                """
                properties: {toll: {kind: cumulative}}
                claims:
                  - {id: n1, subject: north, property: toll, value: "4"}
                corrections:
                  - {property: toll, date: 2025-01-09, reason: "counted twice"}
                  - {property: toll, subject: north, date: 9 January 2025, reason: "counted twice"}
                """)
            .datasets()
            .get(0);
    assertThat(dataset.corrections())
        .extracting(each -> each.subject() + " " + each.date() + " " + each.position())
        .containsExactly("north 2025-01-09 c.yaml:5:5");
  }

  @Test
  void copiesOfACopyAreCopiesOfTheOriginal() {
    Dataset dataset =
        Inputs.text(
                "sources: {a: {}, b: {copy-of: a}, c: {copy-of: b}, d: {copy-of: 'AP, 30 April'}}"
                    + CLAIM)
            .datasets()
            .get(0);
    assertThat(dataset.sources().values().stream().map(Source::originalId))
        .containsExactly("a", "a", "a", "AP, 30 April");
  }

  @Test
  void copiesInACircleAreNoCopies() {
    Input input = Inputs.text("sources: {a: {copy-of: b}, b: {copy-of: a}}" + CLAIM);
    assertThat(Inputs.problems(input))
        .containsExactly(
            "c.yaml:1:24: source (a) is a copy of itself by way of others.",
            "c.yaml:1:41: source (b) is a copy of itself by way of others.");
    assertThat(input.datasets().get(0).sources().get("a").originalId()).isEqualTo("a");
  }

  @Test
  void aFaultyPropertyTellsOnceWhatItCostsAndNoRelationSaysSoAgain() {
    Input input =
        Inputs.text(
            """
            properties:
              p: {kind: levle}
              q: {}
            relations: [p = q + 1]
            claims:
              - {id: a, subject: x, property: p, value: 1}
              - {id: b, subject: x, property: q, value: 1}
            """);
    assertThat(Inputs.problems(input))
        .containsExactly(
            "c.yaml:2:3: property (p) cannot be used as it is declared, so 1 claim of it is left"
                + " out.",
            "c.yaml:2:13: property (p) has an unknown kind (levle). Maybe level?");
    assertThat(Inputs.ids(input.datasets().get(0))).containsExactly("b");
    assertThat(input.datasets().get(0).relations()).isEmpty();
  }

  @Test
  void everyFieldOfADeclarationArrives() {
    Dataset dataset =
        Inputs.sound(
            Inputs.text(
                """
                title: "T"
                sources:
                  a: {title: t, publisher: p, kind: ngo, speaker: w, published: 2025-01, url: "u://u",
                    cites: [b, "https://x.org/1", "The Times, May"]}
                  b:
                subjects:
                  x: {name: "Ex", aliases: ["Y", "Z"]}
                properties:
                  p: {kind: flow, unit: person, min: 0, definition: "d", decimals: -3, rounding: down}
                  q: {type: yes-no}
                claims:
                  - {id: c, source: a, subject: x, property: p, value: 5}
                """));
    Source source = Inputs.in(dataset.sources(), "a");
    assertThat(source.kind()).isEqualTo(Source.Kind.NGO);
    assertThat(List.of(source.title(), source.publisher(), source.speaker(), source.url()))
        .containsExactly("t", "p", "w", "u://u");
    assertThat(source.cites()).containsExactly("b", "https://x.org/1", "The Times, May");
    assertThat(source.position()).hasToString("c.yaml:3:3");
    assertThat(Inputs.in(dataset.sources(), "b").kind()).isNull();
    assertThat(Inputs.in(dataset.subjects(), "x").aliases()).containsExactly("Y", "Z");
    Property property = Inputs.in(dataset.properties(), "p");
    assertThat(property.kind()).isEqualTo(Property.Kind.FLOW);
    assertThat(property.roundedTo()).isEqualTo(Rational.of(1000));
    assertThat(property.rounding()).isEqualTo(Property.Rounding.DOWN);
    assertThat(property.min()).isEqualTo(Rational.ZERO);
    assertThat(Inputs.in(dataset.properties(), "q").type()).isEqualTo(Property.Type.YES_NO);
    assertThat(Inputs.in(dataset.properties(), "q").kind()).isEqualTo(Property.Kind.LEVEL);
    assertThat(dataset.title()).isEqualTo("T");
    assertThat(dataset.claims().get(0).when()).hasToString("2025-01");
  }

  @Test
  void anOwnPropertyReplacesThatOfAPack() {
    Dataset dataset =
        Inputs.sound(
            Inputs.text(
                "use: casualties\nproperties: {killed: {kind: level, unit: person}}" + CLAIM));
    assertThat(Inputs.in(dataset.properties(), "killed").kind()).isEqualTo(Property.Kind.LEVEL);
    assertThat(dataset.properties()).containsKey("wounded");
  }

  @Test
  void withoutSubjectsTheyAreTakenAsTheyCome() {
    Dataset dataset = Inputs.sound(Inputs.text("sources: {s: {}}" + CLAIM));
    assertThat(dataset.subjects()).containsOnlyKeys("x");
    assertThat(Inputs.in(dataset.subjects(), "x").label()).isEqualTo("x");
  }

  @Test
  void claimsThatCorrectOneAnotherInACircleAllStand() {
    Input input =
        Inputs.text(
            """
            properties: {toll: {kind: fixed}}
            claims:
              - {id: a, subject: x, property: toll, value: "4", corrects: c}
              - {id: b, subject: x, property: toll, value: "5", corrects: [a]}
              - {id: c, subject: x, property: toll, value: "6", corrects: [b, d]}
              - {id: d, subject: x, property: toll, value: "7"}
              - {id: e, subject: x, property: toll, value: "8", corrects: [a]}
            """);
    assertThat(Inputs.problems(input))
        .containsExactly(
            "c.yaml:3:63: claim a corrects (c), which corrects it in turn. Maybe only the later one"
                + " corrects the other?",
            "c.yaml:4:64: claim b corrects (a), which corrects it in turn. Maybe only the later one"
                + " corrects the other?",
            "c.yaml:5:64: claim c corrects (b), which corrects it in turn. Maybe only the later one"
                + " corrects the other?");
    assertThat(input.datasets().get(0).claims())
        .extracting(claim -> claim.id() + claim.corrects())
        .containsExactly("a[]", "b[]", "c[d]", "d[]", "e[a]");
  }
}
