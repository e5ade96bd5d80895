package org.tally.report;

import java.util.ArrayList;
import java.util.List;
import org.tally.model.Restored;

/** What a corrected slip restores, as a clause: {@code all three sums hold: ...}. */
final class RestoredText {
  private static final List<String> ALL =
      List.of("both", "all three", "all four", "all five", "all six", "all seven", "all eight");

  private RestoredText() {}

  /** Relations first, counted where there are several, then quantities. */
  static String of(List<Restored> restored) {
    List<Restored> relations =
        restored.stream().filter(each -> each.kind() != Restored.Kind.QUANTITY).toList();
    List<Restored> quantities =
        restored.stream().filter(each -> each.kind() == Restored.Kind.QUANTITY).toList();
    List<String> clauses = new ArrayList<>();
    if (!relations.isEmpty()) {
      clauses.add(hold(relations));
    }
    if (!quantities.isEmpty()) {
      clauses.add("nothing disputes " + labels(quantities, "; "));
    }
    return String.join(", and ", clauses);
  }

  private static String hold(List<Restored> relations) {
    int count = relations.size();
    if (count == 1) {
      return relations.get(0).label() + " holds";
    }
    boolean sums = relations.stream().allMatch(each -> each.kind() == Restored.Kind.SUM);
    String all = count - 2 < ALL.size() ? ALL.get(count - 2) : "all " + count;
    return all + (sums ? " sums" : " relations") + " hold (" + labels(relations, ", ") + ")";
  }

  private static String labels(List<Restored> restored, String separator) {
    return String.join(separator, restored.stream().map(Restored::label).toList());
  }
}
