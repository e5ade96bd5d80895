package org.tally.engine;

import java.util.List;
import org.tally.model.Problem;

/** Rules that do not load. */
public final class RuleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RuleException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, at least one problem, in the order of positions. */
  public List<Problem> problems() {
    return problems;
  }
}
