package org.tally.model;

import java.util.List;
import org.tally.model.number.Rational;

/**
 * Which claims to doubt: the minimal sets of claims without which the rest can be true.
 *
 * @param sets by cost, the cheapest first; then the smaller ones, then by the claims' ids
 * @param complete whether these are all; if not, there are others that are no cheaper
 * @param cheapestComplete whether all that cost as little as the first are among them
 */
public record Blame(List<Doubted> sets, boolean complete, boolean cheapestComplete) {
  /** Nothing could be doubted. */
  public static final Blame NONE = new Blame(List.of(), true, true);

  /** Too much hangs together for anybody to tell. */
  public static final Blame UNKNOWN = new Blame(List.of(), false, false);

  public Blame {
    sets = List.copyOf(sets);
  }

  /** Those that cost the least. */
  public List<Doubted> cheapest() {
    return sets.stream().filter(set -> set.cost().equals(sets.get(0).cost())).toList();
  }

  /**
   * Claims to doubt together.
   *
   * @param claims in the order of their positions
   * @param cost what it costs to doubt them: for each quantity, the weight of each independent
   *     origin behind them
   */
  public record Doubted(List<Claim> claims, Rational cost) {
    public Doubted {
      claims = List.copyOf(claims);
    }
  }
}
