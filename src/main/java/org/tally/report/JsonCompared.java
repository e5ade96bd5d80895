package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tally.model.Compared;
import org.tally.model.Compared.Difference;
import org.tally.model.Compared.Side;
import org.tally.model.Finding;
import org.tally.model.Problem;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.RuleInfo;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** What the rules say of two values, for programs, as {@code schema/compare-1} describes it. */
public final class JsonCompared {

  /**
   * Writes the comparison as one JSON object that ends in a newline.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Compared compared, List<Problem> problems, Writer out) throws IOException {
    try (JsonGenerator json = new JsonRenderer().generator(out)) {
      json.writeStartObject();
      json.writeStringField("tally", JsonRenderer.VERSION);
      json.writeStringField("verdict", compared.verdict().text());
      json.writeArrayFieldStart("values");
      value(compared.first(), json);
      value(compared.second(), json);
      json.writeEndArray();
      reasons(compared, json);
      JsonRenderer.errors(json, problems);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void value(Side side, JsonGenerator json) throws IOException {
    JsonReadings readings = new JsonReadings(json);
    json.writeStartObject();
    json.writeStringField("dataset", side.dataset());
    json.writeStringField("id", side.id());
    json.writeStringField("subject", side.subject().id());
    Property property = side.property();
    if (property != null) {
      json.writeStringField("property", property.id());
    }
    if (!side.qualifiers().isEmpty()) {
      json.writeObjectFieldStart("qualifiers");
      for (var qualifier : side.qualifiers().entrySet()) {
        json.writeStringField(qualifier.getKey(), qualifier.getValue());
      }
      json.writeEndObject();
    }
    if (side.when() != null) {
      json.writeStringField("when", side.when().text());
    }
    if (side instanceof Compared.Stated stated) {
      json.writeStringField("text", stated.claim().text());
    }
    Reading reading = side.reading();
    if (reading != null) {
      readings.reading("reading", reading);
      json.writeStringField("row", reading.row());
    }
    readings.ids("claims", side.claims());
    if (side instanceof Compared.Follows follows) {
      json.writeFieldName("proof");
      readings.proof(follows.derived().proof());
    }
    json.writeEndObject();
  }

  private static void reasons(Compared compared, JsonGenerator json) throws IOException {
    JsonFindings findings = new JsonFindings(json);
    json.writeArrayFieldStart("findings");
    for (Finding finding : compared.findings()) {
      findings.write(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("judges");
    for (RuleInfo rule : compared.judges()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.id());
      json.writeStringField("slug", rule.slug());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differences");
    for (Difference difference : compared.differences()) {
      json.writeStartObject();
      json.writeStringField("name", difference.name());
      json.writeStringField("first", difference.first());
      json.writeStringField("second", difference.second());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("relations", compared.relations(), json);
    texts("missing", compared.missing(), json);
    numbers(compared, json);
  }

  private static void numbers(Compared compared, JsonGenerator json) throws IOException {
    JsonReadings readings = new JsonReadings(json);
    if (compared.derivation() != null) {
      json.writeFieldName("derivation");
      readings.proof(compared.derivation().proof());
    }
    Interval common = compared.common();
    Reading reading = compared.first().reading();
    if (common != null && reading != null) {
      json.writeObjectFieldStart("common");
      readings.range(common, within(common, reading), reading.unit());
      json.writeEndObject();
    }
    Rational gap = compared.gap();
    if (gap != null) {
      json.writeStringField("gap", gap.toString());
    }
    Rational flipPoint = compared.flipPoint();
    if (flipPoint != null) {
      json.writeStringField("flipPoint", flipPoint.toString());
    }
  }

  /** The reading's best value, or the end of the range that is nearest to it. */
  private static Rational within(Interval range, Reading reading) {
    Rational low = range.low().value();
    Rational high = range.high().value();
    Rational best = low == null ? reading.best() : reading.best().max(low);
    return high == null || best.compareTo(high) < 0 ? best : high;
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
