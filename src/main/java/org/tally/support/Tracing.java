package org.tally.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;
import org.tally.support.Steps.Node;

/**
 * Follows the citations of one dataset from a claim to its origins. A claim that says where it was
 * taken from is followed there; a copy is followed to its original. Otherwise a source that cites
 * others is followed to those whose speaker the claim credits; a claim that credits nobody only
 * where the source cites a single other. What cannot be attributed stays with its source: no
 * support is taken away by a guess. Several threads may ask at once.
 *
 * <p>Most ways have no fork and are short, and are simply walked. For all others the whole dataset
 * is worked out at once, the first time one is met.
 */
public final class Tracing {
  private static final int SHORT = 16;
  private static final int MOST_BEHIND = 10_000;

  private final Dataset dataset;
  private final Steps steps;
  private final Map<String, Origins> own = new ConcurrentHashMap<>();
  private final Map<Node, Origins> known = new ConcurrentHashMap<>();
  private @Nullable Condensation condensation;

  public Tracing(Dataset dataset) {
    this.dataset = dataset;
    this.steps = new Steps(dataset);
  }

  /** Whether anything in the dataset says where it comes from. */
  public boolean isAny() {
    return steps.isAny();
  }

  /** Where {@code claim}, which is one of the dataset, comes from in the end. */
  public Origins origins(Claim claim) {
    if (!steps.isAny()) {
      Source source = claim.source();
      return source == null ? Origins.NONE : own(source.id());
    }
    Node start = steps.start(claim);
    if (start == null) {
      return Origins.NONE;
    }
    Origins origins = known.get(start);
    if (origins == null) {
      origins = walk(start);
      if (origins == null) {
        origins = condensed().originsOf(start);
      }
      known.put(start, origins);
    }
    return origins;
  }

  /**
   * The shortest ways from {@code claim} to each of its origins, in the order of the origins' ids.
   * Each starts with the claim's own source, or, where the claim says where it was taken from, with
   * the claim ({@code claim ID}); in between and in the end stand ids of sources, or texts that
   * name unlisted ones. Empty if the claim has no source or rests on a circle.
   */
  public List<List<String>> ways(Claim claim) {
    Node start = steps.start(claim);
    if (start == null) {
      return List.of();
    }
    Map<Node, Node> cameFrom = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    Map<String, List<String>> ways = new TreeMap<>();
    cameFrom.put(start, start);
    while (!open.isEmpty()) {
      Node node = open.remove();
      List<Node> next = steps.next(node);
      if (next.isEmpty()) {
        ways.putIfAbsent(node.name(), way(node, cameFrom));
      }
      for (Node target : next) {
        if (cameFrom.putIfAbsent(target, node) == null) {
          open.add(target);
        }
      }
    }
    return List.copyOf(ways.values());
  }

  /**
   * How many independent origins stand behind {@code claims} together: copies and retellings count
   * once, claims whose ways may end at one and the same origin count once, and a circle is none. So
   * 0 for claims without a source or on circles only, and for one claim never more than 1.
   */
  public int independentOrigins(Iterable<Claim> claims) {
    Matter.Supporters supporters = new Matter.Supporters();
    claims.forEach(claim -> supporters.add(claim.source(), origins(claim)));
    return supporters.support().origins().size();
  }

  /** Whether the first step of {@code claim} is to the source {@code id}. */
  public boolean passes(Claim claim, String id) {
    Node start = steps.start(claim);
    return start != null && steps.next(start).stream().anyMatch(node -> node.name().equals(id));
  }

  /**
   * The ids of all sources, and texts of unlisted ones, that {@code claim} rests on, its own not
   * counted; sorted. Of more than {@value #MOST_BEHIND} the nearest.
   */
  public SortedSet<String> sourcesBehind(Claim claim) {
    SortedSet<String> behind = new TreeSet<>();
    Node start = steps.start(claim);
    if (start == null) {
      return behind;
    }
    Set<Node> seen = new HashSet<>(List.of(start));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() < MOST_BEHIND) {
      for (Node node : steps.next(open.remove())) {
        if (seen.add(node)) {
          behind.add(node.name());
          open.add(node);
        }
      }
    }
    return behind;
  }

  private static List<String> way(Node end, Map<Node, Node> cameFrom) {
    List<String> way = new ArrayList<>();
    Node node = end;
    for (Node before = cameFrom.get(node); before != null; before = cameFrom.get(node)) {
      way.add(0, node.name());
      if (before.equals(node)) {
        break;
      }
      node = before;
    }
    return way;
  }

  /** The origin at the end of a short way without forks; null if the way is another. */
  private @Nullable Origins walk(Node start) {
    Node node = start;
    for (int i = 0; i < SHORT; i++) {
      List<Node> next = steps.next(node);
      if (next.isEmpty()) {
        return own(node.name());
      }
      if (next.size() > 1) {
        return null;
      }
      node = next.get(0);
    }
    return null;
  }

  private Origins own(String id) {
    Origins known = own.get(id);
    return known != null
        ? known
        : own.computeIfAbsent(
            id, key -> new Origins(List.of(key), List.of(steps.label(key)), List.of()));
  }

  private synchronized Condensation condensed() {
    Condensation all = condensation;
    if (all == null) {
      Set<Node> starts = new LinkedHashSet<>();
      for (Claim claim : dataset.claims()) {
        Node start = steps.start(claim);
        if (start != null) {
          starts.add(start);
        }
      }
      all = new Condensation(steps, starts);
      condensation = all;
    }
    return all;
  }
}
