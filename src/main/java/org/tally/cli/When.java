package org.tally.cli;

import java.util.Locale;

/** Whether to use what only a terminal can show. */
enum When {
  AUTO,
  ALWAYS,
  NEVER;

  boolean onTerminal(boolean terminal) {
    return this == ALWAYS || (this == AUTO && terminal);
  }

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
