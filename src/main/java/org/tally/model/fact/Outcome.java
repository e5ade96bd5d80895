package org.tally.model.fact;

/**
 * What came out of a working whose operands are in no conflict: judged once all that is stated has
 * been, so that one wrong number is not flagged twice.
 *
 * @param working the working
 */
public record Outcome(Working working) implements Judged {
  /** What came out. */
  public Working.Result getResult() {
    return working.getResult();
  }

  @Override
  public Matter matter() {
    return working.matter();
  }
}
