package org.tally.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.fact.Origins;
import org.tally.model.place.Position;

final class TracingTest {
  private final Map<String, Source> sources = new TreeMap<>();
  private final List<Claim> claims = new ArrayList<>();

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
    sources.put(
        id,
        new Source(
            id,
            null,
            null,
            null,
            speaker,
            null,
            null,
            List.of(cites),
            null,
            List.of(),
            List.of(),
            Position.of("t", 1, 1)));
  }

  private Claim claim(
      String id, @Nullable String source, @Nullable String by, @Nullable String from) {
    Subject subject = new Subject("s", null, List.of(), Position.of("t", 1, 1));
    Claim claim =
        new Claim(
            id,
            source == null ? null : sources.get(source),
            by,
            null,
            subject,
            null,
            "said",
            new Value.Statement("said"),
            null,
            new TreeMap<>(),
            from,
            List.of(),
            null,
            Position.of("t", 1, 1));
    claims.add(claim);
    return claim;
  }

  private Origins origins(Claim claim) {
    Dataset dataset =
        new Dataset(
            "t",
            null,
            new TreeMap<>(sources),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of(),
            claims);
    return new Tracing(dataset).origins(claim);
  }
}
