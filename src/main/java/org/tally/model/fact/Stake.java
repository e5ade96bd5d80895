package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Conclusion;
import org.tally.model.Conclusion.Truth;
import org.tally.model.Finding;

/**
 * A conflict between sides of which one at most is right, and what becomes of a conclusion with
 * each.
 *
 * @param finding the conflict
 * @param conclusion the conclusion
 * @param step which step of the conflict it is about, from 0: running totals may fall several times
 * @param sides what becomes of it with each side
 */
public record Stake(Finding finding, Conclusion conclusion, int step, List<Side> sides) {
  public Stake {
    sides = List.copyOf(sides);
  }

  /**
   * A side of a conflict.
   *
   * @param said what it says, and in which claims
   * @param truth whether the conclusion is true if it is right, whatever else the claims leave open
   */
  public record Side(Argument.Choice said, Truth truth) {}

  /** What becomes of the conclusion, as a rule asks. */
  public Outcomes getOutcomes() {
    return new Outcomes(sides);
  }

  /** What becomes of a conclusion with each side. */
  public record Outcomes(List<Side> sides) {
    /** Whether it certainly holds if one side is right, and certainly does not if another is. */
    public boolean isFlip() {
      return has(Truth.HOLDS) && has(Truth.FAILS);
    }

    private boolean has(Truth truth) {
      return sides.stream().anyMatch(side -> side.truth == truth);
    }
  }

  /** What those say with whom the conclusion has that truth. */
  public List<Argument.Choice> with(Truth truth) {
    return sides.stream().filter(side -> side.truth == truth).map(Side::said).toList();
  }

  /** What messages can name. */
  public Map<String, Argument> arguments() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("conclusion", new Argument.Text(conclusion.label()));
    arguments.put("holds", new Argument.Choices(with(Truth.HOLDS)));
    arguments.put("fails", new Argument.Choices(with(Truth.FAILS)));
    return arguments;
  }
}
