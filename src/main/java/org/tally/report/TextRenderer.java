package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.Report;

/**
 * The report for people: the findings of each dataset by subject and property, what follows from
 * its claims, and a summary. Problems are only counted.
 */
public final class TextRenderer implements Renderer {
  private final boolean colour;
  private final boolean verbose;

  /**
   * @param colour whether to use the colours of a terminal
   * @param verbose whether to show fingerprints, to list what was undecided or not comparable, and
   *     to say what each rule did
   */
  public TextRenderer(boolean colour, boolean verbose) {
    this.colour = colour;
    this.verbose = verbose;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    Page page = new Page(out, colour);
    Map<String, List<Finding>> findings = byDataset(report.findings());
    Map<String, List<Finding>> outcomes = byDataset(report.outcomes());
    Map<String, List<DerivedClaim>> derived = new TreeMap<>();
    for (Report.DerivedIn entry : report.listed()) {
      derived.computeIfAbsent(entry.dataset(), name -> new ArrayList<>()).add(entry.claim());
    }
    for (String dataset : report.datasets()) {
      List<Finding> found = findings.getOrDefault(dataset, List.of());
      List<DerivedClaim> following = derived.getOrDefault(dataset, List.of());
      List<Finding> open = verbose ? outcomes.getOrDefault(dataset, List.of()) : List.of();
      if (found.isEmpty() && following.isEmpty() && open.isEmpty()) {
        continue;
      }
      page.line(0, Ink.HEADING, dataset);
      page.blank();
      findings(page, found);
      follows(page, following);
      outcomes(page, open);
    }
    new SummaryText(page).write(report, verbose);
  }

  private void findings(Page page, List<Finding> findings) throws IOException {
    FindingText text = new FindingText(page, verbose);
    // in the order of the findings, so that the group with the worst one comes first
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(heading(finding), name -> new ArrayList<>()).add(finding);
    }
    for (var group : groups.entrySet()) {
      if (!group.getKey().isEmpty()) {
        page.line(0, Ink.HEADING, group.getKey());
      }
      for (Finding finding : group.getValue()) {
        text.write(finding);
        page.blank();
      }
    }
  }

  private static String heading(Finding finding) {
    String subject = Messages.subject(finding);
    String property = finding.property();
    if (subject == null) {
      return property == null ? "" : property;
    }
    return property == null ? subject : subject + ", " + property;
  }

  private void follows(Page page, List<DerivedClaim> derived) throws IOException {
    if (derived.isEmpty()) {
      return;
    }
    page.line(0, Ink.HEADING, "What follows");
    List<DerivedClaim> ordered = new ArrayList<>(derived);
    ordered.sort(Comparator.comparing((DerivedClaim claim) -> claim.proof().isAcrossAccounts()));
    int left = 0;
    for (DerivedClaim claim : ordered) {
      Proof.Agreed assumption = claim.proof().assumption();
      if (assumption != null && !verbose) {
        left++;
        continue;
      }
      DerivedText.heading(claim, page);
      for (String step : Working.of(claim.proof())) {
        page.start(4, 6).add(Ink.QUIET, step).end();
      }
      if (assumption != null) {
        page.start(4, 6).add(Ink.QUIET, Working.condition(assumption)).end();
      }
    }
    if (left > 0) {
      page.start(2, 4)
          .add(Ink.QUIET, left + " more if a less supported camp is right: --verbose")
          .end();
    }
    page.blank();
  }

  private void outcomes(Page page, List<Finding> outcomes) throws IOException {
    if (outcomes.isEmpty()) {
      return;
    }
    page.line(0, Ink.HEADING, "No verdict");
    FindingText text = new FindingText(page, verbose);
    for (Finding outcome : outcomes) {
      text.writeOutcome(outcome);
    }
    page.blank();
  }

  private static Map<String, List<Finding>> byDataset(List<Finding> findings) {
    Map<String, List<Finding>> groups = new TreeMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(finding.dataset(), name -> new ArrayList<>()).add(finding);
    }
    return groups;
  }
}
