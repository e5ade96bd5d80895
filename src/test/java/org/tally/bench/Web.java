package org.tally.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways in which the claims of one large case can hang together, some of them false. */
public enum Web {
  /** Twenty sources, each of which gives half of the numbers of a tree of sums. */
  TREE,
  /** Twenty sources, each of which gives half of the numbers of sums that overlap. */
  LATTICE,
  /** A nation and nineteen regions, for as many numbers as there are relations. */
  MEMBERS,
  /** Running totals day by day, and what was added each day. */
  DAYS;

  private static final int SOURCES = 20;
  private static final String PERSONS = ", unit: person}\n";

  /**
   * A claims file with about so many claims, and so many relations.
   *
   * @param wrong how many claims are false, one for each relation at most; at least one
   */
  public String yaml(int claims, int relations, int wrong) {
    return switch (this) {
      case TREE -> tree(claims, relations, wrong);
      case LATTICE -> lattice(claims, relations, wrong);
      case MEMBERS -> members(claims, relations, wrong);
      case DAYS -> days(claims, relations, wrong);
    };
  }

  private static String tree(int claims, int relations, int wrong) {
    int[] values = new int[2 * relations + 1];
    List<String> laws = new ArrayList<>();
    for (int i = values.length - 1; i >= 0; i--) {
      boolean leaf = 2 * i + 2 >= values.length;
      values[i] = leaf ? 101 + 7 * i : values[2 * i + 1] + values[2 * i + 2];
      if (!leaf) {
        laws.add("n" + i + " = n" + (2 * i + 1) + " + n" + (2 * i + 2));
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      names.add("n" + i);
    }
    return told(claims, wrong, names, values, laws);
  }

  private static String lattice(int claims, int relations, int wrong) {
    int parts = relations + 2;
    int[] values = new int[parts + relations];
    List<String> names = new ArrayList<>();
    List<String> laws = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      names.add("x" + i);
      values[i] = 103 + 13 * i;
    }
    for (int i = 0; i < relations; i++) {
      names.add("t" + i);
      values[parts + i] = values[i] + values[i + 1] + values[i + 2];
      laws.add("t" + i + " = x" + i + " + x" + (i + 1) + " + x" + (i + 2));
    }
    return told(claims, wrong, names, values, laws);
  }

  /** Each source gives as many of the numbers as fit, drawn by lot. */
  private static String told(
      int claims, int wrong, List<String> names, int[] values, List<String> laws) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int s = 0; s < SOURCES; s++) {
      yaml.append("  s").append(s).append(": {kind: dataset, published: 2025-01-05}\n");
    }
    yaml.append("properties:\n");
    names.forEach(name -> yaml.append("  ").append(name).append(": {kind: fixed").append(PERSONS));
    relations(yaml, laws);
    Random random = new Random(7);
    int id = 0;
    for (int s = 0; s < SOURCES; s++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      for (int i : order.subList(0, Math.min(values.length, claims / SOURCES))) {
        int value = values[i] + (isFalse(id, claims, wrong) ? 9 : 0);
        claim(yaml, id++, "s" + s, "land", names.get(i), value, null);
      }
    }
    return yaml.toString();
  }

  private static String members(int claims, int relations, int wrong) {
    int regions = claims / relations - 1;
    StringBuilder yaml =
        new StringBuilder(
            "sources:\n  s0: {kind: dataset, published: 2025-01-05}\n"
                + "subjects:\n  nation: {members: \"r-*\"}\n");
    for (int r = 0; r < regions; r++) {
      yaml.append("  r-").append(r).append(": {}\n");
    }
    yaml.append("properties:\n");
    List<String> laws = new ArrayList<>();
    for (int p = 0; p < relations; p++) {
      yaml.append("  p").append(p).append(": {kind: fixed").append(PERSONS);
      laws.add("nation.p" + p + " = sum(p" + p + " over members)");
    }
    relations(yaml, laws);
    int id = 0;
    for (int p = 0; p < relations; p++) {
      int sum = isFalse(p, relations, wrong) ? 9 : 0;
      for (int r = 0; r < regions; r++) {
        int value = 101 + 7 * r + p;
        sum += value;
        claim(yaml, id++, "s0", "r-" + r, "p" + p, value, null);
      }
      claim(yaml, id++, "s0", "nation", "p" + p, sum, null);
    }
    return yaml.toString();
  }

  private static String days(int claims, int relations, int wrong) {
    StringBuilder yaml =
        new StringBuilder("sources:\n  s0: {kind: dataset, published: 2026-01-05}\nproperties:\n");
    List<String> laws = new ArrayList<>();
    for (int p = 0; p < relations; p++) {
      yaml.append("  total-").append(p).append(": {kind: cumulative").append(PERSONS);
      yaml.append("  new-").append(p).append(": {kind: flow").append(PERSONS);
      laws.add("new-" + p + " = change(total-" + p + ")");
    }
    relations(yaml, laws);
    int id = 0;
    for (int p = 0; p < relations; p++) {
      int total = 1_001;
      for (int d = 0; d < claims / relations / 2; d++) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(d);
        int added = 5 + (d * p) % 7;
        total += added;
        claim(yaml, id++, "s0", "land", "total-" + p, total, day);
        int told = added + (isFalse(p, relations, wrong) && d == 5 ? 1 : 0);
        claim(yaml, id++, "s0", "land", "new-" + p, told, day);
      }
    }
    return yaml.toString();
  }

  /** Whether one of so many is false: the middle one, and others at equal steps from it. */
  private static boolean isFalse(int index, int of, int wrong) {
    return Math.floorMod(index - of / 2, of) % Math.max(1, of / wrong) == 0;
  }

  private static void relations(StringBuilder yaml, List<String> laws) {
    yaml.append("relations:\n");
    laws.forEach(law -> yaml.append("  - ").append(law).append('\n'));
    yaml.append("claims:\n");
  }

  private static void claim(
      StringBuilder yaml,
      int id,
      String source,
      String subject,
      String property,
      int value,
      @org.jspecify.annotations.Nullable LocalDate when) {
    yaml.append("  - {id: c").append(id).append(", source: ").append(source);
    yaml.append(", subject: ").append(subject).append(", property: ").append(property);
    yaml.append(", value: \"").append(value).append('"');
    yaml.append(when == null ? "}\n" : ", when: " + when + "}\n");
  }
}
