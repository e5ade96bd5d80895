package org.tally.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of what a command prints as JSON. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "schema",
    description = "Print the JSON Schema of the JSON that a command prints.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally schema             of tally check --format json",
      "  tally schema derive      of tally derive --format json",
      "  tally schema compare     of tally compare --format json",
      "  tally schema read        of tally read --format json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "report",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Name name;

  /** What there is a schema of. */
  enum Name {
    REPORT,
    DERIVE,
    COMPARE,
    READ;

    /** As typed and shown. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    String file = "/schema/" + name + "-1.schema.json";
    try (InputStream in = SchemaCommand.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + file);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      out.flush();
    }
    return ExitCode.CLEAN;
  }
}
