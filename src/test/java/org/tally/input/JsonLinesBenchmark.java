package org.tally.input;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tally.model.Dataset;

/** A program that measures how long a million lines take: run it with a heap of 1.5 GB. */
final class JsonLinesBenchmark {
  private static final int LINES = 1_000_000;
  private static final int RUNS = Integer.getInteger("runs", 5);

  private JsonLinesBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("tally-benchmark");
    Path file = folder.resolve("claims.jsonl");
    write(file);
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Dataset dataset = Inputs.sound(Inputs.read(file));
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("%,d claims in %,d ms%n", dataset.claims().size(), milliseconds);
    }
    Files.delete(file);
    Files.delete(folder);
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        out.write(
            "{\"id\":\"claim-%07d\",\"source\":\"source-%03d\",\"by\":\"Speaker No %02d\","
                    .formatted(i, i % 500, i % 40)
                + "\"subject\":\"subject-%05d\",\"property\":\"killed\",\"value\":%d,"
                    .formatted(i % 20_000, i % 9_000)
                + "\"when\":\"2025-%02d-%02d\"}\n".formatted(i % 12 + 1, i % 28 + 1));
      }
    }
  }
}
