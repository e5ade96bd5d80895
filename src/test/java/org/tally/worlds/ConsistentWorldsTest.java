package org.tally.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tally.model.Finding;
import org.tally.model.Report;

/** Whoever tells the truth, in whatever words, is accused of nothing. */
final class ConsistentWorldsTest {
  /** The rules that compare numbers, all of which have to have had something to judge. */
  private static final List<String> JUDGES =
      List.of(
          "C101", "C102", "C103", "C104", "C105", "C106", "C107", "C108", "C111", "C112", "C114",
          "C118", "D101", "D102", "D103", "D104", "D105", "D106", "U106");

  @Test
  void aConsistentWorldIsNeverAccused() {
    Map<String, Long> exercised = new TreeMap<>();
    Worlds.each(
        Worlds.wanted(10_000),
        (batch, random) -> {
          Report report = Inspection.check(World.yaml(batch));
          report.rules().forEach(rule -> exercised.merge(rule.rule(), rule.exercised(), Long::sum));
          for (Finding finding : Inspection.accusations(report)) {
            assertThat(finding).as(() -> smallest(batch, finding)).isNull();
          }
        });
    assertThat(JUDGES).allMatch(rule -> exercised.getOrDefault(rule, 0L) > 100);
  }

  /** As short a claims file as still shows a wrong finding. */
  private static String smallest(List<World> batch, Finding finding) {
    List<World> accused =
        batch.stream()
            .filter(world -> world.subject().equals(finding.subject()))
            .map(world -> Inspection.shrunk(world, w -> isAccused(w, finding.rule())))
            .toList();
    return accused.isEmpty()
        ? World.yaml(batch)
        : World.yaml(accused) + "# the truth: " + accused.get(0).truth();
  }

  private static boolean isAccused(World world, String rule) {
    return Inspection.accusations(Inspection.check(World.yaml(List.of(world)))).stream()
        .anyMatch(finding -> finding.rule().equals(rule));
  }
}
