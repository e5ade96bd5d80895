package org.tally.report;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.tally.model.Claim;
import org.tally.model.Proof;
import org.tally.model.Reading;

/**
 * Writes how a value follows as a tree: below each value that follows, what stands for the names of
 * its formula, down to the claims, with the reading of each and the row of the policy behind it.
 */
final class ProofTree {
  private static final int STEP = 2;

  private final Page page;

  ProofTree(Page page) {
    this.page = page;
  }

  /** Writes what {@code proof} rests on, without its result. */
  void operands(Proof proof, int indent) throws IOException {
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Derived derived) {
        page.start(indent, indent + STEP)
            .add(Ink.HEADING, operand.name() + ':')
            .add(Working.result(operand.reading()))
            .add("by " + derived.proof().formula())
            .end();
        operands(derived.proof(), indent + STEP);
      } else if (operand instanceof Proof.Stated stated) {
        stated(stated, indent);
      } else if (operand instanceof Proof.Agreed agreed) {
        agreed(agreed, indent);
      }
    }
  }

  private void agreed(Proof.Agreed agreed, int indent) throws IOException {
    page.start(indent, indent + STEP)
        .add(Ink.HEADING, agreed.name() + ':')
        .add(Working.result(agreed.reading()))
        .add(agreed.assumed() ? "by a camp that may be right:" : "by the best supported camp:")
        .end();
    Set<Claim> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Proof proof : agreed.proofs()) {
      page.start(indent + STEP, indent + 2 * STEP)
          .add("follows:")
          .add(Working.result(proof.reading()))
          .add("by " + proof.formula())
          .end();
      operands(proof, indent + 2 * STEP);
      shown.addAll(proof.claims());
    }
    for (Claim claim : agreed.claims()) {
      if (!shown.contains(claim)) {
        claim(claim, indent + STEP);
      }
    }
  }

  private void stated(Proof.Stated stated, int indent) throws IOException {
    Claim claim = stated.claim();
    page.start(indent, indent + STEP)
        .add(Ink.HEADING, stated.name() + ':')
        .add(Working.result(stated.reading()))
        .add("by " + claim.id() + ": " + Speakers.quoted(claim.text()));
    source(claim, stated.reading());
  }

  /** Writes a claim that no proof uses, with its reading. */
  void claim(Claim claim, int indent) throws IOException {
    page.start(indent, indent + STEP)
        .add(Ink.HEADING, claim.id() + ':')
        .add(Speakers.quoted(claim.text()));
    Reading reading = claim.reading();
    if (reading == null) {
      source(claim);
    } else {
      page.add("read as " + Working.result(reading));
      source(claim, reading);
    }
  }

  private void source(Claim claim, Reading reading) throws IOException {
    String row = "row " + reading.row();
    page.add("(" + (reading.why().isEmpty() ? row : reading.why() + "; " + row) + ")");
    source(claim);
  }

  private void source(Claim claim) throws IOException {
    String who = Speakers.of(claim);
    if (!who.isEmpty()) {
      page.add("— " + who);
    }
    page.add(Ink.QUIET, "(" + claim.position() + ')').end();
  }
}
