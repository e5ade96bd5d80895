package org.tally.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the report. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(name = "schema", description = "Print the JSON Schema of the JSON report.")
final class SchemaCommand implements Callable<Integer> {
  private static final String SCHEMA = "/schema/report-1.schema.json";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + SCHEMA);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      out.flush();
    }
    return ExitCode.CLEAN;
  }
}
