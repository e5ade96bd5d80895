package org.tally.model;

/** What a rule says of the claims that it judged. */
public enum Verdict {
  AGREE("agree"),
  AGREE_THANKS_TO_ROUNDING("agree thanks to rounding"),
  CONFLICT("conflict"),
  /** They differ, and something that is told says why. */
  EXPLAINED("explained"),
  NOT_COMPARABLE("not comparable"),
  UNDECIDED("undecided"),
  /** All of it may be true, and has the form of a mistake all the same. */
  SUSPECTED("suspected"),
  /** Not about values: something that a claim lacks. */
  UNSUPPORTED("unsupported"),
  /** Not about agreement: something that follows. */
  DERIVED("derived");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** As written in rules and reports. */
  public String text() {
    return text;
  }

  /** Whether it is no finding: counted, and listed only on request. */
  public boolean isOutcomeOnly() {
    return this == NOT_COMPARABLE || this == UNDECIDED;
  }
}
