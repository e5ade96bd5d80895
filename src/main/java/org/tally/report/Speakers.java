package org.tally.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;
import org.tally.model.Source;

/** Who says something, and when. */
final class Speakers {
  private static final int MOST_IDS = 20;

  private Speakers() {}

  /** {@code Briefing of 30 April 2025, by NIS, 2025-04-30}; empty if nothing is known. */
  static String of(Claim claim) {
    Source source = claim.source();
    String by = claim.by();
    String label = source == null ? "" : source.label();
    StringBuilder text = new StringBuilder(label);
    if (by != null && !label.contains(by)) {
      append(text, "by " + by);
    }
    Period when = claim.when();
    if (when != null && !label.endsWith(when.text())) {
      append(text, when.text());
    }
    return text.toString();
  }

  /** What a claim says, who says it, when, and its id, without round brackets. */
  static String said(Claim claim) {
    Source source = claim.source();
    StringBuilder text = new StringBuilder(quoted(claim.text()));
    if (claim.by() != null) {
      text.append(" by ").append(claim.by());
    } else if (source != null) {
      boolean speaks = source.title() == null && source.publisher() == null;
      text.append(speaks ? " by " : " in ").append(source.label());
    }
    Period when = claim.when();
    if (when != null && !text.toString().endsWith(when.text())) {
      append(text, when.text());
    }
    return text.append(" [").append(claim.id()).append(']').toString();
  }

  /** What follows, how, and from whose claims, without round brackets. */
  static String follows(DerivedClaim claim, Figures figures) {
    return Working.result(claim.reading(), figures)
        + " by "
        + claim.proof().formula()
        + " ["
        + ids(claim.claims())
        + ']';
  }

  /** The ids of claims; of very many the first ones, and how many more there are. */
  static String ids(List<Claim> claims) {
    int shown = claims.size() <= MOST_IDS + 1 ? claims.size() : MOST_IDS;
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims.subList(0, shown)) {
      append(text, claim.id());
    }
    if (shown < claims.size()) {
      text.append(" and ").append(claims.size() - shown).append(" others");
    }
    return text.toString();
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static @Nullable String label(@Nullable Source source) {
    return source == null ? null : source.label();
  }

  private static void append(StringBuilder text, String part) {
    text.append(text.length() == 0 ? "" : ", ").append(part);
  }
}
