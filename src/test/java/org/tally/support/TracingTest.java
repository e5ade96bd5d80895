package org.tally.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tally.model.Claim;
import org.tally.model.fact.Origins;

final class TracingTest {
  private final Citing citing = new Citing();

  @Test
  void aSourceThatCitesNobodyIsTheOrigin() {
    source("a", null);
    assertThat(origins(claim("1", "a", null, null)).ids()).containsExactly("a");
  }

  @Test
  void followsACitationToItsEnd() {
    source("nis", "NIS");
    source("agency", null, "nis");
    source("paper", null, "agency");
    assertThat(origins(claim("1", "paper", "NIS", null)).ids()).containsExactly("nis");
    assertThat(origins(claim("2", "paper", null, null)).ids()).containsExactly("nis");
  }

  @Test
  void ofSeveralCitationsTakesTheOneWhoseSpeakerIsCredited() {
    source("nis", "NIS");
    source("munich", "Volodymyr Zelensky");
    source("paper", null, "nis", "munich");
    assertThat(origins(claim("1", "paper", "Zelensky", null)).ids()).containsExactly("munich");
    assertThat(origins(claim("2", "paper", "NIS via Lee Seong-kweun", null)).ids())
        .containsExactly("nis");
    assertThat(origins(claim("3", "paper", null, null)).ids()).containsExactly("paper");
    assertThat(origins(claim("4", "paper", "Pentagon", null)).ids()).containsExactly("paper");
  }

  @Test
  void whatTheClaimSaysBeatsWhatItsSourceCites() {
    source("nis", "NIS");
    source("paper", null, "nis");
    source("other", null);
    claim("o", "other", null, null);
    assertThat(origins(claim("1", "paper", "NIS", "other")).ids()).containsExactly("other");
    assertThat(origins(claim("2", "paper", "NIS", "o")).ids()).containsExactly("other");
    assertThat(origins(claim("3", "paper", null, "a leaflet of 1998")).ids())
        .containsExactly("a leaflet of 1998");
  }

  @Test
  void aCircleIsNoOrigin() {
    source("a", null, "b");
    source("b", null, "c");
    source("c", null, "b");
    Origins origins = origins(claim("1", "a", null, null));
    assertThat(origins.ids()).isEmpty();
    assertThat(origins.circle()).containsExactly("b", "c");
  }

  @Test
  void aClaimWithoutASourceHasNoOrigin() {
    assertThat(origins(claim("1", null, null, null))).isEqualTo(Origins.NONE);
  }

  private void source(String id, @Nullable String speaker, String... cites) {
    citing.source(id, speaker, null, List.of(cites));
  }

  private Claim claim(
      String id, @Nullable String source, @Nullable String by, @Nullable String from) {
    return citing.claim(id, source, by, from);
  }

  private Origins origins(Claim claim) {
    return citing.tracing().origins(claim);
  }
}
