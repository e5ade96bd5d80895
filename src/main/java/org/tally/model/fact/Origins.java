package org.tally.model.fact;

import java.util.List;

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

  /** Whether both trace to one and the same origin. */
  public boolean isOneWith(Origins other) {
    return ids.size() == 1 && ids.equals(other.ids);
  }
}
