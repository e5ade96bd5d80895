package org.tally.doubt;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * source. A claim that several origins stand behind costs as much as all of them.
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

  /** Never more for fewer of the claims: each origin costs what its dearest claim does. */
  Rational of(Collection<Claim> claims) {
    Map<String, Map<String, Rational>> byQuantity = new HashMap<>();
    for (Claim claim : claims) {
      Map<String, Rational> byOrigin =
          byQuantity.computeIfAbsent(quantity.apply(claim), key -> new HashMap<>());
      Collection<String> ids = origins.apply(claim).ids();
      for (String origin : ids.isEmpty() ? List.of("claim " + claim.id()) : ids) {
        byOrigin.merge(origin, weight(claim), Rational::max);
      }
    }
    Rational sum = Rational.ZERO;
    for (Map<String, Rational> byOrigin : byQuantity.values()) {
      for (Rational weight : byOrigin.values()) {
        sum = sum.plus(weight);
      }
    }
    return sum;
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
