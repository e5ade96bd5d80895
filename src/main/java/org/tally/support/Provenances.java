package org.tally.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Provenance;
import org.tally.model.Provenance.Hop;
import org.tally.model.Provenance.Nearness;
import org.tally.model.Source;
import org.tally.model.fact.Origins;

/** How the claims of a dataset came from their origins, for people to look at. */
public final class Provenances {
  private final Dataset dataset;
  private final Tracing tracing;
  private final Map<String, List<Claim>> bySource = new HashMap<>();
  private final Map<String, Claim> byId = new HashMap<>();

  public Provenances(Dataset dataset) {
    this.dataset = dataset;
    this.tracing = new Tracing(dataset);
    for (Claim claim : dataset.claims()) {
      byId.put(claim.id(), claim);
      if (claim.source() != null) {
        bySource.computeIfAbsent(claim.source().id(), key -> new ArrayList<>()).add(claim);
      }
    }
  }

  /** Those of the claims that {@code wanted} holds for, in the order of their positions. */
  public List<Provenance> of(Predicate<Claim> wanted) {
    return dataset.claims().stream().filter(wanted).map(this::of).toList();
  }

  private Provenance of(Claim claim) {
    Origins origins = tracing.origins(claim);
    List<List<Hop>> ways = new ArrayList<>();
    for (List<String> names : tracing.ways(claim)) {
      List<Hop> way = new ArrayList<>();
      Source own = claim.source();
      way.add(new Hop(own == null ? "no source" : own.id(), own, claim));
      for (String name : names) {
        Hop hop = hop(name, claim);
        if (!hop.name().equals(way.get(way.size() - 1).name())) {
          way.add(hop);
        }
      }
      ways.add(way);
    }
    return new Provenance(claim, ways, origins.circle(), nearness(claim, ways));
  }

  private Hop hop(String name, Claim claim) {
    Claim named = name.startsWith("claim ") ? byId.get(name.substring(6)) : null;
    if (named != null && named.source() != null) {
      return new Hop(named.source().id(), named.source(), named);
    }
    return new Hop(name, dataset.sources().get(name), saying(name, claim));
  }

  /** What a source says of the same subject and property; else the same number of another. */
  private @Nullable Claim saying(String source, Claim claim) {
    Claim swapped = null;
    for (Claim other : bySource.getOrDefault(source, List.of())) {
      if (!other.subject().id().equals(claim.subject().id()) || claim.property() == null) {
        continue;
      }
      if (claim.property().equals(other.property())) {
        return other;
      }
      if (swapped == null
          && claim.reading() != null
          && other.reading() != null
          && other.reading().unit().equals(claim.reading().unit())
          && other.reading().best().equals(claim.reading().best())) {
        swapped = other;
      }
    }
    return swapped;
  }

  private static Nearness nearness(Claim claim, List<List<Hop>> ways) {
    Source own = claim.source();
    if (own == null || ways.isEmpty()) {
      // on a circle, an article about what cites it
      return isArticle(own) ? Nearness.ARTICLE_ABOUT_ARTICLE : Nearness.UNKNOWN;
    }
    Nearness nearest = Nearness.UNKNOWN;
    for (List<Hop> way : ways) {
      long articles =
          way.stream()
              .map(Hop::source)
              .filter(Provenances::isArticle)
              .map(Source::originalId)
              .distinct()
              .count();
      boolean article = isArticle(own);
      Nearness nearness =
          !article
              ? of(own)
              : articles > 1
                  ? Nearness.ARTICLE_ABOUT_ARTICLE
                  : way.size() > 1 ? Nearness.ARTICLE_ABOUT : Nearness.ARTICLE;
      nearest = nearness.compareTo(nearest) < 0 ? nearness : nearest;
    }
    return nearest;
  }

  private static Nearness of(Source source) {
    if (source.speaker() != null) {
      return Nearness.OWN_RECORD;
    }
    return source.kind() == Source.Kind.DATASET
        ? Nearness.DATASET
        : source.kind() == null ? Nearness.UNKNOWN : Nearness.DOCUMENT;
  }

  private static boolean isArticle(@Nullable Source source) {
    return source != null
        && source.speaker() == null
        && (source.kind() == Source.Kind.NEWS || source.kind() == Source.Kind.SOCIAL);
  }
}
