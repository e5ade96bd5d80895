package org.tally.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tally.model.Claim;
import org.tally.model.Source;
import org.tally.model.fact.Origins;

/** What must hold for the support of claims, whoever cites whom. */
final class TracingPropertiesTest {
  private static final List<String> SPEAKERS = List.of("NIS", "Ministry");

  /** Up to nine sources, circles included; each has a claim that credits somebody. */
  @Provide
  Arbitrary<Citing> graphs() {
    return Arbitraries.randoms()
        .map(
            random -> {
              Citing citing = new Citing();
              int size = 2 + random.nextInt(8);
              for (int i = 0; i < size; i++) {
                Set<String> cites = new TreeSet<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                  cites.add("s" + random.nextInt(size + 1));
                }
                cites.remove("s" + i);
                cites.remove("s" + size);
                boolean speaks = random.nextInt(4) == 0;
                String speaker = speaks ? SPEAKERS.get(random.nextInt(2)) : null;
                citing.source("s" + i, speaker, null, List.copyOf(cites));
              }
              for (int i = 0; i < size; i++) {
                citing.claim("c" + i, "s" + i, SPEAKERS.get(random.nextInt(2)), null);
              }
              return citing;
            });
  }

  @Property(tries = 1000, seed = "20250430")
  void whatIsWorkedOutAtOnceIsWhatWalkingFinds(@ForAll("graphs") Citing citing) {
    Tracing tracing = citing.tracing();
    for (Claim claim : citing.claims()) {
      Origins origins = tracing.origins(claim);
      List<String> ends = tracing.ways(claim).stream().map(way -> way.get(way.size() - 1)).toList();
      assertThat(origins.ids()).isEqualTo(ends);
      assertThat(origins.circle().isEmpty()).isEqualTo(!ends.isEmpty());
    }
  }

  @Property(tries = 1000, seed = "20250430")
  void aCopyNeverRaisesSupport(@ForAll("graphs") Citing citing, @ForAll Random random) {
    int before = citing.support();
    Claim copied = citing.claims().get(random.nextInt(citing.claims().size()));
    citing.source("copy", null, copied.source().id(), List.of());
    citing.claim("again", "copy", copied.by(), null);
    assertThat(citing.support()).isEqualTo(before);
  }

  @Property(tries = 1000, seed = "20250430")
  void anArticleThatCitesAnotherForTheSameNeverRaisesSupport(
      @ForAll("graphs") Citing citing, @ForAll Random random) {
    int before = citing.support();
    Claim retold = citing.claims().get(random.nextInt(citing.claims().size()));
    Assume.that(retold.source().speaker() == null);
    citing.source("article", null, null, List.of(retold.source().id()));
    citing.claim("again", "article", retold.by(), null);
    citing.source("other", null, null, List.of());
    citing.claim("word", "other", null, retold.id());
    assertThat(citing.support()).isEqualTo(before);
  }

  @Property(tries = 1000, seed = "20250430")
  void anIndependentOriginNeverLowersSupport(@ForAll("graphs") Citing citing) {
    int before = citing.support();
    citing.source("alone", null, null, List.of());
    citing.claim("own", "alone", null, null);
    assertThat(citing.support()).isEqualTo(before + 1);
  }

  /**
   * Of claims that credit one speaker. Without a citation, what a page credits to two is the page's
   * own, and so has one origin.
   */
  @Property(tries = 1000, seed = "20250430")
  void cuttingACitationNeverMergesOrigins(@ForAll("graphs") Citing citing, @ForAll Random random) {
    List<Source> citingOthers =
        citing.claims().stream()
            .map(Claim::source)
            .filter(source -> !source.cites().isEmpty())
            .toList();
    Assume.that(!citingOthers.isEmpty());
    Source cut = citingOthers.get(random.nextInt(citingOthers.size()));
    List<String> cites = new ArrayList<>(cut.cites());
    cites.remove(random.nextInt(cites.size()));
    Citing whole = new Citing();
    Citing after = new Citing();
    citing
        .claims()
        .forEach(
            claim -> {
              Source source = claim.source();
              whole.source(source.id(), source.speaker(), null, source.cites());
              whole.claim(claim.id(), source.id(), "NIS", null);
              after.source(
                  source.id(), source.speaker(), null, source == cut ? cites : source.cites());
              after.claim(claim.id(), source.id(), "NIS", null);
            });
    Map<String, String> before = groups(whole);
    Map<String, String> now = groups(after);
    for (String a : now.keySet()) {
      for (String b : now.keySet()) {
        boolean apart = before.containsKey(a) && !before.get(a).equals(before.get(b));
        assertThat(apart && before.containsKey(b) && now.get(a).equals(now.get(b)))
            .as("%s and %s became one", a, b)
            .isFalse();
      }
    }
  }

  @Property(tries = 500, seed = "20250430")
  void theOrderChangesNothing(@ForAll("graphs") Citing citing, @ForAll Random random) {
    assertThat(byClaim(citing.shuffled(random))).isEqualTo(byClaim(citing));
  }

  @Test
  void aCircleOfTenThousandSourcesChangesNoOtherClaim() {
    Citing citing = new Citing();
    citing.source("nis", "NIS", null, List.of());
    IntStream.range(0, 300)
        .forEach(
            i -> {
              List<String> cites =
                  i == 0 ? List.of("nis") : List.of("p" + i / 2, i % 3 == 0 ? "nis" : "p" + i / 3);
              citing.source(
                  "p" + i, null, null, i == 0 ? cites : List.copyOf(new HashSet<>(cites)));
              citing.claim("c" + i, "p" + i, "NIS", null);
            });
    Map<String, Origins> before = byClaim(citing);
    for (int i = 0; i < 10_000; i++) {
      citing.source("r" + i, null, null, List.of("r" + (i + 1) % 10_000));
    }
    citing.claim("round", "r17", "NIS", null);
    Map<String, Origins> after = byClaim(citing);
    Origins round = after.remove("round");
    assertThat(after).isEqualTo(before);
    assertThat(round.ids()).isEmpty();
    assertThat(round.circle()).hasSize(10_000).startsWith("r0", "r1", "r2");
  }

  @Test
  void theShortestOfSeveralCirclesIsShown() {
    Citing citing = new Citing();
    citing.source("a", null, null, List.of("b"));
    citing.source("b", null, null, List.of("c", "d"));
    citing.source("c", null, null, List.of("a"));
    citing.source("d", null, null, List.of("b"));
    Claim claim = citing.claim("1", "a", "NIS", null);
    assertThat(citing.tracing().origins(claim).circle()).containsExactly("b", "d");
  }

  @Test
  void copiesOfAPageThatIsNotInTheFileAreOneSource() {
    Citing citing = new Citing();
    citing.source("a", null, "AP, 30 April", List.of());
    citing.source("b", null, "AP, 30 April", List.of("elsewhere at all"));
    citing.claim("1", "a", null, null);
    citing.claim("2", "b", "NIS", null);
    assertThat(citing.support()).isEqualTo(1);
    assertThat(citing.source("a").originalId()).isEqualTo(citing.source("b").originalId());
  }

  /** By claim, which others it shares an origin with, directly or by way of others. */
  private static Map<String, String> groups(Citing citing) {
    Map<String, Origins> origins = byClaim(citing);
    origins.values().removeIf(each -> each.ids().isEmpty());
    Map<String, String> groups = new TreeMap<>();
    origins.keySet().forEach(claim -> groups.put(claim, claim));
    for (int i = 0; i < groups.size(); i++) {
      for (String a : origins.keySet()) {
        for (String b : origins.keySet()) {
          if (origins.get(a).ids().stream().anyMatch(origins.get(b).ids()::contains)) {
            String first =
                groups.get(a).compareTo(groups.get(b)) < 0 ? groups.get(a) : groups.get(b);
            groups.put(a, first);
            groups.put(b, first);
          }
        }
      }
    }
    return groups;
  }

  private static Map<String, Origins> byClaim(Citing citing) {
    Tracing tracing = citing.tracing();
    Map<String, Origins> origins = new TreeMap<>();
    citing.claims().forEach(claim -> origins.put(claim.id(), tracing.origins(claim)));
    return origins;
  }
}
