package org.tally.model;

/**
 * What holds again once a slip is undone.
 *
 * @param label a relation as written, or what people call a quantity
 * @param kind which of them
 */
public record Restored(String label, Kind kind) implements Comparable<Restored> {
  /** What it is that holds again. */
  public enum Kind {
    /** A complete breakdown: {@code casualties = killed + wounded}. */
    SUM,
    /** Any other relation. */
    RELATION,
    /** What claims say of one quantity. */
    QUANTITY
  }

  @Override
  public int compareTo(Restored other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? label.compareTo(other.label) : byKind;
  }
}
