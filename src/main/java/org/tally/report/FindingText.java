package org.tally.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.Reading;
import org.tally.model.Verdict;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/** Writes one finding for people: message, camps, working, gap, support. */
final class FindingText {
  private static final int INDENT = 2;
  private static final int BODY = 4;
  private static final int DETAIL = 6;

  /** How many explanations a reader weighs against one another. */
  private static final int SLIPS = 3;

  private final Page page;
  private final boolean named;

  /**
   * @param named whether to show the fingerprint, by which a finding can be asked for
   */
  FindingText(Page page, boolean named) {
    this.page = page;
    this.named = named;
  }

  void write(Finding finding) throws IOException {
    heading(finding, INDENT);
    page.start(BODY, BODY).add(Messages.of(finding)).end();
    if (finding.verdict() == Verdict.DERIVED) {
      support(finding, BODY); // its working stands under what follows
      return;
    }
    Set<String> shown = new HashSet<>();
    for (Camp camp : finding.camps()) {
      camp(camp, shown);
    }
    List<Claim> others =
        finding.claims().stream().filter(claim -> !shown.contains(claim.id())).toList();
    if (!others.isEmpty()) {
      page.line(BODY, finding.camps().isEmpty() ? "claims:" : "rests on:");
      for (Claim claim : others) {
        claim(claim);
      }
    }
    for (Relation relation : finding.relations()) {
      page.start(BODY, DETAIL)
          .add("relation:")
          .add(relation.text())
          .add(Ink.QUIET, "(" + relation.position() + ')')
          .end();
    }
    for (String step : Working.of(finding.proofs())) {
      page.start(BODY, DETAIL).add("working:").add(step).end();
    }
    end(finding, BODY);
  }

  /** The severity or the verdict, the rule, and its name. */
  void heading(Finding finding, int indent) throws IOException {
    page.start(indent, indent + INDENT);
    if (finding.verdict().isOutcomeOnly()) {
      page.add(Ink.QUIET, finding.verdict().text());
    } else {
      page.add(Ink.of(finding.severity()), finding.severity().text());
    }
    page.add(Ink.HEADING, finding.rule() + ' ' + finding.slug());
    if (named) {
      page.add(Ink.QUIET, shortened(finding));
    }
    page.end();
  }

  /** The steps of a fall, how far apart the values are, and who stands behind them. */
  void end(Finding finding, int indent) throws IOException {
    figures(finding, indent);
    BlameText.line(finding, page, indent);
    DerivedText.dependents(finding, indent, page);
    support(finding, indent);
  }

  /** The same with all choices of what to doubt. */
  void wholeEnd(Finding finding, int indent) throws IOException {
    figures(finding, indent);
    BlameText.all(finding, page, indent);
    DerivedText.dependents(finding, indent, page);
    support(finding, indent);
  }

  private void figures(Finding finding, int indent) throws IOException {
    steps(finding, indent);
    gap(finding, indent);
    slips(finding, indent);
    for (Flip flip : finding.flips()) {
      page.start(indent, indent + INDENT)
          .add("conclusion:")
          .add(Messages.of(flip))
          .add(Ink.QUIET, '(' + flip.rule() + ')')
          .end();
    }
  }

  private void support(Finding finding, int indent) throws IOException {
    if (finding.support() != null) {
      page.start(indent, indent + INDENT)
          .add("support:")
          .add(SupportText.of(finding.support()))
          .end();
    }
  }

  /** One line on something that is no finding: undecided, or not comparable. */
  void writeOutcome(Finding outcome) throws IOException {
    page.start(INDENT, BODY)
        .add(Ink.QUIET, outcome.verdict().text())
        .add(outcome.rule() + ' ' + outcome.slug() + ": " + Messages.of(outcome))
        .add(Ink.QUIET, shortened(outcome))
        .add(Ink.QUIET, "(" + outcome.firstPosition() + ')')
        .end();
  }

  private static String shortened(Finding finding) {
    return '[' + Fingerprint.shortOf(finding.name()) + ']';
  }

  private void camp(Camp camp, Set<String> shown) throws IOException {
    page.start(BODY, DETAIL)
        .add(Ink.HEADING, Working.result(camp.reading()))
        .add("— " + SupportText.of(camp.support()))
        .end();
    for (Claim claim : camp.claims()) {
      claim(claim);
      shown.add(claim.id());
    }
    for (DerivedClaim derived : camp.derived()) {
      for (String step : Working.of(derived.proof())) {
        page.start(DETAIL, DETAIL + 2).add("follows:").add(step).end();
      }
    }
  }

  private void claim(Claim claim) throws IOException {
    page.start(DETAIL, DETAIL + 2).add(claim.id() + ':').add(Working.read(claim));
    String who = Speakers.of(claim);
    if (!who.isEmpty()) {
      page.add("— " + who);
    }
    page.add(Ink.QUIET, "(" + claim.position() + ')').end();
  }

  private void slips(Finding finding, int indent) throws IOException {
    List<Diagnosis> slips = finding.slips();
    for (Diagnosis slip : slips.subList(0, Math.min(slips.size(), SLIPS))) {
      page.start(indent, indent + INDENT)
          .add("maybe:")
          .add(Messages.of(slip))
          .add(Ink.QUIET, '(' + slip.rule() + ')')
          .end();
    }
    if (slips.size() > SLIPS) {
      int more = slips.size() - SLIPS;
      page.line(indent, "maybe: " + more + " more, with --format json");
    }
  }

  private void steps(Finding finding, int indent) throws IOException {
    for (Argument argument : finding.arguments().values()) {
      // a single one is what the message says
      if (argument instanceof Argument.Steps steps && steps.steps().size() > 1) {
        for (Argument.Step step : steps.steps()) {
          page.start(indent, indent + INDENT)
              .add("step:")
              .add(Messages.step(step, Figures.SHORT))
              .end();
        }
      }
    }
  }

  private void gap(Finding finding, int indent) throws IOException {
    Rational gap = finding.gap();
    Rational flip = finding.flipPoint();
    if (gap == null && flip == null) {
      return;
    }
    page.start(indent, indent + INDENT);
    if (gap != null) {
      Rational relative = finding.relativeGap();
      String share =
          relative == null || relative.signum() == 0 || unit(finding).equals(Reading.RATIO)
              ? ""
              : " (" + Figures.SHORT.percent(relative) + ')';
      page.add("gap: " + Figures.SHORT.gap(gap, unit(finding)) + share + (flip == null ? "" : ";"));
    }
    if (flip != null) {
      page.add("they would agree if each were off by " + Figures.SHORT.percent(flip));
    }
    page.end();
  }

  private static String unit(Finding finding) {
    for (Camp camp : finding.camps()) {
      return camp.reading().unit();
    }
    for (Claim claim : finding.claims()) {
      Reading reading = claim.reading();
      boolean disputed =
          claim.property() != null && claim.property().id().equals(finding.property());
      if (reading != null && disputed) {
        return reading.unit();
      }
    }
    return "";
  }
}
