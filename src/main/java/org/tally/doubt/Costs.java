package org.tally.doubt;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tally.model.Blame.Doubted;
import org.tally.model.Claim;
import org.tally.model.Source;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;
import org.tally.model.number.Rational;

/**
 * What it costs to doubt claims. An independent origin counts once for each quantity, however many
 * tell what it said: with the greatest weight of those claims, times the reliability of their
 * source.
 */
final class Costs {
  /** The cheapest first; of the same cost the fewest claims, then by their ids. */
  static final Comparator<Doubted> ORDER =
      Comparator.comparing(Doubted::cost)
          .thenComparing(set -> set.claims().size())
          .thenComparing(set -> ids(set.claims()));

  private final Function<Claim, String> quantity;
  private final Function<Claim, Origins> origins;

  /**
   * @param quantity what tells apart of what quantities claims are
   * @param origins where a claim comes from
   */
  Costs(Function<Claim, String> quantity, Function<Claim, Origins> origins) {
    this.quantity = quantity;
    this.origins = origins;
  }

  Doubted doubted(Collection<Claim> claims) {
    return new Doubted(Matter.inOrder(claims), of(claims));
  }

  Rational of(Collection<Claim> claims) {
    Map<String, Map<String, Group>> byQuantity = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Set<String> ids = new LinkedHashSet<>(origins.apply(claim).ids());
      if (ids.isEmpty()) {
        ids.add("claim " + claim.id());
      }
      join(
          byQuantity.computeIfAbsent(quantity.apply(claim), key -> new LinkedHashMap<>()),
          new Group(ids, weight(claim)));
    }
    Rational sum = Rational.ZERO;
    for (Map<String, Group> groups : byQuantity.values()) {
      for (Map.Entry<String, Group> entry : groups.entrySet()) {
        Group group = entry.getValue();
        boolean first = entry.getKey().equals(group.origins.iterator().next());
        sum = first ? sum.plus(group.weight) : sum;
      }
    }
    return sum;
  }

  /** Claims that may come from one origin; each stands under all its origins. */
  private record Group(Set<String> origins, Rational weight) {}

  private static void join(Map<String, Group> groups, Group added) {
    Set<String> all = new LinkedHashSet<>(added.origins);
    Rational weight = added.weight;
    for (String origin : added.origins) {
      Group group = groups.get(origin);
      if (group != null) {
        all.addAll(group.origins);
        weight = weight.max(group.weight);
      }
    }
    Group joined = new Group(all, weight);
    all.forEach(origin -> groups.put(origin, joined));
  }

  private static Rational weight(Claim claim) {
    Source source = claim.source();
    Rational weight = claim.worth().weight();
    return source == null ? weight : weight.times(source.reliability());
  }

  private static String ids(List<Claim> claims) {
    return String.join("|", claims.stream().map(Claim::id).toList());
  }
}
