package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Part;
import org.tally.model.Certificate.Term;

/** Writes certificates as JSON. */
final class JsonCertificates {
  private final JsonGenerator json;

  JsonCertificates(JsonGenerator json) {
    this.json = json;
  }

  void write(Certificate certificate) throws IOException {
    json.writeStartObject();
    if (certificate instanceof Certificate.Combination combination) {
      json.writeStringField("form", "combination");
      unknowns(combination.unknowns());
      json.writeArrayFieldStart("rows");
      for (Certificate.Row row : combination.rows()) {
        row(row);
      }
      json.writeEndArray();
    } else if (certificate instanceof Certificate.Ranges ranges) {
      json.writeStringField("form", "ranges");
      relation(ranges.relation(), ranges.share());
      terms(ranges.terms());
    } else if (certificate instanceof Certificate.NoWholeNumber none) {
      json.writeStringField("form", "no-whole-number");
      json.writeStringField("claim", none.claim());
      if (none.whole() != null) {
        json.writeFieldName("whole");
        term(none.whole());
      }
    } else if (certificate instanceof Certificate.DifferentAnswers answers) {
      json.writeStringField("form", "different-answers");
      strings("claims", List.of(answers.first(), answers.other()));
    } else if (certificate instanceof Certificate.OneNumber number) {
      json.writeStringField("form", "one-number");
      strings("claims", List.of(number.first(), number.other()));
    }
    json.writeEndObject();
  }

  private void unknowns(List<Certificate.Unknown> unknowns) throws IOException {
    json.writeArrayFieldStart("unknowns");
    for (Certificate.Unknown unknown : unknowns) {
      json.writeStartObject();
      json.writeStringField("name", unknown.name());
      json.writeStringField("subject", unknown.subject());
      json.writeStringField("property", unknown.property());
      if (!unknown.qualifiers().isEmpty()) {
        strings("qualifiers", unknown.qualifiers());
      }
      if (unknown.when() != null) {
        json.writeStringField("when", unknown.when().start() + "/" + unknown.when().end());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void row(Certificate.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("times", row.times().toString());
    json.writeArrayFieldStart("parts");
    for (Part part : row.parts()) {
      json.writeStartObject();
      part(part);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void part(Part part) throws IOException {
    if (part instanceof Certificate.High high) {
      json.writeStringField("atMost", high.claim());
      json.writeStringField("of", high.of());
    } else if (part instanceof Certificate.Low low) {
      json.writeStringField("atLeast", low.claim());
      json.writeStringField("of", low.of());
    } else if (part instanceof Certificate.Least least) {
      json.writeStringField("least", least.of());
    } else if (part instanceof Certificate.Tie tie) {
      json.writeStringField("relation", tie.relation());
      strings("names", tie.of());
    } else if (part instanceof Certificate.Portion portion) {
      json.writeStringField("share", portion.claim());
      strings(
          "names",
          Map.of("share", portion.share(), "part", portion.part(), "whole", portion.whole()));
    } else if (part instanceof Certificate.Rise rise) {
      json.writeStringField("earlier", rise.earlier());
      json.writeStringField("later", rise.later());
    } else if (part instanceof Certificate.Change change) {
      json.writeStringField("change", change.of());
      json.writeStringField("earlier", change.earlier());
      json.writeStringField("later", change.later());
      json.writeStringField("sign", change.sign().text());
    } else if (part instanceof Certificate.Whole whole) {
      json.writeStringField("whole", whole.of());
      strings("parts", whole.parts());
    } else if (part instanceof Certificate.Climb climb) {
      json.writeStringField("earlier", climb.earlier());
      json.writeStringField("later", climb.later());
      json.writeStringField("atMostPer", climb.per().text());
      json.writeNumberField("units", climb.units());
    } else if (part instanceof Certificate.Supposed supposed) {
      json.writeStringField("supposed", supposed.of());
    }
  }

  private void relation(String relation, String share) throws IOException {
    json.writeStringField(
        share.isEmpty() ? "relation" : "share", share.isEmpty() ? relation : share);
  }

  private void terms(Map<String, Term> terms) throws IOException {
    json.writeObjectFieldStart("terms");
    for (Map.Entry<String, Term> entry : terms.entrySet()) {
      json.writeFieldName(entry.getKey());
      term(entry.getValue());
    }
    json.writeEndObject();
  }

  private void term(Term term) throws IOException {
    json.writeStartObject();
    if (term instanceof Certificate.Stated stated) {
      strings("claims", stated.claims());
    } else if (term instanceof Certificate.Possible possible) {
      json.writeStringField("possible", possible.property());
    } else if (term instanceof Certificate.Solved solved) {
      relation(solved.relation(), solved.share());
      json.writeStringField("name", solved.name());
      terms(solved.terms());
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void strings(String name, Map<String, String> texts) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : new java.util.TreeMap<>(texts).entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
