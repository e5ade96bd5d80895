package org.tally.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property.Kind;
import org.tally.model.number.Rational;

/**
 * A hidden truth and what sources say of it.
 *
 * @param plot what it is about
 * @param subject the subject's id, unlike that of any other world
 * @param truth the value of each property at each moment
 * @param tellers the sources
 * @param statements the claims
 */
record World(
    Plot plot,
    String subject,
    List<Map<String, Rational>> truth,
    List<Teller> tellers,
    List<Statement> statements) {

  /** A world of a plot whose claims are all true; null if the random values make none. */
  static @Nullable World draw(Plot plot, String subject, Random random) {
    Times times = Times.of(plot);
    List<Map<String, Rational>> truth = null;
    for (int i = 0; i < 20 && truth == null; i++) {
      truth = plot.truth(random, times.moments());
    }
    if (truth == null) {
      return null;
    }
    return new Newsroom(plot, subject, truth, times, random).world();
  }

  World with(List<Statement> others) {
    return new World(plot, subject, truth, tellers, List.copyOf(others));
  }

  /** With only those sources that claims or their citations need. */
  World tidied() {
    List<Teller> needed = new ArrayList<>();
    for (Teller teller : tellers) {
      boolean speaks = statements.stream().anyMatch(s -> s.source().equals(teller.id()));
      boolean cited = tellers.stream().anyMatch(t -> teller.id().equals(t.cites()));
      if (speaks || cited) {
        needed.add(teller);
      }
    }
    return new World(plot, subject, truth, needed, statements);
  }

  /**
   * The most that any day of the worlds brings to a running total, to the next whole number and no
   * more; null for what is none, or never rises.
   */
  private static @Nullable BigInteger most(Trait trait, List<World> worlds) {
    BigInteger most = BigInteger.ZERO;
    for (World world : worlds) {
      for (int later = 1; trait.kind() == Kind.CUMULATIVE && later < world.truth.size(); later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          Rational rise =
              world
                  .truth
                  .get(later)
                  .get(trait.id())
                  .minus(world.truth.get(earlier).get(trait.id()));
          long days = Times.days(world.plot, earlier, later);
          Rational aDay = rise.dividedBy(Rational.of(days));
          BigInteger whole = aDay.numerator().divide(aDay.denominator());
          most = most.max(aDay.isWhole() ? whole : whole.add(BigInteger.ONE));
        }
      }
    }
    return most.signum() == 0 ? null : most;
  }

  /** A claims file that holds the worlds, all of one plot. */
  static String yaml(List<World> worlds) {
    Plot plot = worlds.get(0).plot();
    StringBuilder yaml = new StringBuilder("properties:\n");
    plot.traits().forEach(trait -> yaml.append(trait.yaml(most(trait, worlds))));
    if (!plot.laws().isEmpty()) {
      yaml.append("relations:\n");
      plot.laws().forEach(law -> yaml.append("  - ").append(law.text()).append('\n'));
    }
    yaml.append("sources:\n");
    worlds.forEach(world -> world.tellers.forEach(teller -> yaml.append(teller.yaml())));
    yaml.append("claims:\n");
    worlds.forEach(world -> world.statements.forEach(claim -> yaml.append(claim.yaml())));
    return yaml.toString();
  }
}
