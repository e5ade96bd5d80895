package org.tally.doubt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    Map<String, List<Group>> byQuantity = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Group group = new Group(new TreeSet<>(origins.apply(claim).ids()), weight(claim));
      if (group.origins.isEmpty()) {
        group.origins.add("claim " + claim.id());
      }
      join(byQuantity.computeIfAbsent(quantity.apply(claim), key -> new ArrayList<>(2)), group);
    }
    Rational sum = Rational.ZERO;
    for (List<Group> groups : byQuantity.values()) {
      for (Group group : groups) {
        sum = sum.plus(group.weight);
      }
    }
    return sum;
  }

  /** Claims that may come from one origin. */
  private record Group(Set<String> origins, Rational weight) {}

  private static void join(List<Group> groups, Group added) {
    Group joined = added;
    for (Group group : List.copyOf(groups)) {
      if (group.origins.stream().anyMatch(joined.origins::contains)) {
        groups.remove(group);
        Set<String> all = new TreeSet<>(joined.origins);
        all.addAll(group.origins);
        joined = new Group(all, joined.weight.max(group.weight));
      }
    }
    groups.add(joined);
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
