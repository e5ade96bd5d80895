package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tally.model.RuleInfo;

/** Rules for people: one line each, in columns. */
public final class RuleTable {
  private static final List<String> TITLES = List.of("id", "slug", "severity", "family", "status");

  /**
   * Writes the rules in the order given, under a line of titles.
   *
   * @throws IOException if {@code out} does
   */
  public void render(List<RuleInfo> rules, Writer out) throws IOException {
    List<List<String>> rows = rules.stream().map(RuleTable::row).toList();
    int[] widths = new int[TITLES.size()];
    widen(widths, TITLES);
    rows.forEach(row -> widen(widths, row));
    write(TITLES, widths, out);
    for (List<String> row : rows) {
      write(row, widths, out);
    }
  }

  private static List<String> row(RuleInfo rule) {
    return List.of(rule.id(), rule.slug(), rule.severity().text(), rule.family(), rule.status());
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static void write(List<String> row, int[] widths, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    out.write(line.toString().stripTrailing());
    out.write('\n');
  }
}
