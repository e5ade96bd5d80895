package org.tally.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tally.worlds.Planting.Planted;

/** A claim that cannot be true beside the others is always among those of some conflict. */
final class PlantedContradictionsTest {
  @Test
  void aPlantedContradictionIsAlwaysFound() {
    Map<Planting.By, Integer> planted = new TreeMap<>();
    Worlds.each(
        Worlds.wanted(4_000),
        (batch, random) -> {
          List<Planted> wrong = new ArrayList<>();
          batch.forEach(world -> new Planting(world, random).plant().ifPresent(wrong::add));
          if (!wrong.isEmpty()) {
            Set<String> accused = accused(wrong.stream().map(Planted::world).toList());
            for (Planted each : wrong) {
              planted.merge(each.by(), 1, Integer::sum);
              assertThat(accused).as(() -> text(each)).contains(each.claim());
            }
          }
        });
    assertThat(planted.keySet()).containsExactlyInAnyOrder(Planting.By.values());
  }

  private static Set<String> accused(List<World> worlds) {
    Set<String> ids = new HashSet<>();
    Inspection.accusations(Inspection.check(World.yaml(worlds)))
        .forEach(finding -> finding.claims().forEach(claim -> ids.add(claim.id())));
    return ids;
  }

  private static String text(Planted planted) {
    return "%s against %s (%s)%n%s# the truth: %s"
        .formatted(
            planted.claim(),
            planted.against(),
            planted.by(),
            World.yaml(List.of(planted.world())),
            planted.world().truth());
  }
}
