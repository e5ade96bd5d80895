package org.tally.reading;

import java.util.List;

/** Hedges, each with one that allows at least as much. */
public final class Widenings {
  /** The narrower one first. */
  public static final List<List<String>> ALL =
      List.of(
          List.of("exactly ", ""),
          List.of("exactly ", "an average of "),
          List.of("", "about "),
          List.of("", "an average of "),
          List.of("an average of ", "about an average of "),
          List.of("about ", "about about "),
          List.of("just over ", "more than "),
          List.of("more than ", "at least "),
          List.of("at least ", "at least about "),
          List.of("nearly ", "under "),
          List.of("under ", "up to "),
          List.of("up to ", "up to around "),
          List.of("exactly ", "up to "),
          List.of("exactly ", "at least "));

  private Widenings() {}
}
