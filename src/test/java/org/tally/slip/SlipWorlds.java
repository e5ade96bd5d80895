package org.tally.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * Worlds in which nobody mistyped anything: a truth of two parts and their total, told in full by
 * one source and in part by three more, each of which has counted at another time or by another
 * rule and so differs from the truth by some per cent. Whatever a slip rule offers in them is
 * wrong.
 */
final class SlipWorlds {
  private static final int SOURCES = 4;

  private final Random random;
  private long conflicts;
  private long misdiagnosed;
  private final List<String> offered = new ArrayList<>();
  private final Map<String, String> planted = new TreeMap<>();
  private final java.util.Set<String> flagged = new java.util.TreeSet<>();
  private final java.util.Set<String> right = new java.util.TreeSet<>();
  private final boolean planting;

  SlipWorlds(long seed, boolean planting) {
    this.random = new Random(seed);
    this.planting = planting;
  }

  SlipWorlds(long seed) {
    this(seed, false);
  }

  /** Worlds whose planted slip led to a conflict of the claim that has it. */
  int flagged() {
    return flagged.size();
  }

  /** Of those, how many for which the slip itself was offered. */
  int right() {
    return right.size();
  }

  /** Conflicts between numbers. */
  long conflicts() {
    return conflicts;
  }

  /** Conflicts for which a slip was offered, though there was none. */
  long misdiagnosed() {
    return misdiagnosed;
  }

  /** The rules that offered one, once for each conflict and rule. */
  List<String> offered() {
    return offered;
  }

  /** Generates and checks so many worlds, all in one dataset with a subject each. */
  void run(int worlds) {
    StringBuilder claims = new StringBuilder();
    claims.append("properties:\n");
    for (String property : List.of("all", "left", "right")) {
      claims.append("  ").append(property).append(": {kind: fixed, unit: person}\n");
    }
    claims.append("relations:\n  - all = left + right\nsources:\n");
    for (int s = 0; s < SOURCES; s++) {
      claims.append("  s").append(s).append(": {kind: news, published: 2024-05-0");
      claims.append(s + 1).append("}\n");
    }
    claims.append("claims:\n");
    for (int world = 0; world < worlds; world++) {
      world(claims, world);
    }
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("worlds.yaml", claims.toString());
    if (!input.problems().isEmpty()) {
      throw new IllegalStateException(input.problems().get(0).toString());
    }
    Report report =
        new Checker(RuleBook.builtIn(), 2, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    for (Finding finding : report.findings()) {
      if (finding.verdict() == Verdict.CONFLICT && finding.severity() != Severity.NOTE) {
        conflicts++;
        misdiagnosed += finding.slips().isEmpty() ? 0 : 1;
        count(finding);
        finding.slips().stream().map(Diagnosis::rule).distinct().forEach(offered::add);
      }
    }
  }

  private void count(Finding finding) {
    for (Claim claim : finding.claims()) {
      String truth = planted.get(claim.id());
      if (truth != null) {
        flagged.add(claim.id());
        for (Diagnosis slip : finding.slips()) {
          if (slip.corrections().size() == 1
              && slip.claim() == claim
              && slip.corrected().best().toString().equals(truth)) {
            right.add(claim.id());
          }
        }
      }
    }
  }

  private void plant(Map<String, Long> own, int world) {
    String property = List.of("all", "left", "right").get(random.nextInt(3));
    String truth = String.valueOf(own.get(property));
    String written = slipped(truth);
    if (!written.startsWith("0") && !written.equals(truth)) {
      own.put(property, Long.parseLong(written));
      planted.put("w" + world + "-0-" + property, truth);
    }
  }

  /** The digits with two neighbours swapped, one missing, doubled or mistyped, or a zero more. */
  private String slipped(String digits) {
    int at = random.nextInt(digits.length());
    return switch (random.nextInt(5)) {
      case 0 ->
          at == 0
              ? digits
              : digits.substring(0, at - 1)
                  + digits.charAt(at)
                  + digits.charAt(at - 1)
                  + digits.substring(at + 1);
      case 1 -> digits.length() < 2 ? digits : digits.substring(0, at) + digits.substring(at + 1);
      case 2 -> digits.substring(0, at) + digits.charAt(at) + digits.substring(at);
      case 3 -> digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
      default -> digits + "0";
    };
  }

  private void world(StringBuilder claims, int world) {
    double size = Math.pow(10, 1 + random.nextDouble() * 4);
    long left = Math.round(size);
    long right = Math.round(size * (0.2 + random.nextDouble() * 2));
    Map<String, Long> own = new TreeMap<>();
    own.put("all", left + right);
    own.put("left", left);
    own.put("right", right);
    if (planting) {
      plant(own, world);
    }
    own.forEach((property, value) -> add(claims, world, 0, property, value));
    for (int source = 1; source < SOURCES; source++) {
      if (random.nextBoolean()) {
        add(claims, world, source, "all", near(left + right));
      } else {
        boolean first = random.nextBoolean();
        add(claims, world, source, first ? "left" : "right", near(first ? left : right));
      }
    }
  }

  private long near(long truth) {
    return Math.max(1, Math.round(truth * (1 + random.nextGaussian() * 0.15)));
  }

  private static void add(
      StringBuilder claims, int world, int source, String property, long value) {
    claims.append(
        String.format(
            Locale.ROOT,
            "  - {id: w%d-%d-%s, source: s%d, subject: w%d, property: %s, value: \"%d\"}%n",
            world,
            source,
            property,
            source,
            world,
            property,
            value));
  }

  /** The rate, and which rules were wrong how often. */
  String summary() {
    Map<String, Long> byRule = new TreeMap<>();
    offered.forEach(rule -> byRule.merge(rule, 1L, Long::sum));
    return String.format(
        Locale.ROOT,
        "%d conflicts without a slip, %d of them explained by one (%.2f %%): %s",
        conflicts,
        misdiagnosed,
        100.0 * misdiagnosed / conflicts,
        byRule);
  }
}
