package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import org.tally.model.Report;

/** Shows a report in one format. The text depends on the report alone. */
public interface Renderer {

  /**
   * Writes the whole report, ending in a newline. Neither closes nor flushes {@code out}.
   *
   * @throws IOException if {@code out} does
   */
  void render(Report report, Writer out) throws IOException;
}
