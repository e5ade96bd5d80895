package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.tally.model.Argument;
import org.tally.model.Blame;
import org.tally.model.Camp;
import org.tally.model.Certificate;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Diagnosis;
import org.tally.model.Dispute;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.Proof;
import org.tally.model.Restored;
import org.tally.model.relation.Relation;

/** Writes findings as JSON. */
final class JsonFindings {
  private final JsonGenerator json;
  private final JsonReadings readings;

  JsonFindings(JsonGenerator json) {
    this.json = json;
    this.readings = new JsonReadings(json);
  }

  void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("slug", finding.slug());
    json.writeStringField("severity", finding.severity().text());
    json.writeStringField("fingerprint", Fingerprint.of(finding));
    json.writeStringField("content", Fingerprint.content(finding));
    json.writeStringField("message", Messages.of(finding));
    json.writeStringField("dataset", finding.dataset());
    if (finding.subject() != null) {
      json.writeStringField("subject", finding.subject());
    }
    if (finding.property() != null) {
      json.writeStringField("property", finding.property());
    }
    json.writeStringField("verdict", finding.verdict().text());
    json.writeObjectFieldStart("arguments");
    for (var argument : finding.arguments().entrySet()) {
      json.writeFieldName(argument.getKey());
      argument(argument.getValue());
    }
    json.writeEndObject();
    readings.ids("claims", finding.claims());
    camps(finding);
    if (finding.gap() != null) {
      json.writeStringField("gap", finding.gap().toString());
    }
    if (finding.relativeGap() != null) {
      json.writeStringField("relativeGap", finding.relativeGap().toString());
    }
    if (finding.flipPoint() != null) {
      json.writeStringField("flipPoint", finding.flipPoint().toString());
    }
    doubts(finding);
    slips(finding);
    flips(finding);
    if (!finding.dependents().isEmpty()) {
      json.writeArrayFieldStart("dependents");
      for (DerivedClaim derived : finding.dependents()) {
        json.writeString(derived.id());
      }
      json.writeEndArray();
    }
    if (finding.support() != null) {
      json.writeStringField("support", SupportText.of(finding.support()));
    }
    positions(finding);
    proofs(finding);
    json.writeEndObject();
  }

  private void camps(Finding finding) throws IOException {
    if (finding.camps().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("camps");
    for (Camp camp : finding.camps()) {
      json.writeStartObject();
      readings.ids("claims", camp.claims());
      json.writeArrayFieldStart("derived");
      for (DerivedClaim derived : camp.derived()) {
        json.writeString(derived.id());
      }
      json.writeEndArray();
      readings.reading("reading", camp.reading());
      json.writeNumberField("sources", camp.sources());
      json.writeNumberField("origins", camp.origins());
      json.writeStringField("support", SupportText.of(camp.support()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void doubts(Finding finding) throws IOException {
    Dispute dispute = finding.dispute();
    if (dispute == null) {
      return;
    }
    Blame blame = dispute.blame();
    if (!blame.sets().isEmpty()) {
      json.writeArrayFieldStart("blame");
      for (Blame.Doubted doubted : blame.cheapest()) {
        json.writeStartArray();
        for (Claim claim : doubted.claims()) {
          json.writeString(claim.id());
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("doubts");
      for (Blame.Doubted doubted : blame.sets()) {
        json.writeStartObject();
        readings.ids("claims", doubted.claims());
        json.writeStringField("weight", doubted.cost().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!blame.complete()) {
      json.writeBooleanField("moreDoubts", true);
    }
    Certificate certificate = dispute.certificate().orElse(null);
    if (certificate != null) {
      json.writeFieldName("certificate");
      new JsonCertificates(json).write(certificate);
    }
  }

  private void slips(Finding finding) throws IOException {
    if (finding.slips().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("slips");
    for (Diagnosis slip : finding.slips()) {
      json.writeStartObject();
      json.writeStringField("rule", slip.rule());
      json.writeStringField("slug", slip.slug());
      json.writeStringField("message", Messages.of(slip));
      json.writeStringField("claim", slip.claim().id());
      readings.reading("corrected", slip.corrected());
      if (slip.corrections().size() > 1) {
        json.writeArrayFieldStart("also");
        for (Diagnosis.Correction also : slip.corrections().subList(1, slip.corrections().size())) {
          json.writeStartObject();
          json.writeStringField("claim", also.claim().id());
          readings.reading("corrected", also.corrected());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("restores");
      for (Restored restored : slip.restores()) {
        json.writeString(restored.label());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void flips(Finding finding) throws IOException {
    if (finding.flips().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("conclusions");
    for (Flip flip : finding.flips()) {
      json.writeStartObject();
      json.writeStringField("rule", flip.rule());
      json.writeStringField("slug", flip.slug());
      json.writeStringField("message", Messages.of(flip));
      if (flip.conclusion().name() != null) {
        json.writeStringField("name", flip.conclusion().name());
      }
      json.writeStringField("conclusion", flip.conclusion().relation().text());
      choices("holds", flip.holds());
      choices("fails", flip.fails());
      readings.place(flip.conclusion().position());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void choices(String name, List<Argument.Choice> choices) throws IOException {
    json.writeFieldName(name);
    choices(choices);
  }

  private void choices(List<Argument.Choice> choices) throws IOException {
    json.writeStartArray();
    for (Argument.Choice choice : choices) {
      json.writeStartObject();
      readings.ids("claims", choice.claims());
      readings.reading("reading", choice.reading());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void positions(Finding finding) throws IOException {
    json.writeArrayFieldStart("positions");
    for (Claim claim : finding.claims()) {
      json.writeStartObject();
      json.writeStringField("claim", claim.id());
      readings.place(claim.position());
      json.writeEndObject();
    }
    for (Relation relation : finding.relations()) {
      json.writeStartObject();
      json.writeStringField("relation", relation.text());
      readings.place(relation.position());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void proofs(Finding finding) throws IOException {
    if (finding.proofs().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("proofs");
    for (Proof proof : finding.proofs()) {
      readings.proof(proof);
    }
    json.writeEndArray();
  }

  private void argument(Argument argument) throws IOException {
    if (argument instanceof Argument.Text text) {
      json.writeString(text.text());
    } else if (argument instanceof Argument.Texts texts) {
      json.writeStartArray();
      for (String text : texts.texts()) {
        json.writeString(text);
      }
      json.writeEndArray();
    } else if (argument instanceof Argument.Holding holding) {
      json.writeStartArray();
      for (Restored restored : holding.restored()) {
        json.writeString(restored.label());
      }
      json.writeEndArray();
    } else if (argument instanceof Argument.Relations relations) {
      json.writeStartArray();
      for (Relation relation : relations.relations()) {
        json.writeString(relation.text());
      }
      json.writeEndArray();
    } else if (argument instanceof Argument.Count count) {
      json.writeNumber(count.count());
    } else if (argument instanceof Argument.Choices choices) {
      choices(choices.choices());
    } else if (argument instanceof Argument.Steps steps) {
      json.writeStartArray();
      for (Argument.Step step : steps.steps()) {
        argument(step);
      }
      json.writeEndArray();
    } else {
      json.writeStartObject();
      structured(argument);
      json.writeEndObject();
    }
  }

  private void structured(Argument argument) throws IOException {
    if (argument instanceof Argument.Amount amount) {
      json.writeStringField("value", JsonReadings.exact(amount.value(), amount.unit()));
      json.writeStringField("unit", amount.unit());
    } else if (argument instanceof Argument.Range range) {
      readings.range(range.interval(), range.best(), range.unit());
    } else if (argument instanceof Argument.Percent percent) {
      json.writeStringField("share", percent.share().toString());
    } else if (argument instanceof Argument.Said said) {
      json.writeStringField("claim", said.claim().id());
    } else if (argument instanceof Argument.Follows follows) {
      json.writeStringField("derived", follows.claim().id());
    } else if (argument instanceof Argument.Step step) {
      json.writeFieldName("earlier");
      argument(step.earlier());
      json.writeFieldName("later");
      argument(step.later());
      json.writeFieldName("gap");
      argument(step.gap());
    }
  }
}
