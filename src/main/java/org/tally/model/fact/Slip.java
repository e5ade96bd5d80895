package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Reading;

/** One claim as it would read if a slip were undone. */
public final class Slip {
  private final Finding finding;
  private final Claim claim;
  private final Reading corrected;
  private final boolean telling;
  private final Supplier<Restoration> replay;
  private @Nullable Restoration restoration;

  /**
   * What the case looks like with the slip undone.
   *
   * @param restores what would hold again: relations as written, and the labels of quantities
   * @param complete whether nothing conflicts any more with the claim and with those that it stood
   *     against, and nothing new does
   */
  public record Restoration(List<String> restores, boolean complete) {
    public Restoration {
      restores = List.copyOf(restores);
    }
  }

  /**
   * @param finding the conflict that it may explain
   * @param claim the claim that may be miswritten
   * @param corrected what it would say
   * @param telling whether a number that is no slip would rarely be mended by an edit of this kind
   * @param replay judges the case with the slip undone; asked once, if a rule asks
   */
  public Slip(
      Finding finding,
      Claim claim,
      Reading corrected,
      boolean telling,
      Supplier<Restoration> replay) {
    this.finding = finding;
    this.claim = claim;
    this.corrected = corrected;
    this.telling = telling;
    this.replay = replay;
  }

  public Finding finding() {
    return finding;
  }

  public Claim claim() {
    return claim;
  }

  public Reading corrected() {
    return corrected;
  }

  /** Whether a number that is no slip would rarely be mended by an edit of this kind. */
  public boolean isTelling() {
    return telling;
  }

  /** What the case looks like with the slip undone. */
  public Restoration getRestoration() {
    if (restoration == null) {
      restoration = replay.get();
    }
    return restoration;
  }

  /** What messages can name. */
  public Map<String, Argument> arguments() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(claim));
    arguments.put("corrected", new Argument.Amount(corrected.best(), corrected.unit()));
    arguments.put("restored", new Argument.Texts(getRestoration().restores()));
    return arguments;
  }
}
