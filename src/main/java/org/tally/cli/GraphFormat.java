package org.tally.cli;

import java.util.Locale;

/** How a citation graph is written. */
enum GraphFormat {
  TEXT,
  JSON,
  /** The language of Graphviz. */
  DOT;

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
