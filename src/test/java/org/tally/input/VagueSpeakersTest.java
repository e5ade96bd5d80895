package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VagueSpeakersTest {
  private static final VagueSpeakers SPEAKERS = VagueSpeakers.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "officials",
        "sources",
        "reports",
        "earlier reports",
        "experts",
        "analysts",
        "Western officials",
        "two US officials",
        "a senior U.S. military official",
        "a former Western intelligence official",
        "it is believed",
        "(unattributed)",
        "media",
        "Ukrainian and American officials",
        "a General Staff source",
        "12 witnesses",
      })
  void whoNamesNobodyIsVague(String by) {
    assertThat(SPEAKERS.areVague(by)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UK Ministry of Defence",
        "South Korean military",
        "NIS via Lee Seong-kweun",
        "NIS",
        "NIS officials",
        "Volodymyr Zelensky",
        "Volodymyr Zelensky and officials",
        "acting governor of Kursk oblast",
        "US deputy ambassador to the UN",
        "American intelligence",
        "Associated Press",
        "the",
        "?",
      })
  void whoNamesAPersonOrABodyIsNot(String by) {
    assertThat(SPEAKERS.areVague(by)).isFalse();
  }
}
