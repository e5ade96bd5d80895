package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.Report.DerivedIn;

/** Proofs for people: of findings, and of what follows. */
public final class ProofRenderer {
  private static final int INDENT = 2;
  private static final int BODY = 4;

  /**
   * Writes each finding with its proof, down to the claims, a blank line between two.
   *
   * @throws IOException if {@code out} does
   */
  public void findings(List<Finding> findings, Writer out) throws IOException {
    Page page = new Page(out, false);
    for (int i = 0; i < findings.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      finding(findings.get(i), page);
    }
  }

  private static void finding(Finding finding, Page page) throws IOException {
    FindingText text = new FindingText(page, true);
    text.heading(finding, 0);
    page.start(INDENT, INDENT).add(Messages.of(finding)).end();
    ProofTree tree = new ProofTree(page);
    Set<Claim> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Proof> proofs = new ArrayList<>(finding.proofs());
    for (Camp camp : finding.camps()) {
      page.start(INDENT, BODY)
          .add("camp:")
          .add(Ink.HEADING, Working.result(camp.reading()))
          .add("— " + SupportText.of(camp.support()))
          .end();
      for (Claim claim : camp.claims()) {
        tree.claim(claim, BODY);
        shown.add(claim);
      }
      for (DerivedClaim derived : camp.derived()) {
        follows(derived.proof(), BODY, page);
        shown.addAll(derived.proof().claims());
        proofs.remove(derived.proof());
      }
    }
    for (Proof proof : proofs) {
      follows(proof, INDENT, page);
      shown.addAll(proof.claims());
    }
    List<Claim> others = finding.claims().stream().filter(each -> !shown.contains(each)).toList();
    if (!others.isEmpty()) {
      page.line(INDENT, shown.isEmpty() ? "claims:" : "against:");
      for (Claim claim : others) {
        tree.claim(claim, BODY);
      }
    }
    text.wholeEnd(finding, INDENT);
  }

  private static void follows(Proof proof, int indent, Page page) throws IOException {
    page.start(indent, indent + 2)
        .add("follows:")
        .add(Ink.HEADING, Working.result(proof.reading()))
        .add("by " + proof.formula())
        .end();
    new ProofTree(page).operands(proof, indent + 2);
  }

  /**
   * Writes what follows, by dataset, each with its proof.
   *
   * @param of what alone was asked for; null for all
   * @throws IOException if {@code out} does
   */
  public void derived(List<DerivedIn> derived, @Nullable String of, Writer out) throws IOException {
    Page page = new Page(out, false);
    if (derived.isEmpty()) {
      page.line(0, "Nothing follows" + (of == null ? "" : " for " + of) + " that is not stated.");
      return;
    }
    String dataset = "";
    for (DerivedIn entry : derived) {
      if (!entry.dataset().equals(dataset)) {
        if (!dataset.isEmpty()) {
          page.blank();
        }
        dataset = entry.dataset();
        page.line(0, Ink.HEADING, dataset);
      }
      page.blank();
      DerivedText.heading(entry.claim(), page);
      Proof proof = entry.claim().proof();
      page.line(BODY, "by " + proof.formula());
      new ProofTree(page).operands(proof, BODY);
      Proof.Agreed assumption = proof.assumption();
      if (assumption != null) {
        page.line(BODY, Working.condition(assumption));
      }
    }
  }
}
