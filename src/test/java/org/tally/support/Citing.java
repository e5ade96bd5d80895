package org.tally.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Worth;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/** Sources that cite one another, each with claims. */
final class Citing {
  private static final Position HERE = Position.of("t", 1, 1);
  private static final Subject SUBJECT = new Subject("s", null, List.of(), HERE);

  private final TreeMap<String, Source> sources = new TreeMap<>();
  private final List<Claim> claims = new ArrayList<>();

  Citing source(String id, @Nullable String speaker, @Nullable String copyOf, List<String> cites) {
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
            cites,
            copyOf,
            List.of(),
            List.of(),
            Rational.ONE,
            HERE));
    return this;
  }

  Claim claim(String id, @Nullable String source, @Nullable String by, @Nullable String from) {
    Claim claim =
        new Claim(
            id,
            source == null ? null : sources.get(source),
            by,
            null,
            SUBJECT,
            null,
            "said",
            new Value.Statement("said"),
            null,
            new TreeMap<>(),
            from,
            List.of(),
            null,
            Worth.USUAL,
            HERE);
    claims.add(claim);
    return claim;
  }

  /** The same with the claims, and what each source cites, in another order. */
  Citing shuffled(Random random) {
    Citing other = new Citing();
    for (Source source : sources.values()) {
      List<String> cites = new ArrayList<>(source.cites());
      Collections.shuffle(cites, random);
      other.source(source.id(), source.speaker(), source.copyOf(), cites);
    }
    List<Claim> mixed = new ArrayList<>(claims);
    Collections.shuffle(mixed, random);
    for (Claim claim : mixed) {
      Source source = claim.source();
      other.claim(claim.id(), source == null ? null : source.id(), claim.by(), claim.from());
    }
    return other;
  }

  List<Claim> claims() {
    return claims;
  }

  Source source(String id) {
    return sources.get(id);
  }

  Tracing tracing() {
    return new Tracing(
        new Dataset(
            "t",
            null,
            sources,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of(),
            claims));
  }

  /** How many independent origins stand behind all claims together. */
  int support() {
    return tracing().independentOrigins(claims);
  }
}
