package org.tally.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What probably happened where numbers conflict: a slip which, undone, leaves nothing that
 * conflicts with the claim. Offered with a finding, never one by itself.
 *
 * @param rule the id of the rule that offers it
 * @param slug the rule's name
 * @param template the message, with names of arguments in braces
 * @param arguments by name
 * @param corrections the claims that may be miswritten, at least one, and what they would say
 * @param restores what would hold again, at least one; sorted
 */
public record Diagnosis(
    String rule,
    String slug,
    String template,
    SortedMap<String, Argument> arguments,
    List<Correction> corrections,
    List<Restored> restores) {

  /**
   * Those that change fewest claims first, then those that restore most, then by rule, place and
   * value: ties stand side by side.
   */
  public static final Comparator<Diagnosis> ORDER =
      Comparator.comparing((Diagnosis diagnosis) -> diagnosis.corrections.size())
          .thenComparing(diagnosis -> -diagnosis.restores.size())
          .thenComparing(Diagnosis::rule)
          .thenComparing(diagnosis -> diagnosis.claim().position())
          .thenComparing(diagnosis -> diagnosis.claim().id())
          .thenComparing(diagnosis -> diagnosis.corrected().best())
          .thenComparing(diagnosis -> diagnosis.corrections.toString());

  /**
   * A claim and what it would say.
   *
   * @param claim the claim that may be miswritten
   * @param corrected what it would say
   * @param text the same in the words and the unit of the claim, where the reading is in another;
   *     else null
   */
  public record Correction(Claim claim, Reading corrected, @Nullable String text) {
    @Override
    public String toString() {
      return claim.position() + " " + claim.id() + " " + corrected.best();
    }
  }

  public Diagnosis {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    corrections = List.copyOf(corrections);
    restores = List.copyOf(restores);
  }

  /** The first of the claims that may be miswritten. */
  public Claim claim() {
    return corrections.get(0).claim();
  }

  /** What the first of them would say. */
  public Reading corrected() {
    return corrections.get(0).corrected();
  }
}
