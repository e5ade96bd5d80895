package org.tally.model.fact;

import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Shape;

/**
 * What came out of a working whose operands are in no conflict: judged once all that is stated has
 * been, so that one wrong number is not flagged twice.
 *
 * @param working the working
 */
public record Outcome(Working working) implements Judged {
  public Shape shape() {
    return working.shape();
  }

  /** Whether a count of things comes out of a share of a whole. */
  public boolean isShareOfThings() {
    return shape() == Shape.PART_FROM_SHARE && working.quantity().property().counted();
  }

  /** What came out. */
  public Working.Result getResult() {
    return working.getResult();
  }

  /** What came out, as a count of the things that the percentage is of. */
  public Reach getReach() {
    boolean exact = false;
    boolean rounded = false;
    for (Estimate operand : working.operands().estimates()) {
      boolean share = operand.reading().unit().equals(Reading.RATIO);
      exact |= !share && operand.reading().interval().isPoint();
      rounded |= share && operand.reading().precision() != null;
    }
    return new Reach(working.getResult(), exact && rounded);
  }

  /**
   * Whether a percentage of a number of things can come about at all: 67.4 % of 150 people is 101.1
   * people, and 101 of them are 67.3 %.
   *
   * @param result the percentage of the number
   * @param stepped whether the number is known exactly and the percentage was rounded, so that only
   *     some percentages can come about
   */
  public record Reach(Working.Result result, boolean stepped) {
    /** Whether no whole number of things is that percentage. */
    public boolean isMissed() {
      return stepped && result.isFractional();
    }

    /**
     * Whether there are so many things that each percentage of that precision is reached, so that
     * nothing can be seen from it.
     */
    public boolean isPowerless() {
      Interval interval = result.interval();
      Rational low = interval == null ? null : interval.low().value();
      Rational high = interval == null ? null : interval.high().value();
      return stepped && low != null && high != null && high.minus(low).compareTo(Rational.ONE) >= 0;
    }
  }

  @Override
  public Matter matter() {
    return working.matter();
  }
}
