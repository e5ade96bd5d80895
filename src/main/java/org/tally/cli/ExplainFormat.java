package org.tally.cli;

import java.util.Locale;

/** How an explanation is written. */
enum ExplainFormat {
  TEXT,
  /** The citations behind a finding, in the language of Graphviz. */
  DOT;

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
