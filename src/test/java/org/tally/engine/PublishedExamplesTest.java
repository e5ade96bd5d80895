package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.RuleInfo;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * Every rule on who says what has a true example among the published figures about Kursk, or a
 * reason why these figures have none.
 */
final class PublishedExamplesTest {
  private static final Path KURSK = Path.of("fixtures/kursk");

  /** Half a year after the last count of those present in Kursk. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 7, 31);

  /** The claims of one finding of each rule, as {@code slug: claims}. */
  private static final List<String> FOUND =
      List.of(
          "no-source: noted-deployed",
          "single-origin: up-wounded rbc-wounded",
          "retold-differently: kbs-wounded csb-wounded",
          "unnamed-attribution: ki-deployed chosun-casualties",
          "unquantified: art-serving",
          "origin-is-silent: ua112-killed",
          "derived-only: mt-wounded bbc-casualties bbc-killed",
          "stale: kyivpost-in-kursk",
          "attribution-drift: kyivpost-per-day timeua-per-day",
          "hedge-lost: up-wounded rbc-wounded",
          "hedge-hardened: ki-casualties-quoted art-casualties",
          "definition-differs: bbc-casualties ki-september-casualties",
          "unit-over-rounded: rbc-peak essanews-peak-23",
          // one number of casualties, told of the killed or of the wounded, four times
          "property-swapped: ki-december-casualties upi-killed",
          "property-swapped: mod-casualties ua112-killed",
          "property-swapped: ki-september-casualties up-september-killed",
          "property-swapped: novinite-casualties idn-wounded",
          // and once on a single page
          "whole-told-as-part: unn-casualties unn-killed");

  private static final Map<String, String> NOT_AMONG_THESE =
      Map.of(
          "circular-citation", "no page has a figure from a page that has it from the first",
          "superseded",
              "nobody has revised, corrected or retracted a figure that a page gives later",
          "cited-before-published", "no page cites what appeared after it",
          "probably-not-independent",
              "pages that share rare figures say where they have them from");

  @Test
  void everyKindIsFoundThatTheFiguresAllow() {
    Map<String, List<Set<String>>> findings = findings();
    List<String> missing = new ArrayList<>();
    for (String line : FOUND) {
      String slug = line.substring(0, line.indexOf(':'));
      List<String> claims = List.of(line.substring(slug.length() + 2).split(" "));
      if (findings.getOrDefault(slug, List.of()).stream().noneMatch(f -> f.containsAll(claims))) {
        missing.add(line + " is not among " + findings.get(slug));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noneIsFoundThatTheyDoNotAllow() {
    assertThat(findings()).doesNotContainKeys(NOT_AMONG_THESE.keySet().toArray(String[]::new));
  }

  @Test
  void everyRuleOnSupportIsListed() {
    Set<String> listed = new TreeSet<>(NOT_AMONG_THESE.keySet());
    FOUND.forEach(line -> listed.add(line.substring(0, line.indexOf(':'))));
    assertThat(listed)
        .containsAll(
            RuleBook.builtIn().rules().stream()
                .filter(rule -> rule.family().equals("support"))
                .map(RuleInfo::slug)
                .toList());
  }

  private static Map<String, List<Set<String>>> findings() {
    Input input = new DatasetReader(new ValueReader(Policy.load("newsroom"))).read(List.of(KURSK));
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of(), AS_OF);
    Map<String, List<Set<String>>> findings = new TreeMap<>();
    for (Finding finding : report.findings()) {
      Set<String> ids = new TreeSet<>(finding.claims().stream().map(Claim::id).toList());
      findings.computeIfAbsent(finding.slug(), slug -> new ArrayList<>()).add(ids);
    }
    return findings;
  }
}
