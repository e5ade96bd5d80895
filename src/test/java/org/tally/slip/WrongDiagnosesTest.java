package org.tally.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often a slip is offered where nobody made one. The rate is printed, and has a ceiling. */
final class WrongDiagnosesTest {
  private static final int WORLDS = 10_000;
  private static final int ONE_IN = 100;

  @Test
  void ordinaryDisagreementIsRarelyCalledASlip() {
    SlipWorlds worlds = new SlipWorlds(20250430);
    worlds.run(WORLDS);
    System.out.println(worlds.summary());
    assertThat(worlds.conflicts()).isGreaterThan(WORLDS);
    assertThat(worlds.misdiagnosed() * ONE_IN).isLessThan(worlds.conflicts());
  }
}
