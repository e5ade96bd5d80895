package org.tally.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tally.model.Blame;
import org.tally.model.Blame.Doubted;
import org.tally.model.Claim;
import org.tally.model.Dispute;
import org.tally.model.Finding;
import org.tally.model.number.Rational;

/** Writes which claims to doubt. */
final class BlameText {
  /** How many choices, and how many claims of one, a reader takes in. */
  private static final int CHOICES = 5;

  private static final int CLAIMS = 5;

  private BlameText() {}

  /** One line with the cheapest choices; none where nothing tells. */
  static void line(Finding finding, Page page, int indent) throws IOException {
    Dispute dispute = finding.dispute();
    if (dispute == null) {
      return;
    }
    Blame blame = dispute.blame();
    List<Doubted> cheapest = blame.cheapest();
    if (cheapest.isEmpty()) {
      if (!blame.complete()) {
        page.line(indent, "to doubt: too much hangs together here to tell");
      }
      return;
    }
    List<String> choices = new ArrayList<>();
    for (Doubted doubted : cheapest.subList(0, Math.min(CHOICES, cheapest.size()))) {
      choices.add(together(doubted.claims()));
    }
    String more = "";
    if (!blame.cheapestComplete()) {
      more = "; too many to list, " + choices.size() + " shown";
    } else if (cheapest.size() > CHOICES) {
      more = "; " + (cheapest.size() - CHOICES) + " more, with --format json";
    }
    page.start(indent, indent + 2).add("to doubt: " + String.join(", or ", choices) + more).end();
  }

  /** All choices with what each costs, a line each. */
  static void all(Finding finding, Page page, int indent) throws IOException {
    Dispute dispute = finding.dispute();
    if (dispute == null || dispute.blame().sets().isEmpty()) {
      line(finding, page, indent);
      return;
    }
    Blame blame = dispute.blame();
    page.line(indent, "to doubt, the cheapest first:");
    for (Doubted doubted : blame.sets()) {
      page.start(indent + 2, indent + 4)
          .add(together(doubted.claims()))
          .add("— weight " + weight(doubted.cost()))
          .end();
    }
    if (!blame.complete()) {
      page.line(indent + 2, "and others: too many to list, " + blame.sets().size() + " shown");
    }
  }

  private static String weight(Rational cost) {
    return Figures.SHORT.amount(cost, "");
  }

  private static String together(List<Claim> claims) {
    List<String> ids = claims.stream().map(Claim::id).toList();
    if (ids.size() <= CLAIMS) {
      return ids.size() < 2
          ? String.join("", ids)
          : String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + ids.get(ids.size() - 1);
    }
    return String.join(", ", ids.subList(0, CLAIMS - 1))
        + " and "
        + (ids.size() - CLAIMS + 1)
        + " more";
  }
}
