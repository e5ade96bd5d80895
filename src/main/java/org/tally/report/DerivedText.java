package org.tally.report;

import java.io.IOException;
import java.util.List;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Quantity;

/** Writes the line on what follows: the quantity, its value, from whom and from which claims. */
final class DerivedText {
  private static final int MOST_CONFLICTS = 2;
  private static final int MOST_DEPENDENTS = 3;

  private DerivedText() {}

  static void heading(DerivedClaim claim, Page page) throws IOException {
    page.start(2, 4)
        .add(claim.quantity().label())
        .add(Ink.HEADING, Working.result(claim.reading()));
    if (claim.disputed()) {
      page.add(Ink.WARNING, disputed(claim.disputedBy()));
    }
    page.add(circumstances(claim)).add("[" + Speakers.ids(claim.claims()) + ']').end();
  }

  /** The line on what rests on the claims that a finding disputes; none where nothing does. */
  static void dependents(Finding finding, int indent, Page page) throws IOException {
    List<DerivedClaim> all = finding.dependents();
    if (all.isEmpty()) {
      return;
    }
    page.start(indent, indent + 2).add("follows from these:");
    int shown = shown(all.size(), MOST_DEPENDENTS);
    for (int i = 0; i < shown; i++) {
      DerivedClaim claim = all.get(i);
      page.add(
          name(claim.quantity(), finding)
              + ' '
              + Working.result(claim.reading())
              + " ["
              + Speakers.ids(claim.claims())
              + (i + 1 < all.size() ? "];" : "]"));
    }
    if (shown < all.size()) {
      page.add("and " + (all.size() - shown) + " more, " + all.size() + " in all");
    }
    page.end();
  }

  /** By which conflicts; by none where it only rests on one of several camps. */
  private static String disputed(List<Finding.Name> by) {
    StringBuilder text = new StringBuilder("disputed");
    int shown = shown(by.size(), MOST_CONFLICTS);
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? " by " : ", ").append(by.get(i).rule());
      text.append(" [").append(Fingerprint.shortOf(by.get(i))).append(']');
    }
    return shown < by.size() ? text + " and " + (by.size() - shown) + " more" : text.toString();
  }

  /** One more is as short as the words that there is one more. */
  private static int shown(int all, int most) {
    return all <= most + 1 ? all : most;
  }

  private static String name(Quantity quantity, Finding finding) {
    String label = quantity.label();
    String subject = quantity.subject().label() + ", ";
    return quantity.subject().id().equals(finding.subject())
        ? label.substring(subject.length())
        : label;
  }

  private static String circumstances(DerivedClaim claim) {
    Period when = claim.when();
    String who = claim.by() != null ? claim.by() : Speakers.label(claim.source());
    who = claim.proof().isAcrossAccounts() ? "several accounts" : who;
    return (when == null ? "" : "at " + when.text() + ' ') + (who == null ? "" : "from " + who);
  }
}
