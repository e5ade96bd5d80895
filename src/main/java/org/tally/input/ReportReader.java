package org.tally.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.FileText;
import org.tally.input.node.JsonNodes;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.model.Certificate;

/** Reads a JSON report, as far as it can be verified. */
public final class ReportReader {
  private ReportReader() {}

  /**
   * A finding that says that claims cannot all be true.
   *
   * @param rule the rule's id and name
   * @param fingerprint as in the report
   * @param dataset the name of the dataset
   * @param claims the ids of all claims that it rests on
   * @param certificate why they cannot; null if the report does not say
   */
  public record Conflict(
      String rule,
      String fingerprint,
      String dataset,
      Set<String> claims,
      @Nullable Certificate certificate) {
    public Conflict {
      claims = Set.copyOf(claims);
    }
  }

  /**
   * The conflicts of a report, in its order.
   *
   * @param path a file that {@code check --format json} has written
   * @throws UnreadableException if there is no such file, or no report in it
   */
  public static List<Conflict> read(Path path) throws UnreadableException {
    Place place = Place.of(path.toString().replace('\\', '/'));
    Node root = JsonNodes.read(place, FileText.read(path, place));
    if (!(root instanceof Fields report)
        || !(report.get("findings") instanceof Items findings)
        || !(report.get("tally") instanceof Text version)) {
      throw new UnreadableException(
          place.whole(), "this is no report", "Maybe one that 'check --format json' writes?");
    }
    if (!version.text().equals("1")) {
      throw new UnreadableException(
          place.at(version), "the report is of version (" + version.text() + ")", "Maybe 1?");
    }
    List<Conflict> conflicts = new ArrayList<>();
    for (Node node : findings.items()) {
      if (node instanceof Fields finding && text(finding, "verdict").equals("conflict")) {
        conflicts.add(conflict(finding, place));
      }
    }
    return conflicts;
  }

  /** Whether a file holds what Tally itself wrote as JSON, and not claims. */
  static boolean isReport(Fields root) {
    return root.get("tally") instanceof Text && root.get("claims") == null;
  }

  private static Conflict conflict(Fields finding, Place place) throws UnreadableException {
    Set<String> claims = new LinkedHashSet<>();
    if (finding.get("claims") instanceof Items items) {
      for (Node item : items.items()) {
        if (item instanceof Text text) {
          claims.add(text.text());
        }
      }
    }
    return new Conflict(
        text(finding, "rule") + ' ' + text(finding, "slug"),
        text(finding, "fingerprint"),
        text(finding, "dataset"),
        claims,
        finding.get("certificate") instanceof Fields certificate
            ? new CertificateReader(place).read(certificate)
            : null);
  }

  private static String text(Fields fields, String key) {
    return fields.get(key) instanceof Text text ? text.text() : "";
  }
}
