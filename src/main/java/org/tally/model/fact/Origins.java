package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a claim comes from in the end.
 *
 * @param ids the sources, or texts naming unlisted ones, that cite no other for the claim; sorted;
 *     empty if the claim has no source or its citations run in a circle
 * @param labels what people call them, in the same order
 * @param circle the ids of the sources that cite one another in a circle, the shortest one; empty
 *     unless the citations end nowhere else
 */
public record Origins(List<String> ids, List<String> labels, List<String> circle) {
  public static final Origins NONE = new Origins(List.of(), List.of(), List.of());

  public Origins {
    ids = List.copyOf(ids);
    labels = List.copyOf(labels);
    circle = List.copyOf(circle);
  }

  /** The origins of all of {@code estimates} together. */
  public static Origins union(Iterable<Estimate> estimates) {
    Map<String, String> labels = new TreeMap<>();
    for (Estimate estimate : estimates) {
      for (int i = 0; i < estimate.origins().ids().size(); i++) {
        labels.put(estimate.origins().ids().get(i), estimate.origins().labels().get(i));
      }
    }
    return new Origins(List.copyOf(labels.keySet()), List.copyOf(labels.values()), List.of());
  }

  /** Whether both trace to one and the same origin. */
  public boolean isOneWith(Origins other) {
    return ids.size() == 1 && ids.equals(other.ids);
  }
}
