package org.tally.reading;

import java.util.List;
import org.tally.model.Problem;

/** A policy that cannot be used, with all that is wrong with its table. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  PolicyException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the table. */
  public List<Problem> problems() {
    return problems;
  }
}
