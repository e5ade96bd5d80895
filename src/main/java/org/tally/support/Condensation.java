package org.tally.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.tally.model.fact.Origins;
import org.tally.support.Steps.Node;

/**
 * The origins of everything that some starts reach, by the strongly connected components of their
 * steps: each node and each step is looked at a fixed number of times, circles included. Immutable.
 */
final class Condensation {
  /** Of more origins that a claim may have, only those with the smallest ids are told. */
  static final int MOST_ENDS = 100;

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final int[][] next;
  private final int[] component;
  private final Origins[] origins;

  /** What a component comes to: the numbers of its ends, or, without any, the shortest circle. */
  private record Outcome(int[] ends, List<String> circle) {}

  Condensation(Steps steps, Collection<Node> starts) {
    this.next = explore(steps, starts);
    this.component = new int[nodes.size()];
    List<Set<Integer>> components =
        new KosarajuStrongConnectivityInspector<>(graph()).stronglyConnectedSets();
    for (int i = 0; i < components.size(); i++) {
      for (int node : components.get(i)) {
        component[node] = i;
      }
    }
    this.origins = new Origins[components.size()];
    conclude(steps, components);
  }

  /**
   * The origins of a start.
   *
   * @throws IllegalArgumentException if it was none
   */
  Origins originsOf(Node start) {
    Integer number = numbers.get(start);
    if (number == null) {
      throw new IllegalArgumentException("(" + start.name() + ") is no claim of the dataset");
    }
    return origins[component[number]];
  }

  private int[][] explore(Steps steps, Collection<Node> starts) {
    starts.forEach(this::number);
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      // by name: in what order a source cites must not decide which of two circles is shown
      all.add(
          steps.next(nodes.get(i)).stream()
              .sorted(Comparator.comparing(Node::name))
              .mapToInt(this::number)
              .toArray());
    }
    return all.toArray(int[][]::new);
  }

  private int number(Node node) {
    Integer number = numbers.putIfAbsent(node, nodes.size());
    if (number == null) {
      nodes.add(node);
      return nodes.size() - 1;
    }
    return number;
  }

  private Graph<Integer, DefaultEdge> graph() {
    // one that may have an edge twice, because it does not look for each before adding it
    Graph<Integer, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    for (int i = 0; i < next.length; i++) {
      graph.addVertex(i);
    }
    for (int i = 0; i < next.length; i++) {
      for (int target : next[i]) {
        graph.addEdge(i, target);
      }
    }
    return graph;
  }

  /** The components, each after all that come after it. */
  private static int[] endsFirst(int[][] after) {
    int[] open = new int[after.length];
    int[][] before = new int[after.length][];
    int[] counts = new int[after.length];
    for (int[] targets : after) {
      Arrays.stream(targets).forEach(target -> counts[target]++);
    }
    for (int i = 0; i < after.length; i++) {
      before[i] = new int[counts[i]];
    }
    int[] order = new int[after.length];
    int known = 0;
    for (int i = 0; i < after.length; i++) {
      for (int target : after[i]) {
        before[target][--counts[target]] = i;
      }
      open[i] = after[i].length;
      if (open[i] == 0) {
        order[known++] = i;
      }
    }
    for (int i = 0; i < known; i++) {
      for (int earlier : before[order[i]]) {
        if (--open[earlier] == 0) {
          order[known++] = earlier;
        }
      }
    }
    return order;
  }

  /** From the ends of the way back: what a component comes to follows from those after it. */
  private void conclude(Steps steps, List<Set<Integer>> components) {
    int[][] after = new int[components.size()][];
    for (int i = 0; i < after.length; i++) {
      int own = i;
      after[i] =
          components.get(i).stream()
              .flatMapToInt(node -> Arrays.stream(next[node]))
              .map(node -> component[node])
              .filter(other -> other != own)
              .distinct()
              .sorted()
              .toArray();
    }
    SortedSet<String> ends = new TreeSet<>();
    for (int i = 0; i < next.length; i++) {
      if (next[i].length == 0) {
        ends.add(nodes.get(i).name());
      }
    }
    List<String> names = List.copyOf(ends);
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    Outcome[] outcomes = new Outcome[after.length];
    Circles circles = new Circles(nodes, next, component);
    Map<List<Integer>, int[]> known = new HashMap<>();
    Map<int[], Origins> made = new IdentityHashMap<>();
    for (int at : endsFirst(after)) {
      Outcome outcome = outcome(components.get(at), after[at], outcomes, places, circles, known);
      outcomes[at] = outcome;
      origins[at] =
          outcome.ends().length == 0
              ? new Origins(List.of(), List.of(), outcome.circle())
              : made.computeIfAbsent(outcome.ends(), found -> origins(steps, names, found));
    }
  }

  private Outcome outcome(
      Set<Integer> members,
      int[] after,
      Outcome[] outcomes,
      Map<String, Integer> places,
      Circles circles,
      Map<List<Integer>, int[]> known) {
    if (after.length == 0) {
      int first = members.iterator().next();
      if (next[first].length > 0) {
        return new Outcome(new int[0], circles.shortest(members));
      }
      Integer place = places.get(nodes.get(first).name());
      return new Outcome(shared(known, new int[] {place == null ? -1 : place}), List.of());
    }
    int[] ends = outcomes[after[0]].ends();
    List<String> circle = outcomes[after[0]].circle();
    for (int other : after) {
      ends = union(ends, outcomes[other].ends());
      circle = Circles.smaller(circle, outcomes[other].circle());
    }
    return new Outcome(shared(known, ends), ends.length == 0 ? circle : List.of());
  }

  /** The ends of both, the first {@link #MOST_ENDS} of them; both are sorted. */
  private static int[] union(int[] a, int[] b) {
    if (a == b) {
      return a;
    }
    int[] union = new int[Math.min(MOST_ENDS, a.length + b.length)];
    int size = 0;
    for (int i = 0, j = 0; size < union.length && (i < a.length || j < b.length); size++) {
      int end = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
      i += i < a.length && a[i] == end ? 1 : 0;
      j += j < b.length && b[j] == end ? 1 : 0;
      union[size] = end;
    }
    return size == union.length ? union : Arrays.copyOf(union, size);
  }

  /** Equal sets of ends are one object: most of what is reached comes to the same. */
  private static int[] shared(Map<List<Integer>, int[]> known, int[] ends) {
    if (ends.length == 0) {
      return known.computeIfAbsent(List.of(), key -> ends);
    }
    // a long list as its own key would cost what sharing saves: its ends and its hash tell it
    List<Integer> key = List.of(ends.length, ends[0], ends[ends.length - 1], Arrays.hashCode(ends));
    int[] first = known.putIfAbsent(key, ends);
    return first != null && Arrays.equals(first, ends) ? first : ends;
  }

  private static Origins origins(Steps steps, List<String> names, int[] ends) {
    List<String> ids = new ArrayList<>(ends.length);
    List<String> labels = new ArrayList<>(ends.length);
    for (int end : ends) {
      ids.add(names.get(end));
      labels.add(steps.label(names.get(end)));
    }
    return new Origins(ids, labels, List.of());
  }
}
