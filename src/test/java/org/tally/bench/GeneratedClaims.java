package org.tally.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a dataset of many small cases in which everything tallies but for faults at known places:
 * a folder with the declarations in YAML and ten claims a case as JSON Lines. The same arguments
 * write the same bytes.
 */
final class GeneratedClaims {
  private static final int SOURCES = 10;

  /** One case in so many has a fault. */
  private static final int FAULTY = 100;

  private final Random random = new Random(20250430);
  private final BufferedWriter claims;
  private final List<String> faults = new ArrayList<>();
  private int number;

  private GeneratedClaims(BufferedWriter claims) {
    this.claims = claims;
  }

  /**
   * Writes {@code cases} cases into {@code folder}.
   *
   * @return one line for each planted fault, sorted: the rule that has to find it, and the ids of
   *     the claims at fault
   */
  static List<String> write(Path folder, int cases) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("declarations.yaml"), declarations());
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("claims.jsonl"))) {
      GeneratedClaims generated = new GeneratedClaims(out);
      for (int i = 0; i < cases; i++) {
        generated.writeCase("p" + i, i % 4, i % FAULTY < 4 && i / FAULTY % 2 == 0);
      }
      return generated.faults.stream().sorted().toList();
    }
  }

  private static String declarations() {
    StringBuilder text = new StringBuilder("title: generated\nuse: [casualties]\nsources:\n");
    for (int i = 0; i < SOURCES; i++) {
      text.append(String.format("  s%d: {publisher: Bureau %d, kind: official}\n", i, i));
    }
    return text
        + """
        properties:
          residents: {kind: level, unit: person}
          surface: {kind: fixed, unit: km²}
        claims: claims.jsonl
        """;
  }

  private void writeCase(String subject, int shape, boolean faulty) throws IOException {
    int truth = 1_001 + 2 * random.nextInt(400_000);
    int culprit = random.nextInt(SOURCES);
    switch (shape) {
      case 0 -> writeLevel(subject, truth, faulty ? culprit : -1);
      case 1 -> writeSurface(subject, truth, faulty ? culprit : -1);
      case 2 -> writeTotals(subject, truth, faulty ? Math.max(1, culprit) : -1);
      default -> writeBreakdowns(subject, truth, faulty);
    }
  }

  /** Ten bureaus count the residents of one day; one of them is far off. */
  private void writeLevel(String subject, int truth, int culprit) throws IOException {
    for (int source = 0; source < SOURCES; source++) {
      boolean off = source == culprit;
      String value =
          off ? count(truth * 3L) : source % 3 == 0 ? "around " + count(truth) : count(truth);
      String id = claim(subject, source, "residents", value, "2025-03-31");
      if (off) {
        faults.add("C101 " + id);
      }
    }
  }

  /** Ten bureaus measure a surface, whenever. */
  private void writeSurface(String subject, int truth, int culprit) throws IOException {
    for (int source = 0; source < SOURCES; source++) {
      boolean off = source == culprit;
      String value = count(off ? truth * 2L : truth) + " km²";
      String id = claim(subject, source, "surface", value, "2025-0" + (1 + source % 9));
      if (off) {
        faults.add("C101 " + id);
      }
    }
  }

  /** A toll that rises from day to day; once it falls. */
  private void writeTotals(String subject, int truth, int culprit) throws IOException {
    for (int source = 0; source < SOURCES; source++) {
      boolean off = source == culprit;
      long toll = truth + 10L * source;
      String value = off ? count(truth / 4) : "at least " + count(toll);
      String id = claim(subject, source, "killed", value, "2025-01-" + (10 + source));
      if (off) {
        faults.add("C107 " + id);
      }
    }
  }

  /** Three bureaus give a toll with its two parts, a fourth the total alone; once a sum is off. */
  private void writeBreakdowns(String subject, int truth, boolean faulty) throws IOException {
    int killed = withoutTrailingZeros(truth);
    for (int source = 0; source < 3; source++) {
      String day = "2025-02-0" + (source + 1);
      boolean off = faulty && source == 2;
      String total = claim(subject, source, "casualties", count(truth), day);
      String part = claim(subject, source, "killed", count(killed), day);
      String rest = claim(subject, source, "wounded", count(truth - killed + (off ? 7 : 0)), day);
      if (off) {
        faults.add("C102 " + total + " " + part + " " + rest);
      }
    }
    claim(subject, 3, "casualties", "at least " + count(truth), "2025-02-04");
  }

  /** About a third of {@code truth}, such that no number of the breakdown reads as a round one. */
  private static int withoutTrailingZeros(int truth) {
    int killed = truth / 3;
    while (killed % 10 == 0 || (truth - killed) % 10 == 0 || (truth - killed + 7) % 10 == 0) {
      killed++;
    }
    return killed;
  }

  private String claim(String subject, int source, String property, String value, String when)
      throws IOException {
    String id = "c" + number++;
    claims.write(
        String.format(
            "{\"id\":\"%s\",\"source\":\"s%d\",\"by\":\"Registrar %d\",\"subject\":\"%s\","
                + "\"property\":\"%s\",\"value\":\"%s\",\"when\":\"%s\"}\n",
            id, source, source, subject, property, value, when));
    return id;
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
