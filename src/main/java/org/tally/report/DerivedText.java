package org.tally.report;

import java.io.IOException;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;

/** Writes the line on what follows: the quantity, its value, from whom and from which claims. */
final class DerivedText {
  private DerivedText() {}

  static void heading(DerivedClaim claim, Page page) throws IOException {
    page.start(2, 4)
        .add(claim.quantity().label())
        .add(Ink.HEADING, Working.result(claim.reading()));
    if (claim.disputed()) {
      page.add(Ink.WARNING, "disputed");
    }
    page.add(circumstances(claim)).add("[" + Speakers.ids(claim.claims()) + ']').end();
  }

  private static String circumstances(DerivedClaim claim) {
    Period when = claim.when();
    String who = claim.by() != null ? claim.by() : Speakers.label(claim.source());
    who = claim.proof().isAcrossAccounts() ? "several accounts" : who;
    return (when == null ? "" : "at " + when.text() + ' ') + (who == null ? "" : "from " + who);
  }
}
