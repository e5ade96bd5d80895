package org.tally.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Problem;
import org.tally.model.Report;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;
import org.tally.model.Verdict;

/**
 * The report for programs, as {@code schema/report-1.schema.json} describes it: keys in a fixed
 * order, keys that do not apply left out, numbers of a verdict as exact texts.
 */
public final class JsonRenderer implements Renderer {
  /** The version of the format; it grows when a key changes its meaning or goes away. */
  public static final String VERSION = "1";

  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  @Override
  public void render(Report report, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeStringField("tally", VERSION);
      summary(json, report);
      JsonFindings findings = new JsonFindings(json);
      json.writeArrayFieldStart("findings");
      for (var finding : report.findings()) {
        findings.write(finding);
      }
      json.writeEndArray();
      derived(json, report.listed());
      rules(json, report);
      errors(json, report.problems());
      json.writeEndObject();
    }
    out.write('\n');
  }

  /**
   * Writes rules as one JSON array, in the order given, ending in a newline.
   *
   * @throws IOException if {@code out} does
   */
  public void render(List<RuleInfo> rules, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartArray();
      for (RuleInfo rule : rules) {
        json.writeStartObject();
        json.writeStringField("rule", rule.id());
        json.writeStringField("slug", rule.slug());
        json.writeStringField("severity", rule.severity().text());
        json.writeStringField("family", rule.family());
        json.writeStringField("status", rule.status());
        json.writeStringField("since", rule.since());
        json.writeStringField("message", rule.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  JsonGenerator generator(Writer out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return factory.createGenerator(out).setPrettyPrinter(printer);
  }

  private static void summary(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("datasets", report.datasets().size());
    json.writeNumberField("claims", report.claims());
    json.writeObjectFieldStart("findings");
    Severity[] severities = Severity.values();
    for (int i = severities.length - 1; i >= 0; i--) {
      json.writeNumberField(severities[i].text(), report.count(severities[i]));
    }
    json.writeEndObject();
    json.writeNumberField("undecided", report.count(Verdict.UNDECIDED));
    json.writeNumberField("notComparable", report.count(Verdict.NOT_COMPARABLE));
    json.writeNumberField("derived", report.listed().size());
    json.writeEndObject();
  }

  static void derived(JsonGenerator json, List<Report.DerivedIn> entries) throws IOException {
    JsonReadings readings = new JsonReadings(json);
    json.writeArrayFieldStart("derived");
    for (Report.DerivedIn entry : entries) {
      DerivedClaim claim = entry.claim();
      json.writeStartObject();
      json.writeStringField("subject", claim.quantity().subject().id());
      json.writeStringField("property", claim.quantity().property().id());
      readings.reading("reading", claim.reading());
      json.writeStringField("relation", claim.proof().relation());
      readings.ids("claims", claim.claims());
      json.writeFieldName("proof");
      readings.proof(claim.proof());
      json.writeBooleanField("disputed", claim.disputed());
      disputedBy(json, claim);
      if (claim.bound()) {
        json.writeBooleanField("bound", true);
      }
      json.writeStringField("id", claim.id());
      json.writeStringField("dataset", entry.dataset());
      readings.circumstances(claim);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void disputedBy(JsonGenerator json, DerivedClaim claim) throws IOException {
    if (claim.disputedBy().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("disputedBy");
    for (Finding.Name finding : claim.disputedBy()) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("fingerprint", Fingerprint.of(finding));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rules(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Report.RuleCount rule : report.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule());
      json.writeNumberField("exercised", rule.exercised());
      json.writeNumberField("findings", rule.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void errors(JsonGenerator json, List<Problem> problems) throws IOException {
    JsonReadings readings = new JsonReadings(json);
    json.writeArrayFieldStart("errors");
    for (Problem problem : problems) {
      json.writeStartObject();
      readings.place(problem.position());
      json.writeStringField("message", problem.message());
      if (problem.hint() != null) {
        json.writeStringField("hint", problem.hint());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
