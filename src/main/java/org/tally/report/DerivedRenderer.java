package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tally.model.Problem;
import org.tally.model.Report.DerivedIn;

/** What follows, for programs, as {@code schema/derive-1.schema.json} describes it. */
public final class DerivedRenderer {

  /**
   * Writes what follows, in the order given, as one JSON object that ends in a newline.
   *
   * @throws IOException if {@code out} does
   */
  public void json(List<DerivedIn> derived, List<Problem> problems, Writer out) throws IOException {
    try (JsonGenerator json = new JsonRenderer().generator(out)) {
      json.writeStartObject();
      json.writeStringField("tally", JsonRenderer.VERSION);
      JsonRenderer.derived(json, derived);
      JsonRenderer.errors(json, problems);
      json.writeEndObject();
    }
    out.write('\n');
  }
}
