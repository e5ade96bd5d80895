package org.tally.model.fact;

import java.util.List;
import org.tally.model.Finding;

/**
 * A conflict of numbers, and one kind of slip that may be behind it.
 *
 * @param finding the conflict
 * @param kind the kind of slip
 * @param slips each claim, or two claims, of the conflict that a slip of this kind could explain,
 *     with the value that it would have had; in the order of the claims
 */
public record Suspicion(Finding finding, Kind kind, List<Slip> slips) {
  /** How a number comes to be miswritten. */
  public enum Kind {
    /** Off by a power of ten: million for billion. */
    SCALE,
    /** Two neighbouring digits swapped. */
    SWAPPED_DIGITS,
    /** One digit left out. */
    MISSING_DIGIT,
    /** One digit written twice. */
    DOUBLED_DIGIT,
    /** One digit mistyped. */
    MISTYPED_DIGIT,
    /** A minus left out, or one too many. */
    SIGN,
    /** A fraction given in per cent, or the other way round. */
    PERCENT,
    /** A number in one unit, with the name of another. */
    UNIT,
    /** A year or a century off. */
    YEAR,
    /** One part counted twice in the total. */
    PART_TWICE,
    /** The total told as one of its parts. */
    TOTAL_AS_PART,
    /** A running total told as what was added in a period. */
    TOTAL_AS_FLOW,
    /** Two numbers of one account, each told for the other. */
    INTERCHANGED,
    /** Two slips, each of which leaves a relation broken that the other mends. */
    TWO_SLIPS
  }

  public Suspicion {
    slips = List.copyOf(slips);
  }

  public List<Slip> getSlips() {
    return slips;
  }
}
