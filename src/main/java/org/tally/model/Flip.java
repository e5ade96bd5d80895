package org.tally.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A conclusion of the file that depends on who is right in a conflict.
 *
 * @param rule the id of the rule that says so
 * @param slug the rule's name
 * @param template the message, with names of arguments in braces
 * @param arguments by name
 * @param conclusion what depends on it
 * @param holds what those say with whom it certainly holds
 * @param fails what those say with whom it certainly does not
 */
public record Flip(
    String rule,
    String slug,
    String template,
    SortedMap<String, Argument> arguments,
    Conclusion conclusion,
    List<Argument.Choice> holds,
    List<Argument.Choice> fails) {

  /** By the place of the conclusion. */
  public static final Comparator<Flip> ORDER =
      Comparator.comparing((Flip flip) -> flip.conclusion.position())
          .thenComparing(flip -> flip.conclusion.relation().text());

  public Flip {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    holds = List.copyOf(holds);
    fails = List.copyOf(fails);
  }
}
