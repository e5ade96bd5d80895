package org.tally.report;

import org.tally.model.Finding;

/** On how many sources and origins something rests. */
final class SupportText {
  private SupportText() {}

  /** {@code 3 sources, 1 origin: NIS briefing}; several origins are kept apart by semicolons. */
  static String of(Finding.Support support) {
    return counts(support.sources(), support.origins().size())
        + (support.origins().isEmpty() ? "" : ": " + String.join("; ", support.origins()));
  }

  /** {@code 3 sources, 1 origin}. */
  static String counts(int sources, int origins) {
    return Figures.count(sources, "source") + ", " + Figures.count(origins, "origin");
  }
}
