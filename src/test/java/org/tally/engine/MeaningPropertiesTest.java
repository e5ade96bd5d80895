package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.reading.Widenings;

/**
 * What must not change the verdicts of a whole check, as far as it lies in how values are written:
 * the unit that a property declares, the scale of all numbers, the order of claims; and that a
 * wider hedge never turns agreement into conflict. A total, its parts and a share, told by two.
 */
final class MeaningPropertiesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final ValueReader VALUES = new ValueReader(Policy.load("newsroom"));

  /** One unit of mass, and the next larger one, a thousand times as large. */
  private static final Map<String, String> LARGER = Map.of("g", "kg", "kg", "t", "t", "kt");

  /** A claim in the making. */
  record Draft(String source, String property, String hedge, int number, String unit) {
    Draft in(String other) {
      return new Draft(source, property, hedge, number, other);
    }

    Draft hedged(String other) {
      return new Draft(source, property, other, number, unit);
    }

    String yaml(int id) {
      String value = property.equals("share") ? number + " %" : number + " " + unit;
      return "  - {id: c%d, source: %s, subject: x, property: %s, value: \"%s\"}\n"
          .formatted(id, source, property, hedge + value);
    }
  }

  @Provide
  Arbitrary<List<Draft>> masses() {
    return drafts(Arbitraries.of("g", "kg", "t"));
  }

  @Provide
  Arbitrary<List<Draft>> things() {
    return drafts(Arbitraries.of("people"));
  }

  /** Numbers of which every second total is the sum of its parts. */
  private static Arbitrary<List<Draft>> drafts(Arbitrary<String> units) {
    Arbitrary<String> hedges =
        Arbitraries.of("", "", "", "about ", "at least ", "exactly ", "up to ", "nearly ");
    Arbitrary<List<Draft>> account =
        Combinators.combine(
                Arbitraries.of("s0", "s1"),
                Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(1, 30),
                Arbitraries.of(0, 0, 0, 1, -1, 20),
                hedges.list().ofSize(4),
                units)
            .as(
                (source, a, b, off, hedge, unit) -> {
                  int total = Math.max(1, a + b + off);
                  List<Draft> claims = new ArrayList<>();
                  claims.add(new Draft(source, "part-a", hedge.get(0), a, unit));
                  claims.add(new Draft(source, "part-b", hedge.get(1), b, unit));
                  claims.add(new Draft(source, "total", hedge.get(2), total, unit));
                  claims.add(new Draft(source, "share", hedge.get(3), 100 * a / total, unit));
                  return claims;
                });
    return account
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(accounts -> accounts.stream().flatMap(List::stream).toList());
  }

  @Property(tries = 200, seed = "20250430")
  void theUnitOfThePropertiesChangesNoVerdict(@ForAll("masses") List<Draft> claims) {
    TreeSet<String> verdicts = verdicts(check(claims, "kg"));
    Statistics.collect(verdicts.stream().anyMatch(text -> text.contains("CONFLICT")));
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    Statistics.coverage(coverage -> coverage.check(false).percentage(share -> share > 20));
    for (String unit : List.of("g", "t", "lb")) {
      assertThat(verdicts(check(claims, unit))).as(unit).isEqualTo(verdicts);
    }
  }

  @Property(tries = 200, seed = "20250430")
  void theUnitThatIsWrittenChangesNoVerdict(@ForAll("masses") List<Draft> claims) {
    List<Draft> larger = claims.stream().map(c -> c.in(larger(c.unit()))).toList();
    assertThat(verdicts(check(larger, "kg"))).isEqualTo(verdicts(check(claims, "kg")));
  }

  @Property(tries = 200, seed = "20250430")
  void theOrderOfTheClaimsChangesNoVerdict(
      @ForAll("masses") List<Draft> claims, @ForAll Random random) {
    List<Draft> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    assertThat(verdicts(check(shuffled, "kg"))).isEqualTo(verdicts(check(claims, "kg")));
  }

  @Property(tries = 400, seed = "20250430")
  void aWiderHedgeNeverTurnsAgreementIntoConflict(
      @ForAll("things") List<Draft> claims,
      @ForAll @IntRange(min = 0, max = 7) int which,
      @ForAll("widenings") List<String> hedges) {
    assertNoNewConflict(claims, which, hedges, "person");
  }

  @Property(tries = 400, seed = "20250430")
  void aWiderHedgeOfAMassNeverTurnsAgreementIntoConflict(
      @ForAll("masses") List<Draft> claims,
      @ForAll @IntRange(min = 0, max = 7) int which,
      @ForAll("widenings") List<String> hedges) {
    assertNoNewConflict(claims, which, hedges, "kg");
  }

  @Provide
  Arbitrary<List<String>> widenings() {
    return Arbitraries.of(Widenings.ALL);
  }

  private static void assertNoNewConflict(
      List<Draft> claims, int which, List<String> hedges, String unit) {
    int at = which % claims.size();
    List<Draft> narrow = new ArrayList<>(claims);
    narrow.set(at, claims.get(at).hedged(hedges.get(0)));
    List<Draft> wide = new ArrayList<>(claims);
    wide.set(at, claims.get(at).hedged(hedges.get(1)));
    if (!conflicts(check(narrow, unit))) {
      Report report = check(wide, unit);
      assertThat(conflicts(report)).as("%s in place of %s", wide, narrow).isFalse();
    }
  }

  private static String larger(String unit) {
    return LARGER.getOrDefault(unit, unit);
  }

  private static Report check(List<Draft> drafts, String unit) {
    StringBuilder yaml =
        new StringBuilder(
            """
            properties:
              part-a: {kind: flow, unit: %1$s, min: 0}
              part-b: {kind: flow, unit: %1$s, min: 0}
              total: {kind: flow, unit: %1$s, min: 0}
              share: {kind: flow, unit: "%%"}
            relations: [total = part-a + part-b, part-a <= total, share = part-a / total]
            sources:
              s0: {kind: news, published: 2025-01-02}
              s1: {kind: official, published: 2025-01-02}
            claims:
            """
                .formatted(unit));
    for (int i = 0; i < drafts.size(); i++) {
      yaml.append(drafts.get(i).yaml(i));
    }
    Input input = new DatasetReader(VALUES).readText("c.yaml", yaml.toString());
    assertThat(input.problems()).isEmpty();
    return new Checker(BOOK, 1, Map.of(), Checker.Progress.NONE).check(input.datasets(), List.of());
  }

  private static boolean conflicts(Report report) {
    return report.findings().stream().anyMatch(f -> f.verdict() == Verdict.CONFLICT);
  }

  /** What the rules on conflicts said, whatever unit the numbers are shown in. */
  private static TreeSet<String> verdicts(Report report) {
    TreeSet<String> texts = new TreeSet<>();
    Stream.concat(report.findings().stream(), report.outcomes().stream())
        .filter(finding -> finding.rule().startsWith("C"))
        .forEach(finding -> texts.add(verdict(finding)));
    return texts;
  }

  private static String verdict(Finding finding) {
    String what = finding.key().replaceAll("\\|(g|kg|t|lb)\\|", "|unit|");
    return finding.rule() + " " + finding.severity() + " " + finding.verdict() + " " + what;
  }
}
