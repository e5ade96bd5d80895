package org.tally.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.model.Claim;
import org.tally.model.Correction;
import org.tally.model.Nearest;
import org.tally.model.Period;
import org.tally.model.Property;

/**
 * Reads the corrections that a file documents: {@code {property: killed, date: 2018-08-28, reason:
 * "an independent study", corrects: [k1]}}.
 */
final class CorrectionReader {
  private static final Set<String> KEYS =
      Set.of("subject", "property", "date", "reason", "corrects", "source");
  private static final String FORM =
      "Maybe {property: killed, date: 2018-08-28, reason: \"an independent study\"}?";
  private static final int NAMED = 5;

  private record Read(Entry entry, @Nullable Period date, @Nullable String reason) {}

  private final Times times;
  private final Problems problems;
  private final List<Read> reads = new ArrayList<>();

  CorrectionReader(Times times, Problems problems) {
    this.times = times;
    this.problems = problems;
  }

  /** Reads the corrections of one file. */
  void read(Entry file) {
    Node node = file.node("corrections");
    if (node == null) {
      return;
    }
    if (!(node instanceof Items items)) {
      String what = "has a " + Entry.kind(node) + " as (corrections), where a list is due";
      file.fault(node, what, FORM);
      return;
    }
    for (Node item : items.items()) {
      if (item instanceof Fields fields) {
        Entry entry = new Entry(file.place(), fields, "a correction", problems);
        entry.allow(KEYS);
        Period date = needed(entry, "date") ? times.read(entry, "date") : null;
        String reason = needed(entry, "reason") ? entry.string("reason") : null;
        reads.add(new Read(entry, date, reason));
      } else {
        String what = "has a " + Entry.kind(item) + " in (corrections), where a mapping is due";
        file.fault(item, what, FORM);
      }
    }
  }

  /**
   * The corrections, in the order of their positions; reports what they refer to that there is not.
   *
   * @param claims the claims that can be judged
   * @param table all claims
   */
  List<Correction> finish(
      Declarations declared, Catalogue catalogue, List<Claim> claims, ClaimTable table) {
    if (reads.isEmpty()) {
      return List.of();
    }
    Map<String, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    List<Correction> corrections = new ArrayList<>();
    for (Read read : reads) {
      Entry entry = read.entry;
      Property property = needed(entry, "property") ? catalogue.property(entry) : null;
      String subject = property == null ? null : subject(entry, property, catalogue, claims);
      List<Text> named = entry.texts("corrects");
      List<String> corrects = corrects(entry, named, table.ids(), byId, property, subject);
      if (property != null && named.isEmpty() && !property.isCumulative()) {
        entry.faultHere(
            "is of ("
                + property.id()
                + "), which is no running total, and does not say which claims it takes back",
            "Maybe corrects: [" + example(claims, property) + "]?");
      }
      if (property == null || subject == null || read.date == null || read.reason == null) {
        continue;
      }
      boolean sound = entry.isSound(); // a correction is one, whoever says so
      String source = source(entry, declared);
      Correction correction =
          new Correction(
              subject, property.id(), read.date, read.reason, corrects, source, entry.position());
      boolean known = corrections.stream().anyMatch(correction::repeats);
      boolean left = corrects.isEmpty() && !named.isEmpty(); // what it names is not there
      if (sound && !known && !left) {
        corrections.add(correction);
      }
    }
    return corrections;
  }

  /** The subject that it names; else the one that has claims of the property. */
  private static @Nullable String subject(
      Entry entry, Property property, Catalogue catalogue, List<Claim> claims) {
    Set<String> having = new TreeSet<>();
    for (Claim claim : claims) {
      if (property.equals(claim.property())) {
        having.add(claim.subject().id());
      }
    }
    Text text = entry.text("subject");
    if (text != null) {
      SortedMap<String, ?> known = catalogue.subjects();
      if (!known.containsKey(text.text())) {
        entry.fault(
            text,
            "refers to subject (" + text.text() + "), which no claim is about",
            Nearest.maybe(text.text(), known.keySet()));
        return null;
      }
      return text.text();
    }
    if (having.size() == 1) {
      return having.iterator().next();
    }
    if (entry.node("subject") == null) {
      entry.faultHere(
          having.isEmpty()
              ? "is of (" + property.id() + "), of which there are no claims"
              : "does not say of which subject: there are claims of ("
                  + property.id()
                  + ") about "
                  + some(having),
          having.isEmpty() ? null : "Maybe subject: " + having.iterator().next() + "?");
    }
    return null;
  }

  private static String some(Collection<String> subjects) {
    List<String> first = subjects.stream().limit(NAMED).toList();
    int more = subjects.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Who says so; null if nobody does, or somebody who is not there, which is reported. */
  private static @Nullable String source(Entry entry, Declarations declared) {
    Text source = entry.text("source");
    if (source == null || source.text().isBlank()) {
      return null;
    }
    if (!declared.sources().containsKey(source.text())
        && !References.namesUnlisted(source.text())) {
      entry.fault(
          source,
          "is from (" + source.text() + "), which is no source, address or text with a space",
          Nearest.maybe(source.text(), declared.sources().keySet()));
      return null;
    }
    return source.text();
  }

  /** The claims that it names and that can be judged. */
  private static List<String> corrects(
      Entry entry,
      List<Text> named,
      Set<String> ids,
      Map<String, Claim> byId,
      @Nullable Property property,
      @Nullable String subject) {
    List<String> corrects = new ArrayList<>();
    for (Text text : named) {
      Claim claim = byId.get(text.text());
      if (!ids.contains(text.text())) {
        entry.fault(
            text,
            "corrects (" + text.text() + "), which is no claim",
            Nearest.maybe(text.text(), ids));
      } else if (claim != null
          && property != null
          && subject != null
          && !(property.equals(claim.property()) && claim.subject().id().equals(subject))) {
        entry.fault(
            text,
            "of "
                + subject
                + "/"
                + property.id()
                + " corrects ("
                + text.text()
                + "), which is a claim of "
                + claim.subject().id()
                + (claim.property() == null ? "" : "/" + claim.property().id()),
            null);
      } else if (claim != null && !corrects.contains(claim.id())) {
        corrects.add(claim.id());
      }
    }
    return corrects;
  }

  private static String example(List<Claim> claims, Property property) {
    return claims.stream()
        .filter(claim -> property.equals(claim.property()))
        .findFirst()
        .map(Claim::id)
        .orElse("z1");
  }

  private static boolean needed(Entry entry, String key) {
    Node node = entry.node(key);
    boolean blank = node instanceof Text text && text.text().isBlank();
    if (node == null || blank) {
      entry.faultHere("has no (" + key + ")", FORM);
      return false;
    }
    return true;
  }
}
