package org.tally.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Worlds from a seed, in batches of one plot each. {@code -Dtally.worlds=N} sets how many there are
 * and {@code -Dtally.worlds.seed=S} which.
 */
final class Worlds {
  private static final int TOGETHER = 50;

  private Worlds() {}

  /** How many worlds to look at. */
  static int wanted(int usually) {
    return Integer.getInteger("tally.worlds", usually);
  }

  /**
   * Hands over batches of worlds, all of one plot and with subjects of their own, until there were
   * so many worlds.
   *
   * @param use is given each batch with what may vary it further
   */
  static void each(int worlds, BiConsumer<List<World>, Random> use) {
    SplittableRandom seeds = new SplittableRandom(Long.getLong("tally.worlds.seed", 20250430));
    for (int made = 0; made < worlds; ) {
      Random random = new Random(seeds.nextLong());
      Plot plot = Plot.draw(random);
      List<World> batch = new ArrayList<>();
      for (int i = 0; i < TOGETHER; i++) {
        World world = World.draw(plot, "w" + i, random);
        if (world != null) {
          batch.add(world);
        }
      }
      if (!batch.isEmpty()) {
        use.accept(batch, random);
        made += batch.size();
      }
    }
  }
}
