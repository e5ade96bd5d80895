package org.tally.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What probably happened where numbers conflict: a slip which, undone, leaves nothing that
 * conflicts with the claim. Offered with a finding, never one by itself.
 *
 * @param rule the id of the rule that offers it
 * @param slug the rule's name
 * @param template the message, with names of arguments in braces
 * @param arguments by name
 * @param claim the claim that may be miswritten
 * @param corrected what it would say
 * @param restores what would hold again: relations as written, and the labels of quantities; sorted
 */
public record Diagnosis(
    String rule,
    String slug,
    String template,
    SortedMap<String, Argument> arguments,
    Claim claim,
    Reading corrected,
    List<String> restores) {

  /** Those that restore most first, then by rule, place and value: ties stand side by side. */
  public static final Comparator<Diagnosis> ORDER =
      Comparator.comparing((Diagnosis diagnosis) -> -diagnosis.restores.size())
          .thenComparing(Diagnosis::rule)
          .thenComparing(diagnosis -> diagnosis.claim.position())
          .thenComparing(diagnosis -> diagnosis.claim.id())
          .thenComparing(diagnosis -> diagnosis.corrected.best());

  public Diagnosis {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    restores = List.copyOf(restores);
  }
}
