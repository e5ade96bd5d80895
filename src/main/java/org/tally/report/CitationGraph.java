package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Finding;
import org.tally.model.Provenance;
import org.tally.model.Provenance.Hop;
import org.tally.model.Source;

/**
 * Who has it from whom, in the DOT language: claims as boxes, sources as ellipses, unlisted ones
 * dashed, circles red.
 */
public final class CitationGraph {
  private final Set<String> lines = new LinkedHashSet<>();

  /** Writes the graph of {@code all}. */
  public void write(List<Provenance> all, Writer out) throws IOException {
    write(all, null, out);
  }

  /** Writes the graph of {@code all}, the claims of {@code finding}, under its message. */
  public void write(List<Provenance> all, @Nullable Finding finding, Writer out)
      throws IOException {
    if (finding != null) {
      String title = finding.rule() + ' ' + finding.slug() + ": " + Messages.of(finding);
      lines.add("label=" + quoted(title) + ";");
    }
    all.forEach(this::add);
    out.write("digraph citations {\n  rankdir=LR;\n");
    for (String line : lines) {
      out.write("  " + line + "\n");
    }
    out.write("}\n");
  }

  private void add(Provenance each) {
    String claim = quoted("claim " + each.claim().id());
    String text = each.claim().id() + ": " + each.claim().text();
    lines.add(claim + " [shape=box, label=" + quoted(text) + "];");
    for (List<Hop> way : each.ways()) {
      String before = claim;
      for (Hop hop : way) {
        before = step(before, hop.name(), hop.label(), hop.source());
      }
    }
    Source own = each.claim().source();
    if (!each.circle().isEmpty() && own != null) {
      String source = step(claim, own.id(), own.label(), own);
      if (!each.circle().contains(own.id())) {
        lines.add(source + " -> " + quoted(each.circle().get(0)) + " [style=dotted];");
      }
    }
    for (int i = 0; i < each.circle().size(); i++) {
      String next = each.circle().get((i + 1) % each.circle().size());
      lines.add(quoted(each.circle().get(i)) + " -> " + quoted(next) + " [color=red];");
    }
  }

  private String step(String before, String name, String label, @Nullable Source source) {
    String node = quoted(name);
    lines.add(node + " [label=" + quoted(label) + (source == null ? ", style=dashed" : "") + "];");
    lines.add(before + " -> " + node + ";");
    return node;
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ').replace('\r', ' ')
        + '"';
  }
}
