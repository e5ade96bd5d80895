package org.tally.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
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
    Rational whole = null;
    Interval share = null;
    for (Estimate operand : working.operands().estimates()) {
      Reading reading = operand.reading();
      Rational precision = reading.precision();
      if (!reading.unit().equals(Reading.RATIO)) {
        whole = reading.interval().isPoint() ? reading.best() : null;
      } else if (precision != null) {
        Rational half = precision.times(Rational.ratio(1, 2));
        share = Interval.closed(reading.best().minus(half), reading.best().plus(half));
      }
    }
    return new Reach(whole == null || share == null ? null : share.times(whole));
  }

  /**
   * Whether a percentage of a number of things can come about at all: 67.4 % of 150 people is 101.1
   * people, and 101 of them are 67.3 %. Taken by the step to which the percentage was rounded, both
   * ends included, so that it does not matter how a half was rounded.
   *
   * @param things how many things the percentage can stand for; null if their number is not known
   *     exactly, or if the percentage was not rounded
   */
  public record Reach(@Nullable Interval things) {
    /** Whether no whole number of things is that percentage. */
    public boolean isMissed() {
      return things != null && !things.holdsWholeNumber();
    }

    /**
     * Whether there are so many things that each percentage of that precision is reached, so that
     * nothing can be seen from it.
     */
    public boolean isPowerless() {
      Rational low = things == null ? null : things.low().value();
      Rational high = things == null ? null : things.high().value();
      return low != null && high != null && high.minus(low).compareTo(Rational.ONE) >= 0;
    }
  }

  @Override
  public List<Claim> involved() {
    return working.operands().claims();
  }

  @Override
  public Matter matter() {
    return working.matter();
  }
}
