package org.tally.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How often the slip that somebody made is offered, amid ordinary disagreement. */
final class RightDiagnosesTest {
  private static final int WORLDS = 2_000;

  @Test
  void aSlipIsMostlyFoundOut() {
    SlipWorlds worlds = new SlipWorlds(20250430, true);
    worlds.run(WORLDS);
    System.out.printf(
        Locale.ROOT,
        "%d slips in conflict, %d of them offered (%.0f %%)%n",
        worlds.flagged(),
        worlds.right(),
        100.0 * worlds.right() / worlds.flagged());
    assertThat(worlds.right() * 3).isGreaterThan(worlds.flagged());
  }
}
