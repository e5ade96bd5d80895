package org.tally.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tally.model.Report;
import org.tally.model.Severity;

/** The least severity at which findings make a check fail. */
enum FailOn {
  NOTE(Severity.NOTE),
  WARNING(Severity.WARNING),
  ERROR(Severity.ERROR),
  NEVER(null);

  private final @Nullable Severity least;

  FailOn(@Nullable Severity least) {
    this.least = least;
  }

  /** The exit code for a report: what is incomplete outweighs what was found. */
  int exitCode(Report report) {
    if (!report.problems().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Severity threshold = least;
    boolean found =
        threshold != null
            && report.findings().stream()
                .anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
