package org.tally.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Blame;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.verify.Verifier;

/**
 * Accounts drawn from a hidden truth, and the same with one claim that is off by more than any
 * reading allows: the first give no conflict; in the second the planted claim is in a minimal set.
 */
final class PlantedTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final DatasetReader READER =
      new DatasetReader(new ValueReader(Policy.load("newsroom")));

  /** What follows from three parts: by a sum each, two sums that share one, a rate and an order. */
  private static final String HEAD =
      """
      sources:
        office: {kind: official, published: 2024-01-31}
      properties:
        a: {kind: flow, unit: EUR, min: 0}
        b: {kind: flow, unit: EUR, min: 0}
        c: {kind: flow, unit: EUR, min: 0}
        ab: {kind: flow, unit: EUR, min: 0}
        bc: {kind: flow, unit: EUR, min: 0}
        total: {kind: flow, unit: EUR, min: 0}
        rate: {kind: flow, unit: ratio, min: 0}
      relations:
        - ab = a + b
        - bc = b + c
        - total = ab + c
        - rate = c / total
        - bc <= total
      claims:
      """;

  @Property(tries = 400, seed = "20251125")
  void aConsistentAccountGivesNoConflict(
      @ForAll @Size(3) List<@IntRange(min = 100, max = 9_999) Integer> parts,
      @ForAll @IntRange(min = 0, max = 127) int told) {
    assertThat(conflicts(claims(parts, told, -1))).isEmpty();
  }

  @Property(tries = 400, seed = "20251125")
  void thePlantedClaimIsInAMinimalSet(
      @ForAll @Size(3) List<@IntRange(min = 100, max = 9_999) Integer> parts,
      @ForAll @IntRange(min = 0, max = 5) int planted) {
    Report report = report(claims(parts, 127, planted));
    List<Finding> conflicts =
        report.findings().stream().filter(f -> f.verdict() == Verdict.CONFLICT).toList();
    assertThat(conflicts).isNotEmpty();
    Set<String> doubted = new HashSet<>();
    for (Finding conflict : conflicts) {
      Blame blame = Objects.requireNonNull(conflict.dispute()).blame();
      assertThat(blame.cheapestComplete()).isTrue();
      blame.sets().forEach(set -> set.claims().forEach(claim -> doubted.add(claim.id())));
    }
    assertThat(doubted).contains("c" + planted);
  }

  @Property(tries = 200, seed = "20251125")
  void everyConflictOfAPlantedOneIsProved(
      @ForAll @Size(3) List<@IntRange(min = 100, max = 9_999) Integer> parts,
      @ForAll @IntRange(min = 1, max = 127) int told,
      @ForAll @IntRange(min = 0, max = 6) int planted) {
    Input input = read(claims(parts, told, planted));
    for (Finding conflict : conflicts(claims(parts, told, planted))) {
      Set<String> ids = conflict.claims().stream().map(Claim::id).collect(Collectors.toSet());
      assertThat(
              new Verifier(input.datasets().get(0))
                  .fault(
                      Objects.requireNonNull(conflict.dispute()).certificate().orElseThrow(), ids))
          .isEmpty();
    }
  }

  /**
   * @param told which of the seven numbers are told, as bits
   * @param planted which of them is off; -1 for none
   */
  private static String claims(List<Integer> parts, int told, int planted) {
    int a = parts.get(0);
    int b = parts.get(1);
    int c = parts.get(2);
    int total = a + b + c;
    int[] values = {a, b, c, a + b, b + c, total};
    String[] names = {"a", "b", "c", "ab", "bc", "total"};
    StringBuilder claims = new StringBuilder(HEAD);
    for (int i = 0; i < values.length; i++) {
      if ((told & (1 << i)) != 0) {
        int value = values[i] + (i == planted ? 2 * total + 1_000 : 0);
        claims.append(line(i, names[i], value + " EUR"));
      }
    }
    if ((told & 64) != 0) {
      int permille = (int) Math.round(1000.0 * c / total) + (planted == 6 ? 1_500 : 0);
      claims.append(line(6, "rate", permille / 10 + "." + permille % 10 + " %"));
    }
    return told == 0 ? claims + line(0, "a", "1 EUR") : claims.toString();
  }

  private static String line(int id, String property, String value) {
    return "  - {id: c"
        + id
        + ", source: office, subject: town, when: 2023, property: "
        + property
        + ", value: \""
        + value
        + "\"}\n";
  }

  private static List<Finding> conflicts(String claims) {
    return report(claims).findings().stream()
        .filter(finding -> finding.verdict() == Verdict.CONFLICT)
        .toList();
  }

  private static Report report(String claims) {
    return new Checker(BOOK, 1, Map.of(), Checker.Progress.NONE)
        .check(read(claims).datasets(), List.of());
  }

  private static Input read(String claims) {
    Input input = READER.readText("c.yaml", claims);
    assertThat(input.problems()).isEmpty();
    return input;
  }
}
