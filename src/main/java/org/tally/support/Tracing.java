package org.tally.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;
import org.tally.model.fact.Origins;

/**
 * Follows the citations of one dataset from a claim to its origins. A claim that says where it was
 * taken from is followed there. Otherwise a source that cites others is followed to those whose
 * speaker the claim credits; a claim that credits nobody only where the source cites a single
 * other. What cannot be attributed stays with its source: no support is taken away by a guess.
 * Several threads may ask at once.
 */
public final class Tracing {
  private final Map<String, Source> sources;
  private final Map<String, Claim> claims;
  private final Map<List<String>, Origins> known = new ConcurrentHashMap<>();

  public Tracing(Dataset dataset) {
    this(dataset.sources(), linked(dataset.claims()));
  }

  private Tracing(Map<String, Source> sources, Map<String, Claim> claims) {
    this.sources = sources;
    this.claims = claims;
  }

  /** Where {@code claim} comes from in the end. */
  public Origins origins(Claim claim) {
    if (claim.source() == null && claim.from() == null) {
      return Origins.NONE;
    }
    if (claim.from() != null) {
      return search(new Step(claimNode(claim), claim));
    }
    String source = claim.source() == null ? "" : claim.source().id();
    List<String> key = List.of(source, claim.by() == null ? "" : claim.by());
    Origins origins = known.get(key);
    if (origins == null) {
      origins = search(new Step(source, claim));
      known.put(key, origins);
    }
    return origins;
  }

  private Origins search(Step start) {
    Set<String> seen = new HashSet<>(List.of(start.node()));
    Deque<Step> open = new ArrayDeque<>(List.of(start));
    SortedMap<String, String> ends = new TreeMap<>();
    while (!open.isEmpty()) {
      Step step = open.remove();
      List<Step> next = next(step);
      if (next.isEmpty()) {
        ends.put(step.node(), label(step.node()));
      }
      for (Step target : next) {
        if (seen.add(target.node())) {
          open.add(target);
        }
      }
    }
    return ends.isEmpty()
        ? new Origins(List.of(), List.of(), circle(start))
        : new Origins(List.copyOf(ends.keySet()), List.copyOf(ends.values()), List.of());
  }

  /**
   * The shortest circle through the first source, of those that the citations from {@code start}
   * reach, that lies on one; from its smallest id on.
   */
  private List<String> circle(Step start) {
    Set<String> seen = new HashSet<>(List.of(start.node()));
    Deque<Step> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Step step = open.remove();
      List<String> circle = circleThrough(step);
      if (!circle.isEmpty()) {
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
      }
      next(step).stream().filter(target -> seen.add(target.node())).forEach(open::add);
    }
    throw new IllegalStateException("the citations from (" + start.node() + ") have an end");
  }

  /** The shortest way from {@code start} back to it; empty if there is none. */
  private List<String> circleThrough(Step start) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<Step> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Step step = open.remove();
      for (Step target : next(step)) {
        if (cameFrom.putIfAbsent(target.node(), step.node()) == null) {
          open.add(target);
        }
      }
      if (cameFrom.containsKey(start.node())) {
        List<String> circle = new ArrayList<>();
        for (String node = start.node(); circle.isEmpty() || !node.equals(start.node()); ) {
          circle.add(node);
          node = cameFrom.getOrDefault(node, start.node());
        }
        Collections.reverse(circle);
        return circle;
      }
    }
    return new ArrayList<>();
  }

  private List<Step> next(Step step) {
    Claim claim = step.claim();
    if (claim != null && claim.from() != null) {
      Claim other = claims.get(claim.from());
      if (other != null) {
        return List.of(
            new Step(other.from() == null ? sourceNode(other) : claimNode(other), other));
      }
      return List.of(new Step(claim.from(), null));
    }
    Source source = sources.get(step.node());
    if (source == null) {
      return List.of();
    }
    String by = claim == null ? null : claim.by();
    List<Step> cited = new ArrayList<>();
    for (String target : source.cites()) {
      if (mayCredit(by, sources.get(target))) {
        cited.add(new Step(target, by == null ? null : claim));
      }
    }
    return by == null && cited.size() > 1 ? List.of() : cited;
  }

  /** Whether a claim that credits {@code by} may have been taken from {@code source}. */
  private static boolean mayCredit(@Nullable String by, @Nullable Source source) {
    if (by == null || source == null || source.speaker() == null) {
      return true;
    }
    String credited = words(by);
    String speaker = words(source.speaker());
    return credited.contains(speaker) || speaker.contains(credited);
  }

  /** The words of a name, each between single spaces, in lower case. */
  private static String words(String name) {
    StringBuilder words = new StringBuilder(" ");
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.append(word).append(' ');
      }
    }
    return words.toString();
  }

  private static String sourceNode(Claim claim) {
    return claim.source() == null ? claimNode(claim) : claim.source().id();
  }

  /** Claims and sources may share an id. */
  private static String claimNode(Claim claim) {
    return "claim " + claim.id();
  }

  private String label(String node) {
    Source source = sources.get(node);
    return source == null ? node : source.label();
  }

  private static Map<String, Claim> linked(Collection<Claim> claims) {
    Map<String, Claim> byId = new HashMap<>();
    boolean anyLink = claims.stream().anyMatch(claim -> claim.from() != null);
    if (anyLink) {
      claims.forEach(claim -> byId.put(claim.id(), claim));
    }
    return byId;
  }

  /**
   * A source, a claim or an unlisted origin on the way.
   *
   * @param node its id, or the text that names it
   * @param claim the claim that is followed; null if it credits nobody
   */
  private record Step(String node, @Nullable Claim claim) {}
}
