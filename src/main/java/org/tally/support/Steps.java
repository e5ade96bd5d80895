package org.tally.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;

/**
 * Who has it from whom, one step at a time. Several threads may ask at once.
 *
 * <p>The edges are those of PROV-O that a claims file can state: {@code from} is a quotation
 * (wasQuotedFrom), of a claim or of a source; {@code cites} a derivation (wasDerivedFrom), whose
 * end is the primary source (hadPrimarySource); {@code revises} and {@code corrects} a revision
 * (wasRevisionOf); and a copy is its original (alternateOf).
 */
final class Steps {
  private final Map<String, Source> sources;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();
  private final boolean any;

  /** A place on the way to the origins. */
  sealed interface Node {
    /** The id of the source or claim, or the text that names an unlisted source. */
    String name();
  }

  /** A claim that says where it was taken from, or that has no source. */
  record Taken(Claim claim) implements Node {
    /** Claims and sources may share an id. */
    @Override
    public String name() {
      return "claim " + claim.id();
    }
  }

  /**
   * A source, as that of a claim.
   *
   * @param by whom the claim credits; null if nobody
   */
  record Told(String name, @Nullable String by) implements Node {}

  Steps(Dataset dataset) {
    // by hash: a large graph looks up each citation several times
    this.sources = new HashMap<>(dataset.sources());
    boolean from = false;
    for (Claim claim : dataset.claims()) {
      from |= claim.from() != null;
    }
    if (from) {
      dataset.claims().forEach(claim -> claims.put(claim.id(), claim));
    }
    this.any =
        from
            || sources.values().stream()
                .anyMatch(source -> !source.cites().isEmpty() || source.copyOf() != null);
  }

  /** Whether anything in the dataset says where it comes from. */
  boolean isAny() {
    return any;
  }

  /** Where the way of a claim starts; null if neither a source nor an origin is given for it. */
  @Nullable Node start(Claim claim) {
    if (claim.from() != null) {
      return new Taken(claim);
    }
    Source source = claim.source();
    return source == null ? null : new Told(source.id(), claim.by());
  }

  /** What comes next; nothing if {@code node} is an origin. */
  List<Node> next(Node node) {
    return node instanceof Taken taken ? next(taken) : next((Told) node);
  }

  private List<Node> next(Taken node) {
    String from = node.claim().from();
    if (from == null) {
      return List.of();
    }
    Claim other = claims.get(from);
    if (other == null) {
      return List.of(new Told(from, null));
    }
    Node start = start(other);
    return List.of(start == null ? new Taken(other) : start);
  }

  private List<Node> next(Told node) {
    Source source = sources.get(node.name());
    if (source == null) {
      return List.of();
    }
    if (source.copyOf() != null) {
      return List.of(new Told(source.originalId(), node.by()));
    }
    String by = node.by();
    List<String> cites = source.cites();
    if (cites.isEmpty() || (by == null && cites.size() > 1)) {
      return List.of();
    }
    List<Node> next = new ArrayList<>(cites.size());
    for (String cited : cites) {
      if (mayCredit(by, sources.get(cited))) {
        next.add(new Told(cited, by));
      }
    }
    return next;
  }

  /** Whether a claim that credits {@code by} may have been taken from {@code source}. */
  private boolean mayCredit(@Nullable String by, @Nullable Source source) {
    if (by == null || source == null || source.speaker() == null) {
      return true;
    }
    String credited = words(by);
    String speaker = words(source.speaker());
    return credited.contains(speaker) || speaker.contains(credited);
  }

  /** The words of a name, each between single spaces, in lower case. */
  private String words(String name) {
    String known = words.get(name);
    if (known != null) {
      return known;
    }
    StringBuilder text = new StringBuilder(" ");
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        text.append(word).append(' ');
      }
    }
    words.put(name, text.toString());
    return text.toString();
  }

  /** What people call a source; the text itself of an unlisted one. */
  String label(String name) {
    Source source = sources.get(name);
    return source == null ? name : source.label();
  }
}
