package org.tally.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tally.model.Property;
import org.tally.model.place.Position;
import org.tally.reading.Context;
import org.tally.reading.Policy;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/**
 * How many values are read in a second by one thread: the ordinary forms (figures, separators, one
 * hedge, one unit), and what is refused. Run {@code org.openjdk.jmh.Main ReadingBenchmark} with the
 * test class path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private static final int TEXTS = 4096;

  private final ValueReader reader = new ValueReader(Policy.load("newsroom"));
  private final Context people = context("person");
  private final Context surface = context("km²");
  private final String[] digits = new String[TEXTS];
  private final String[] separated = new String[TEXTS];
  private final String[] hedged = new String[TEXTS];
  private final String[] measured = new String[TEXTS];
  private final String[] both = new String[TEXTS];
  private String megabyte = "";

  /** Texts that differ, so that nothing is read from a memory of earlier ones. */
  @Setup
  public void texts() {
    String[] hedges = {"about ", "at least ", "up to ", "nearly ", "more than ", "~"};
    for (int i = 0; i < TEXTS; i++) {
      int number = 1_000 + i * 137;
      digits[i] = Integer.toString(number);
      separated[i] = "%,d".formatted(number);
      hedged[i] = hedges[i % hedges.length] + separated[i];
      measured[i] = "%,d.%d km²".formatted(number, i % 10);
      both[i] = hedged[i] + " troops";
    }
    megabyte = "4,000 - ".repeat(131_072);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void digits(Blackhole hole) throws ReadingException {
    read(digits, people, hole);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void separators(Blackhole hole) throws ReadingException {
    read(separated, people, hole);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void oneHedge(Blackhole hole) throws ReadingException {
    read(hedged, people, hole);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void oneUnit(Blackhole hole) throws ReadingException {
    read(measured, surface, hole);
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void hedgeAndUnit(Blackhole hole) throws ReadingException {
    read(both, people, hole);
  }

  /** A value of one megabyte, which is refused. */
  @Benchmark
  public void megabyteRefused(Blackhole hole) {
    try {
      hole.consume(reader.read(megabyte, people));
    } catch (ReadingException e) {
      hole.consume(e);
    }
  }

  private void read(String[] texts, Context context, Blackhole hole) throws ReadingException {
    for (String text : texts) {
      hole.consume(reader.read(text, context));
    }
  }

  private static Context context(String unit) {
    Property property =
        new Property(
            "p",
            Property.Kind.LEVEL,
            Property.Type.QUANTITY,
            unit,
            unit == null ? "" : unit,
            false,
            null,
            null,
            null,
            Property.Rounding.NEAREST,
            null,
            Position.of("benchmark"));
    return new Context(property, false, false, null, null, Map.of(), Map.of());
  }
}
