package org.tally.cli;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.tally.model.Dataset;
import org.tally.model.Nearest;

/** Says that there is nothing of a name that somebody typed, and what may have been meant. */
final class Unknown {
  static final String QUANTITY = "subject and property";

  private Unknown() {}

  /**
   * One sentence, and a hint.
   *
   * @param what what was looked for: a claim, a rule
   * @param typed the name
   * @param known names that exist; the nearest is the hint
   * @param otherwise the hint where none is near
   */
  static String message(String what, String typed, Collection<String> known, String otherwise) {
    String hint = Nearest.maybe(typed, known);
    return "there is no " + what + " (" + typed + "). " + (hint == null ? otherwise : hint);
  }

  /** The same for a {@code SUBJECT/PROPERTY}, or for what was taken for one. */
  static String quantity(String typed, TreeSet<String> known, List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      for (var claim : dataset.claims()) {
        if (claim.property() != null && Values.isNamed(claim, dataset, typed)) {
          return message(QUANTITY, typed, known, "Maybe " + Values.quantity(claim) + "?");
        }
      }
    }
    return message(
        QUANTITY,
        typed,
        known,
        known.isEmpty() ? "The claims have none." : "Maybe one such as " + known.first() + "?");
  }
}
