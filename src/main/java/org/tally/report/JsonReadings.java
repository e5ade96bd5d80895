package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;
import org.tally.model.Proof;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/** Writes what several parts of the JSON report share. */
final class JsonReadings {
  private final JsonGenerator json;

  JsonReadings(JsonGenerator json) {
    this.json = json;
  }

  void reading(String name, Reading reading) throws IOException {
    json.writeObjectFieldStart(name);
    range(reading.interval(), reading.best(), reading.unit());
    json.writeStringField("why", reading.why());
    json.writeEndObject();
  }

  /** The fields of a range, for an object that is open. */
  void range(Interval interval, Rational best, String unit) throws IOException {
    bound("low", interval.low(), unit);
    bound("high", interval.high(), unit);
    json.writeStringField("best", exact(best, unit));
    json.writeStringField("unit", unit);
  }

  void proof(Proof proof) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", proof.name());
    json.writeStringField("formula", proof.formula());
    reading("reading", proof.reading());
    json.writeArrayFieldStart("operands");
    for (Proof.Operand operand : proof.operands()) {
      json.writeStartObject();
      json.writeStringField("name", operand.name());
      if (operand instanceof Proof.Stated stated) {
        json.writeStringField("claim", stated.claim().id());
      } else if (operand instanceof Proof.Agreed agreed) {
        json.writeObjectFieldStart("camp");
        ids("claims", agreed.claims());
        json.writeBooleanField("assumed", agreed.assumed());
        if (!agreed.proofs().isEmpty()) {
          json.writeArrayFieldStart("proofs");
          for (Proof inner : agreed.proofs()) {
            proof(inner);
          }
          json.writeEndArray();
        }
        json.writeEndObject();
      } else if (operand instanceof Proof.Derived derived) {
        json.writeFieldName("proof");
        proof(derived.proof());
      }
      reading("reading", operand.reading());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void ids(String name, List<Claim> claims) throws IOException {
    json.writeArrayFieldStart(name);
    for (Claim claim : claims) {
      json.writeString(claim.id());
    }
    json.writeEndArray();
  }

  /** The fields of a place, for an object that is open. */
  void place(Position position) throws IOException {
    json.writeStringField("file", position.file());
    if (position.sheet() != null) {
      json.writeStringField("sheet", position.sheet());
    }
    if (position.line() > 0) {
      json.writeNumberField("line", position.line());
      if (position.column() > 0) {
        json.writeNumberField("column", position.column());
      }
    }
  }

  /** The fields that tell of which time, under which qualifiers and by whose claims it follows. */
  void circumstances(DerivedClaim claim) throws IOException {
    Period when = claim.when();
    if (when != null) {
      json.writeStringField("when", when.text());
    }
    if (!claim.quantity().qualifiers().isEmpty()) {
      json.writeObjectFieldStart("qualifiers");
      for (var qualifier : claim.quantity().qualifiers().entrySet()) {
        json.writeStringField(qualifier.getKey(), qualifier.getValue());
      }
      json.writeEndObject();
    }
    Source source = claim.source();
    if (source != null) {
      json.writeStringField("source", source.id());
    }
    if (claim.by() != null) {
      json.writeStringField("by", claim.by());
    }
  }

  static String exact(Rational value, String unit) {
    return unit.equals(Reading.DATE) ? Figures.date(value) : value.toString();
  }

  private void bound(String name, Bound bound, String unit) throws IOException {
    Rational value = bound.value();
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, exact(value, unit));
    }
    json.writeBooleanField(name + "Closed", bound.closed());
  }
}
