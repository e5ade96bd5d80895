package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Diagnosis.Correction;
import org.tally.model.Finding;
import org.tally.model.Reading;
import org.tally.model.Restored;

/** One or two claims as they would read if a slip were undone. */
public final class Slip {
  private final Finding finding;
  private final List<Correction> corrections;
  private final boolean telling;
  private final Supplier<Restoration> replay;
  private @Nullable Restoration restoration;

  /**
   * What the case looks like with the slip undone.
   *
   * @param restores what would hold again
   * @param complete whether the conflict is gone, no relation is broken any more that the claim or
   *     those that it stood against are in, something holds again, and nothing new conflicts
   */
  public record Restoration(List<Restored> restores, boolean complete) {
    public Restoration {
      restores = List.copyOf(restores);
    }
  }

  /**
   * @param finding the conflict that it may explain
   * @param corrections the claims that may be miswritten, at least one, and what they would say
   * @param telling whether a number that is no slip would rarely be mended by an edit of this kind
   * @param replay judges the case with the slip undone; asked once, if a rule asks
   */
  public Slip(
      Finding finding,
      List<Correction> corrections,
      boolean telling,
      Supplier<Restoration> replay) {
    this.finding = finding;
    this.corrections = List.copyOf(corrections);
    this.telling = telling;
    this.replay = replay;
  }

  public Finding finding() {
    return finding;
  }

  public List<Correction> corrections() {
    return corrections;
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
    add(arguments, "claim", "corrected", corrections.get(0));
    if (corrections.size() > 1) {
      add(arguments, "other", "otherCorrected", corrections.get(1));
    }
    arguments.put("restored", new Argument.Holding(getRestoration().restores()));
    return arguments;
  }

  private static void add(
      Map<String, Argument> arguments, String claim, String value, Correction correction) {
    Reading corrected = correction.corrected();
    arguments.put(claim, new Argument.Said(correction.claim()));
    arguments.put(
        value,
        correction.text() == null
            ? new Argument.Amount(corrected.best(), corrected.unit())
            : new Argument.Text(correction.text()));
  }
}
