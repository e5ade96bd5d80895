package org.tally.model;

import java.util.Locale;

/** How serious a finding is, from the least to the most. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  /** As written in rules, options and reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
