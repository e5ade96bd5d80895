package org.tally.cli;

import java.util.Locale;

/** How something is written. */
enum Format {
  TEXT,
  JSON;

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
