package org.tally.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.tally.support.Steps.Node;

/** The shortest circle of a strongly connected component. */
final class Circles {
  /** Steps after which a component is not searched further: a circle found by then stands. */
  private static final long MOST_STEPS = 4_000_000;

  private final List<Node> nodes;
  private final int[][] next;
  private final int[] component;
  private final int[] cameFrom;
  private final int[] distance;

  Circles(List<Node> nodes, int[][] next, int[] component) {
    this.nodes = nodes;
    this.next = next;
    this.component = component;
    this.cameFrom = new int[nodes.size()];
    this.distance = new int[nodes.size()];
    Arrays.fill(distance, -1);
  }

  /** The one with fewer sources, or, of equally long ones, with the smaller ids. */
  static List<String> smaller(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Comparator<List<String>> order =
        Comparator.<List<String>>comparingInt(List::size)
            .thenComparing(circle -> String.join("|", circle));
    return order.compare(a, b) <= 0 ? a : b;
  }

  /**
   * The names along the shortest circle among {@code members}, from its smallest on. Each member is
   * tried as a start, in the order of their names, until {@link #MOST_STEPS} are spent.
   */
  List<String> shortest(Collection<Integer> members) {
    List<Integer> starts = new ArrayList<>(members);
    starts.sort(Comparator.comparing((Integer node) -> nodes.get(node).name()));
    List<String> best = List.of();
    long spent = 0;
    for (int start : starts) {
      List<Integer> reached = new ArrayList<>();
      int last = search(start, best.isEmpty() ? Integer.MAX_VALUE : best.size() - 1, reached);
      if (last >= 0) {
        best = circle(start, last);
      }
      reached.forEach(node -> distance[node] = -1);
      spent += reached.size();
      if (best.size() == 1 || spent > MOST_STEPS) {
        break;
      }
    }
    return best;
  }

  /** The node from which {@code start} is reached again within {@code most} steps; else -1. */
  private int search(int start, int most, List<Integer> reached) {
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    distance[start] = 0;
    reached.add(start);
    while (!open.isEmpty()) {
      int node = open.remove();
      if (distance[node] >= most) {
        return -1;
      }
      for (int target : next[node]) {
        if (target == start) {
          return node;
        }
        if (component[target] == component[start] && distance[target] < 0) {
          distance[target] = distance[node] + 1;
          cameFrom[target] = node;
          reached.add(target);
          open.add(target);
        }
      }
    }
    return -1;
  }

  private List<String> circle(int start, int last) {
    List<String> circle = new ArrayList<>();
    for (int node = last; node != start; node = cameFrom[node]) {
      circle.add(nodes.get(node).name());
    }
    circle.add(nodes.get(start).name());
    Collections.reverse(circle);
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    return List.copyOf(circle);
  }
}
