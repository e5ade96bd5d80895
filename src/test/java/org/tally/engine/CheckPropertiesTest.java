package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** What must not change the verdicts of a whole check, over generated datasets. */
final class CheckPropertiesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final ValueReader VALUES = new ValueReader(Policy.load("newsroom"));
  private static final String HEAD =
      """
      use: [casualties]
      properties:
        serving: {kind: level, unit: person}
        founded: {kind: fixed, unit: person}
        seat: {kind: fixed, type: term}
      sources:
        s0: {kind: official, speaker: Ministry, published: 2025-01-02}
        s1: {kind: news, published: 2025-01-02, cites: [s0]}
        s2: {kind: news, published: 2025-01-03, cites: [s0]}
        s3: {kind: ngo}
      """;

  /** A claim in the making. */
  record Draft(
      String id,
      @Nullable String source,
      @Nullable String by,
      String subject,
      String property,
      String value,
      @Nullable String when) {
    Draft withId(String other) {
      return new Draft(other, source, by, subject, property, value, when);
    }

    Draft withSubject(String other) {
      return new Draft(id, source, by, other, property, value, when);
    }

    Draft withValue(String other) {
      return new Draft(id, source, by, subject, property, other, when);
    }

    String yaml() {
      return "  - {id: "
          + id
          + field("source", source)
          + field("by", by)
          + field("subject", subject)
          + field("property", property)
          + field("value", value)
          + field("when", when)
          + "}\n";
    }

    private static String field(String key, @Nullable String text) {
      return text == null ? "" : ", " + key + ": " + text;
    }
  }

  @Provide
  Arbitrary<List<Draft>> datasets() {
    Arbitrary<Draft> claim =
        Combinators.combine(
                Arbitraries.of("s0", "s1", "s2", "s3").injectNull(0.1),
                Arbitraries.of("Ministry", "General Orlo").injectNull(0.6),
                Arbitraries.of("killed", "wounded", "casualties", "serving", "founded", "seat"),
                Arbitraries.of("121", "242", "363", "130", "\"around 120\"", "\"at least 250\""),
                Arbitraries.of("2025-01-01", "2025-01-02", "2025-01").injectNull(0.6))
            .as(
                (source, by, property, value, when) ->
                    new Draft("", source, by, "corps", property, value, when));
    return claim
        .list()
        .ofMinSize(2)
        .ofMaxSize(9)
        .map(
            drafts -> {
              List<Draft> named = new ArrayList<>();
              for (int i = 0; i < drafts.size(); i++) {
                named.add(drafts.get(i).withId("c" + i));
              }
              return named;
            });
  }

  @Property(tries = 300, seed = "20250430")
  void theOrderOfTheClaimsChangesNothing(
      @ForAll("datasets") List<Draft> claims, @ForAll Random random) {
    List<Draft> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    Report report = check(claims);
    Statistics.collect(report.findings().stream().anyMatch(f -> f.verdict() == Verdict.CONFLICT));
    assertThat(all(check(shuffled), CheckPropertiesTest::withClaims))
        .isEqualTo(all(report, CheckPropertiesTest::withClaims));
  }

  @Property(tries = 200, seed = "20250430")
  void anUnrelatedClaimChangesNothing(@ForAll("datasets") List<Draft> claims) {
    List<Draft> more = new ArrayList<>(claims);
    more.add(0, claims.get(0).withId("other").withSubject("stranger"));
    Report alone = check(claims);
    Report beside = check(more);
    assertThat(all(beside, f -> withClaims(f), f -> !"stranger".equals(f.subject())))
        .isEqualTo(all(alone, f -> withClaims(f), f -> true));
  }

  @Property(tries = 300, seed = "20250430")
  void sayingAThingTwiceChangesNoVerdict(@ForAll("datasets") List<Draft> claims) {
    List<Draft> more = new ArrayList<>(claims);
    more.add(claims.get(0).withId("twice"));
    Predicate<Finding> conflicts = finding -> finding.verdict() == Verdict.CONFLICT;
    assertThat(all(check(more), CheckPropertiesTest::matter, conflicts))
        .isEqualTo(all(check(claims), CheckPropertiesTest::matter, conflicts));
  }

  @Property(tries = 200, seed = "20250430")
  void theScaleOfTheNumbersChangesNoVerdict(@ForAll("datasets") List<Draft> claims) {
    List<Draft> scaled =
        claims.stream()
            .map(claim -> claim.withValue(claim.value().replaceAll("(\\d+)", "$10")))
            .toList();
    assertThat(all(check(scaled), CheckPropertiesTest::matter))
        .isEqualTo(all(check(claims), CheckPropertiesTest::matter));
  }

  private static Report check(List<Draft> drafts) {
    StringBuilder yaml = new StringBuilder(HEAD).append("claims:\n");
    drafts.forEach(draft -> yaml.append(draft.yaml()));
    Input input = new DatasetReader(VALUES).readText("c.yaml", yaml.toString());
    assertThat(input.problems()).isEmpty();
    return new Checker(BOOK, 1, Map.of(), Checker.Progress.NONE).check(input.datasets(), List.of());
  }

  private static TreeSet<String> all(Report report, Function<Finding, String> text) {
    return all(report, text, finding -> true);
  }

  private static TreeSet<String> all(
      Report report, Function<Finding, String> text, Predicate<Finding> counted) {
    TreeSet<String> texts = new TreeSet<>();
    report.findings().stream().filter(counted).map(text).forEach(texts::add);
    report.outcomes().stream().filter(counted).map(text).forEach(texts::add);
    return texts;
  }

  private static String matter(Finding finding) {
    return finding.severity()
        + " "
        + finding.rule()
        + " "
        + finding.verdict()
        + " "
        + finding.key();
  }

  private static String withClaims(Finding finding) {
    List<String> ids = finding.claims().stream().map(Claim::id).sorted().toList();
    return matter(finding) + " " + ids + " " + finding.gap() + " " + finding.flipPoint();
  }
}
