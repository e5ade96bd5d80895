package org.tally.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Worth;
import org.tally.model.fact.Origins;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.support.Tracing;

/**
 * How long it takes to trace a claim of each of many sources to its origins. One source in ten is
 * an origin; the others cite earlier ones, and some cite later ones, which makes circles.
 * Arguments: the number of sources (100,000), of citations (500,000) and of runs (3).
 */
final class CitationGraph {
  private static final Position HERE = Position.of("bench", 1, 1);

  private CitationGraph() {}

  public static void main(String[] args) {
    int sources = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int citations = args.length > 1 ? Integer.parseInt(args[1]) : 500_000;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    for (int later : new int[] {0, 1, 10}) {
      Dataset dataset = dataset(sources, citations, later);
      long all = dataset.sources().values().stream().mapToLong(s -> s.cites().size()).sum();
      for (int run = 1; run <= runs; run++) {
        long start = System.nanoTime();
        long cpu = cpu();
        Tracing tracing = new Tracing(dataset);
        long ends = 0;
        long circles = 0;
        for (Claim claim : dataset.claims()) {
          Origins origins = tracing.origins(claim);
          ends += origins.ids().size();
          circles += origins.circle().isEmpty() ? 0 : 1;
        }
        System.out.printf(
            "%,d sources, %,d citations, %d %% of them of later sources, run %d: %.2f s, %.2f s of"
                + " processor time;"
                + " %,d origins on average, %,d claims on circles alone%n",
            dataset.sources().size(),
            all,
            later,
            run,
            (System.nanoTime() - start) / 1e9,
            (cpu() - cpu) / 1e9,
            ends / dataset.claims().size(),
            circles);
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Dataset dataset(int size, int citations, int later) {
    Random random = new Random(20250430);
    int origins = size / 10;
    TreeMap<String, Source> sources = new TreeMap<>();
    List<Claim> claims = new ArrayList<>();
    Subject subject = new Subject("s", null, List.of(), HERE);
    int each = Math.max(1, citations / (size - origins));
    int more = citations - each * (size - origins);
    for (int i = 0; i < size; i++) {
      TreeSet<String> cites = new TreeSet<>();
      // each source draws on a neighbourhood, as pages draw on pages of their own days
      while (i >= origins && cites.size() < each + (i - origins < more ? 1 : 0)) {
        boolean forward = random.nextInt(100) < later && i + 1 < size;
        int cited =
            forward
                ? i + 1 + random.nextInt(Math.min(1000, size - i - 1))
                : random.nextInt(10) == 0
                    ? random.nextInt(origins)
                    : Math.max(0, i - 1 - random.nextInt(2 * origins));
        cites.add("s" + cited);
      }
      Source source =
          new Source(
              "s" + i,
              null,
              null,
              null,
              null,
              null,
              null,
              List.copyOf(cites),
              null,
              List.of(),
              List.of(),
              Rational.ONE,
              HERE);
      sources.put(source.id(), source);
      claims.add(
          new Claim(
              "c" + i,
              source,
              "NIS",
              null,
              subject,
              null,
              "said",
              new Value.Statement("said"),
              null,
              new TreeMap<>(),
              null,
              List.of(),
              null,
              Worth.USUAL,
              HERE));
    }
    return new Dataset(
        "bench",
        null,
        sources,
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        List.of(),
        List.of(),
        claims);
  }
}
