package org.tally.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tally.model.Claim;
import org.tally.model.Compared;
import org.tally.model.Compared.Difference;
import org.tally.model.Compared.Side;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Verdict;
import org.tally.model.number.Interval;

/** What the rules say of two values, for people. */
public final class ComparedRenderer {
  private static final int INDENT = 2;
  private static final int BODY = 4;

  /**
   * Writes the verdict, the two values with their readings, and why.
   *
   * @throws IOException if {@code out} does
   */
  public void text(Compared compared, Writer out) throws IOException {
    Page page = new Page(out, false);
    page.start(0, INDENT)
        .add(Ink.HEADING, compared.verdict().text() + ':')
        .add(sentence(compared))
        .end();
    side(compared.first(), page);
    side(compared.second(), page);
    for (Finding finding : compared.findings()) {
      page.start(INDENT, BODY)
          .add(finding.rule() + ' ' + finding.slug() + ": " + Messages.of(finding))
          .end();
    }
    if (!compared.judges().isEmpty()) {
      String rules =
          compared.judges().stream()
              .map(rule -> rule.id() + ' ' + rule.slug())
              .collect(Collectors.joining(", "));
      page.start(INDENT, BODY).add("judged by: " + rules + "; nothing flagged").end();
    }
    together(compared, page);
    for (Difference difference : compared.differences()) {
      page.start(INDENT, BODY)
          .add("differ in " + difference.name() + ": " + difference.first() + " and")
          .add(difference.second())
          .end();
    }
    relations(compared, page);
    for (Finding finding : compared.findings()) {
      if (finding.verdict() != Verdict.NOT_COMPARABLE) {
        new FindingText(page, false).end(finding, INDENT);
      }
    }
  }

  private static String sentence(Compared compared) {
    String one = name(compared.first());
    String other = name(compared.second());
    String beside = beside(compared);
    return switch (compared.verdict()) {
      case AGREE -> one + " and " + other + " can both be true" + beside + '.';
      case AGREE_THANKS_TO_ROUNDING ->
          one
              + " and "
              + other
              + " can both be true"
              + beside
              + ", but only because of rounding or a hedge.";
      case CONFLICT -> one + " and " + other + " cannot both be true" + beside + '.';
      case EXPLAINED -> one + " and " + other + " differ, and a correction says why.";
      case UNDECIDED -> "nobody can tell whether " + one + " and " + other + " are both true.";
      case NOT_COMPARABLE ->
          one + " and " + other + " are not comparable: no rule sets the one against the other.";
      case SUSPECTED, UNSUPPORTED, DERIVED ->
          throw new IllegalStateException(compared.verdict() + " says nothing of two values");
    };
  }

  /** What else the derivation needs that set the one against the other. */
  private static String beside(Compared compared) {
    DerivedClaim derived = compared.derivation();
    if (derived == null) {
      return "";
    }
    List<Claim> others = new ArrayList<>(derived.claims());
    others.removeAll(compared.first().claims());
    others.removeAll(compared.second().claims());
    return others.isEmpty() ? "" : " beside " + Speakers.ids(others);
  }

  /** What the findings show, else how the one follows from the other. */
  private static List<Proof> working(Compared compared) {
    DerivedClaim derived = compared.derivation();
    List<Proof> found =
        compared.findings().stream().flatMap(finding -> finding.proofs().stream()).toList();
    return found.isEmpty() && derived != null ? List.of(derived.proof()) : found;
  }

  private static String name(Side side) {
    if (side instanceof Compared.Follows follows) {
      return side.subject().id()
          + '/'
          + follows.property().id()
          + " (from "
          + Speakers.ids(side.claims())
          + ')';
    }
    return side.id();
  }

  private static void side(Side side, Page page) throws IOException {
    Property property = side.property();
    ProofTree tree = new ProofTree(page);
    if (side instanceof Compared.Stated stated) {
      tree.claim(stated.claim(), INDENT);
      String what =
          side.subject().label()
              + (property == null ? "" : ", " + property.id())
              + side.qualifiers().entrySet().stream()
                  .map(qualifier -> ", " + qualifier.getKey() + ' ' + qualifier.getValue())
                  .collect(Collectors.joining());
      page.line(BODY, "of " + what);
    } else if (side instanceof Compared.Follows follows) {
      DerivedText.heading(follows.derived(), page);
      page.line(BODY, "by " + follows.derived().proof().formula());
      tree.operands(follows.derived().proof(), BODY);
    }
  }

  private static void together(Compared compared, Page page) throws IOException {
    Interval common = compared.common();
    Reading reading = compared.first().reading();
    if (common != null && reading != null) {
      page.line(INDENT, "both allow: " + Figures.SHORT.range(common, reading.unit()));
    }
  }

  private static void relations(Compared compared, Page page) throws IOException {
    List<String> relations = compared.relations();
    boolean apart =
        compared.differences().stream().anyMatch(each -> each.name().equals("property"));
    if (relations.isEmpty() && apart) {
      page.line(INDENT, "no relation connects their properties");
    }
    if (!relations.isEmpty()) {
      page.start(INDENT, BODY).add("connected by: " + String.join("; ", relations)).end();
    }
    if (!compared.missing().isEmpty()) {
      page.start(INDENT, BODY)
          .add("missing beside them: " + String.join(", ", compared.missing()))
          .end();
    }
    for (String step : Working.of(working(compared))) {
      page.start(INDENT, BODY).add("working:").add(step).end();
    }
  }
}
