package org.tally.model.relation;

/** What a relation, or a formula solved from one, does in terms that people use. */
public enum Shape {
  /** A whole as the sum of its parts. */
  TOTAL,
  /** A part as the whole without the other parts. */
  MISSING_PART,
  /** A share, rate or ratio: one quantity divided by another. */
  RATIO,
  /** A part as a share times the whole. */
  PART_FROM_SHARE,
  /** A whole as a part divided by its share. */
  WHOLE_FROM_SHARE,
  /** What a quantity changed by between two times. */
  CHANGE,
  /** What happened in a period, from what happened in others that adjoin. */
  PERIODS,
  /** A running total at another time: at least what it was earlier, at most what it is later. */
  MONOTONY,
  /** An order: one side is not larger than the other. */
  ORDER,
  /** Anything else that a relation can say. */
  OTHER;

  /** Whether it joins numbers of several times, and is no relation that anybody declared. */
  public boolean isOfTime() {
    return this == CHANGE || this == PERIODS || this == MONOTONY;
  }
}
