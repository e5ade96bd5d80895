package org.tally.cli;

/** What the process tells whoever started it. */
final class ExitCode {
  /** The check is complete and nothing was found at or above the chosen severity. */
  static final int CLEAN = 0;

  /** The check is complete and something was found. */
  static final int FINDINGS = 1;

  /** Something kept the check from being complete, whatever else was found. */
  static final int INCOMPLETE = 2;

  private ExitCode() {}
}
