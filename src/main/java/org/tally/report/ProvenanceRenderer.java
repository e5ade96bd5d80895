package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Provenance;
import org.tally.model.Provenance.Hop;
import org.tally.model.Source;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;

/** Where claims come from: by subject and property, step by step, and as JSON. */
public final class ProvenanceRenderer {

  /** Claims of one subject and property by the names of their origins. */
  private record Group(
      String heading, Map<String, List<Provenance>> byOrigin, Matter.Supporters supporters) {}

  /** Who supports what: one line for each subject and property, and one for each of its origins. */
  public void support(List<Provenance> all, Writer out) throws IOException {
    Page page = new Page(out, false);
    for (Group group : groups(all)) {
      Finding.Support support = group.supporters().support();
      page.start(0, 2)
          .add(group.heading() + ':')
          .add(SupportText.counts(support.sources(), support.origins().size()))
          .add(oldest(group))
          .end();
      for (var entry : group.byOrigin().entrySet()) {
        page.start(2, 4).add(entry.getKey() + ':');
        String separator = "";
        StringBuilder claims = new StringBuilder();
        for (Provenance each : entry.getValue()) {
          claims
              .append(separator)
              .append(Speakers.quoted(each.claim().text()))
              .append(" [")
              .append(each.claim().id())
              .append("], ")
              .append(each.nearness().text());
          separator = "; ";
        }
        page.add(claims.toString()).end();
      }
    }
  }

  /** The steps from a claim to its origins, and what changed at each. */
  public void trace(Provenance of, List<Provenance> all, Writer out) throws IOException {
    Page page = new Page(out, false);
    page.start(0, 2).add(Speakers.said(of.claim()) + ": " + of.nearness().text()).end();
    if (!of.circle().isEmpty()) {
      page.start(2, 4)
          .add("rests on a circle: " + String.join(", which cites ", of.circle()) + ",")
          .add("which cites " + of.circle().get(0))
          .end();
    }
    for (List<Hop> way : of.ways()) {
      Claim last = of.claim();
      for (Hop hop : way.subList(1, way.size())) {
        page.start(2, 4).add("from " + hop.label()).add(standing(hop)).end();
        Claim says = hop.says();
        if (says != null) {
          page.start(4, 6).add(Speakers.said(says)).add(changed(says, last)).end();
          last = says;
        }
      }
      Hop end = way.get(way.size() - 1);
      page.start(2, 4).add("origin: " + end.label()).end();
    }
    if (of.ways().isEmpty() && of.circle().isEmpty()) {
      page.line(2, "no source is given for it");
    }
    others(page, of, all);
  }

  private static void others(Page page, Provenance of, List<Provenance> all) throws IOException {
    String origin = origins(of);
    for (Provenance other : all) {
      boolean same =
          other != of
              && other.claim().property() != null
              && other.claim().property().equals(of.claim().property())
              && other.claim().subject().equals(of.claim().subject())
              && !of.ways().isEmpty()
              && origins(other).equals(origin);
      if (same) {
        page.start(2, 4)
            .add("also told: " + Speakers.said(other.claim()))
            .add(changed(other.claim(), of.claim()))
            .end();
      }
    }
  }

  private static String standing(Hop hop) {
    if (hop.source() == null) {
      return "(not in the file)";
    }
    return hop.says() == null ? "(of which the file has nothing on this)" : "";
  }

  private static String changed(Claim before, Claim after) {
    List<String> changes = Provenance.changes(before, after);
    return changes.isEmpty() ? "— nothing changed" : "— changed: " + String.join(", ", changes);
  }

  /** As JSON, with the keys of {@code schema/provenance-1.schema.json}. */
  public void json(List<Provenance> all, Writer out) throws IOException {
    try (JsonGenerator json = new JsonRenderer().generator(out)) {
      json.writeStartObject();
      json.writeStringField("tally", JsonRenderer.VERSION);
      json.writeArrayFieldStart("claims");
      for (Provenance each : all) {
        claim(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void claim(JsonGenerator json, Provenance each) throws IOException {
    json.writeStartObject();
    Claim claim = each.claim();
    json.writeStringField("claim", claim.id());
    json.writeStringField("subject", claim.subject().id());
    if (claim.property() != null) {
      json.writeStringField("property", claim.property().id());
    }
    json.writeStringField("text", claim.text());
    json.writeStringField("nearness", each.nearness().text());
    json.writeArrayFieldStart("chains");
    for (List<Hop> way : each.ways()) {
      json.writeStartArray();
      Claim last = null;
      for (Hop hop : way) {
        json.writeStartObject();
        json.writeStringField("source", hop.name());
        json.writeBooleanField("listed", hop.source() != null);
        if (hop.says() != null) {
          json.writeStringField("claim", hop.says().id());
          if (last != null) {
            json.writeArrayFieldStart("changed");
            for (String change : Provenance.changes(hop.says(), last)) {
              json.writeString(change);
            }
            json.writeEndArray();
          }
          last = hop.says();
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    if (!each.circle().isEmpty()) {
      json.writeArrayFieldStart("circle");
      for (String id : each.circle()) {
        json.writeString(id);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static List<Group> groups(List<Provenance> all) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Provenance each : all) {
      Claim claim = each.claim();
      String heading =
          claim.subject().label() + (claim.property() == null ? "" : ", " + claim.property().id());
      Group group =
          groups.computeIfAbsent(
              heading, key -> new Group(key, new TreeMap<>(), new Matter.Supporters()));
      group.byOrigin().computeIfAbsent(origins(each), key -> new ArrayList<>()).add(each);
      group.supporters().add(claim.source(), ends(each));
    }
    return List.copyOf(groups.values());
  }

  /** The origins, of which a circle is none. */
  private static Origins ends(Provenance each) {
    Map<String, String> labels = new TreeMap<>();
    for (List<Hop> way : each.ways()) {
      Hop end = way.get(way.size() - 1);
      labels.put(end.name(), end.label());
    }
    return new Origins(List.copyOf(labels.keySet()), List.copyOf(labels.values()), each.circle());
  }

  private static String oldest(Group group) {
    Source oldest = null;
    for (List<Provenance> told : group.byOrigin().values()) {
      for (List<Hop> way : told.get(0).ways()) {
        Source end = way.get(way.size() - 1).source();
        if (end != null && start(end) != null && (oldest == null || isOlder(end, oldest))) {
          oldest = end;
        }
      }
    }
    return oldest == null ? "" : "— oldest: " + oldest.label();
  }

  private static boolean isOlder(Source a, Source b) {
    java.time.LocalDate first = start(a);
    java.time.LocalDate second = start(b);
    return first != null && second != null && first.isBefore(second);
  }

  private static java.time.@org.jspecify.annotations.Nullable LocalDate start(Source source) {
    Period published = source.published();
    return published == null ? null : published.start();
  }

  private static String origins(Provenance each) {
    if (!each.circle().isEmpty()) {
      return "a circle of " + String.join(", ", each.circle());
    }
    Set<String> labels = new TreeSet<>();
    each.ways().forEach(way -> labels.add(way.get(way.size() - 1).label()));
    return labels.isEmpty() ? "no source" : String.join(" or ", labels);
  }
}
