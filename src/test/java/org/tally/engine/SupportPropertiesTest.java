package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Camp;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.report.Messages;

/** What must hold for the support that a whole check reports, whoever cites whom. */
final class SupportPropertiesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final ValueReader VALUES = new ValueReader(Policy.load("newsroom"));
  private static final int SOURCES = 7;
  private static final int CIRCLE = 10_000;
  private static final List<String> NUMBERS = List.of("1,000 t", "2,000 t", "3,000 t");

  /**
   * Sources that cite one another, and what each of them says. Two that nobody else cites disagree,
   * so that there is a finding with its camps, whatever the others say.
   *
   * @param cites by source, what it cites
   * @param says by source, its number
   * @param copies by source, what it is a copy of
   * @param credits whether the claims credit somebody, each somebody else
   */
  record Press(
      TreeMap<String, List<String>> cites,
      TreeMap<String, String> says,
      TreeMap<String, String> copies,
      boolean credits) {
    Press copy() {
      TreeMap<String, List<String>> others = new TreeMap<>();
      cites.forEach((source, cited) -> others.put(source, new ArrayList<>(cited)));
      return new Press(others, new TreeMap<>(says), new TreeMap<>(copies), credits);
    }

    Press crediting(boolean all) {
      Press same = copy();
      return new Press(same.cites, same.says, same.copies, all);
    }

    Press with(String source, String number, List<String> cited) {
      Press more = copy();
      more.cites.put(source, new ArrayList<>(cited));
      more.says.put(source, number);
      return more;
    }

    Press withCopy(String source, String of) {
      Press more = with(source, says.get(of), List.of());
      more.copies.put(source, of);
      return more;
    }

    String yaml(Random random) {
      List<String> sources = new ArrayList<>();
      List<String> claims = new ArrayList<>();
      cites.forEach(
          (source, cited) -> {
            List<String> mixed = new ArrayList<>(cited);
            Collections.shuffle(mixed, random);
            String copy = copies.containsKey(source) ? ", copy-of: " + copies.get(source) : "";
            sources.add("  " + source + ": {kind: news, cites: " + mixed + copy + "}\n");
            String by = credits ? ", by: \"Miner " + source + '"' : "";
            String claim =
                "  - {id: c-%s, source: %s%s, subject: mine, property: ore, value: \"%s\"}\n";
            if (says.containsKey(source)) {
              claims.add(claim.formatted(source, source, by, says.get(source)));
            }
          });
      Collections.shuffle(sources, random);
      Collections.shuffle(claims, random);
      return "properties:\n  ore: {kind: fixed, unit: t}\nsources:\n"
          + String.join("", sources)
          + "claims:\n"
          + String.join("", claims);
    }
  }

  @Provide
  Arbitrary<Press> presses() {
    return Arbitraries.randoms().map(SupportPropertiesTest::press);
  }

  private static Press press(Random random) {
    Press press = new Press(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), false);
    for (int i = 0; i < SOURCES; i++) {
      TreeSet<String> cited = new TreeSet<>();
      for (int j = random.nextInt(3); j > 0; j--) {
        cited.add("s" + random.nextInt(SOURCES));
      }
      cited.remove("s" + i);
      press.cites.put("s" + i, new ArrayList<>(cited));
      press.says.put("s" + i, NUMBERS.get(random.nextInt(NUMBERS.size())));
    }
    return press.with("north", NUMBERS.get(0), List.of()).with("south", NUMBERS.get(1), List.of());
  }

  @Property(tries = 200, seed = "20250430")
  void copyingAnArticleNeverRaisesSupport(@ForAll("presses") Press press, @ForAll Random random) {
    String copied = "s" + random.nextInt(SOURCES);
    assertThat(origins(press.withCopy("copy", copied))).isEqualTo(origins(press));
  }

  @Property(tries = 200, seed = "20250430")
  void citingAnArticleForTheSameNeverRaisesSupport(
      @ForAll("presses") Press press, @ForAll Random random) {
    String retold = "s" + random.nextInt(SOURCES);
    Press after = press.with("article", press.says.get(retold), List.of(retold));
    assertThat(origins(after)).isEqualTo(origins(press));
  }

  @Property(tries = 200, seed = "20250430")
  void anIndependentOriginNeverLowersSupport(
      @ForAll("presses") Press press, @ForAll Random random) {
    String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    Map<String, Integer> before = origins(press);
    before.merge(number, 1, Integer::sum);
    assertThat(origins(press.with("alone", number, List.of()))).isEqualTo(before);
  }

  /**
   * Where claims say whom they credit, or pages cite one other at most, and without circles: what a
   * page that cites two credits to nobody is its own, until it cites a single one.
   */
  @Property(tries = 300, seed = "20250430")
  void cuttingACitationNeverMergesOrigins(
      @ForAll("presses") Press any, @ForAll Random random, @ForAll boolean credits) {
    Press press = any.crediting(credits);
    press.cites.replaceAll(
        (source, cited) ->
            new ArrayList<>(
                cited.stream()
                    .filter(other -> other.compareTo(source) < 0)
                    .limit(credits ? SOURCES : 1)
                    .toList()));
    Press after = press.copy();
    cutOne(after, random);
    Map<String, Integer> now = origins(after);
    origins(press)
        .forEach((number, before) -> assertThat(now.get(number)).isGreaterThanOrEqualTo(before));
  }

  /**
   * In any network, circles included, where claims say whom they credit: nothing becomes an origin
   * of a number but the page that has lost its citation. So two claims can come to share only what
   * both of them rested on before. Who is left with nothing but a circle has no origin any more.
   */
  @Property(tries = 300, seed = "20250430")
  void cuttingACitationMakesNoOtherOrigin(@ForAll("presses") Press any, @ForAll Random random) {
    Press press = any.crediting(true);
    Press after = press.copy();
    String cut = cutOne(after, random);
    Map<String, Set<String>> before = labels(press);
    labels(after)
        .forEach(
            (number, now) -> {
              now.remove(cut);
              assertThat(before.get(number)).containsAll(now);
            });
  }

  /** Takes away one citation, and says of which page. */
  private static String cutOne(Press press, Random random) {
    List<String> citing =
        press.cites.keySet().stream().filter(source -> !press.cites.get(source).isEmpty()).toList();
    Assume.that(!citing.isEmpty());
    String source = citing.get(random.nextInt(citing.size()));
    List<String> cited = press.cites.get(source);
    cited.remove(random.nextInt(cited.size()));
    return source;
  }

  @Property(tries = 200, seed = "20250430")
  void theOrderChangesNothing(@ForAll("presses") Press press, @ForAll Random random) {
    assertThat(told(check(press.yaml(random)))).isEqualTo(told(check(press.yaml(new Random(1)))));
  }

  @Test
  void aCircleOfTenThousandSourcesChangesNoOtherSupport() {
    Press press = press(new Random(17));
    Press round = press.copy();
    for (int i = 0; i < CIRCLE; i++) {
      round.cites.put("r" + i, List.of("r" + (i + 1) % CIRCLE));
    }
    List<Finding> before = check(press.yaml(new Random(1)));
    assertThat(told(check(round.yaml(new Random(1))))).isEqualTo(told(before));
    round.says.put("r17", NUMBERS.get(0)); // which north says as well
    List<Finding> after = check(round.yaml(new Random(1)));
    assertThat(after).extracting(Finding::slug).contains("circular-citation");
    assertThat(origins(after)).isEqualTo(origins(before));
  }

  /** By number, how many independent origins the check reports. */
  private static Map<String, Integer> origins(Press press) {
    return origins(check(press.yaml(new Random(1))));
  }

  private static Map<String, Integer> origins(List<Finding> findings) {
    Map<String, Integer> origins = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.slug().equals("disjoint-values")) {
        for (Camp camp : finding.camps()) {
          origins.put(camp.claims().get(0).text(), camp.origins());
        }
      }
    }
    assertThat(origins).isNotEmpty();
    return origins;
  }

  /** By number, the origins that the check names. */
  private static Map<String, Set<String>> labels(Press press) {
    Map<String, Set<String>> labels = new TreeMap<>();
    for (Finding finding : check(press.yaml(new Random(1)))) {
      if (finding.slug().equals("disjoint-values")) {
        for (Camp camp : finding.camps()) {
          Set<String> names =
              labels.computeIfAbsent(camp.claims().get(0).text(), text -> new TreeSet<>());
          camp.support().origins().forEach(each -> names.addAll(List.of(each.split(" or "))));
        }
      }
    }
    assertThat(labels).isNotEmpty();
    return labels;
  }

  /** What the findings say, who supports what among it, without their places. */
  private static List<String> told(List<Finding> findings) {
    List<String> told = new ArrayList<>();
    for (Finding finding : findings) {
      StringBuilder text = new StringBuilder(finding.rule());
      text.append(' ').append(Messages.of(finding)).append(' ').append(finding.support());
      finding.camps().forEach(camp -> text.append(' ').append(camp.support()));
      told.add(text.toString());
    }
    Collections.sort(told);
    return told;
  }

  private static List<Finding> check(String yaml) {
    Input input = new DatasetReader(VALUES).readText("press.yaml", yaml);
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(BOOK, 1, Map.of(), Checker.Progress.NONE).check(input.datasets(), List.of());
    assertThat(report.problems()).isEmpty();
    return report.findings();
  }
}
