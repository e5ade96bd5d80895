package org.tally.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tally.model.Claim;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Worth;
import org.tally.model.fact.Origins;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

class CostsTest {
  private final Map<Claim, Origins> origins = new HashMap<>();
  private final Costs costs =
      new Costs(claim -> claim.text(), claim -> origins.getOrDefault(claim, Origins.NONE));

  /** Each number says of what quantity a claim is, what it weighs and which origins it has. */
  @Property(tries = 300)
  void oneMoreClaimNeverMakesASetCheaper(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 95) Integer> claims) {
    List<Claim> set = new ArrayList<>();
    Rational before = Rational.ZERO;
    for (int seed : claims) {
      set.add(claim(set.size(), seed % 2, 1 + seed / 2 % 3, seed / 6));
      Rational cost = costs.of(set);
      assertThat(cost).isGreaterThanOrEqualTo(before);
      before = cost;
    }
  }

  @Test
  void aClaimThatBridgesTwoOriginsCostsAsMuchAsBoth() {
    Claim a = claim(1, 0, 1, 1);
    Claim b = claim(2, 0, 1, 2);
    Claim both = claim(3, 0, 1, 3);
    assertThat(costs.of(List.of(a, b))).isEqualTo(Rational.of(2));
    assertThat(costs.of(List.of(both))).isEqualTo(Rational.of(2));
    assertThat(costs.of(List.of(a, b, both))).isEqualTo(Rational.of(2));
  }

  /**
   * A claim of its own.
   *
   * @param from which origins it has, a bit for each
   */
  private Claim claim(int number, int quantity, int weight, int from) {
    Position position = Position.of("c.yaml", number + 1, 1);
    Claim claim =
        new Claim(
            "c" + number,
            null,
            null,
            null,
            new Subject("x", null, List.of(), position),
            null,
            "q" + quantity,
            new Value.Statement("q" + quantity),
            null,
            new TreeMap<>(),
            null,
            List.of(),
            null,
            new Worth(Rational.of(weight), false),
            position);
    TreeSet<String> ids = new TreeSet<>();
    for (int i = 0; i < 4; i++) {
      if ((from >> i & 1) == 1) {
        ids.add("o" + i);
      }
    }
    origins.put(claim, new Origins(List.copyOf(ids), List.copyOf(ids), List.of()));
    return claim;
  }
}
