package org.tally.cli;

import picocli.CommandLine.Option;

/** The option for how something is written, shared by several commands. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  Format format() {
    return format;
  }
}
