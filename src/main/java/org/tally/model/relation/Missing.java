package org.tally.model.relation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What it means that an account leaves out a number of a relation, and when the relation is judged
 * all the same. The six modes that hierarchical rulesets have in VTL 2.0 (Validation and
 * Transformation Language, check_hierarchy), in plain words.
 */
public enum Missing {
  /** Judged only where every number is given: {@code non_null}. */
  SKIP("non_null"),
  /** Unknown: undecided where any number is given, and not all are: {@code partial_null}. */
  UNDECIDED("partial_null"),
  /** Unknown: undecided for every account that does not give all: {@code always_null}. */
  UNDECIDED_EVERYWHERE("always_null"),
  /** Nothing: judged where any number is given: {@code partial_zero}. */
  NOTHING("partial_zero"),
  /** Nothing: judged where any number is given that is not zero: {@code non_zero}. */
  NOTHING_BESIDE_SOMETHING("non_zero"),
  /** Nothing: judged for every account: {@code always_zero}. */
  NOTHING_EVERYWHERE("always_zero");

  private final String vtl;

  Missing(String vtl) {
    this.vtl = vtl;
  }

  /** The mode's name in VTL. */
  public String vtl() {
    return vtl;
  }

  /** As it stands in a claims file: {@code nothing-beside-something}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The modes by their texts. */
  public static Map<String, Missing> byText() {
    Map<String, Missing> byText = new TreeMap<>();
    for (Missing missing : values()) {
      byText.put(missing.text(), missing);
    }
    return byText;
  }

  /** Whether what is left out counts as zero. */
  public boolean isNothing() {
    return switch (this) {
      case NOTHING, NOTHING_BESIDE_SOMETHING, NOTHING_EVERYWHERE -> true;
      case SKIP, UNDECIDED, UNDECIDED_EVERYWHERE -> false;
    };
  }

  /**
   * Whether a relation is judged of which an account leaves out a number.
   *
   * @param any whether it gives any, be it without a number
   * @param something whether it gives one that is not zero
   */
  public boolean isJudged(boolean any, boolean something) {
    return switch (this) {
      case SKIP -> false;
      case UNDECIDED, NOTHING -> any;
      case NOTHING_BESIDE_SOMETHING -> something;
      case UNDECIDED_EVERYWHERE, NOTHING_EVERYWHERE -> true;
    };
  }
}
