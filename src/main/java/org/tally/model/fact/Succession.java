package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;

/**
 * A claim that rests on something in whose place something newer has come.
 *
 * @param claim the claim
 * @param old the source or claim that it rests on
 * @param successor what has come in its place
 * @param how {@code revised}, {@code retracted} or {@code corrected}
 * @param later whether the claim was certainly published later than the successor; null if nobody
 *     can tell
 * @param changed whether the successor says something else; null if it says nothing of it
 * @param now what the successor says; null if nothing
 * @param origins where the claim comes from
 */
public record Succession(
    Claim claim,
    String old,
    String successor,
    String how,
    @Nullable Boolean later,
    @Nullable Boolean changed,
    @Nullable Claim now,
    Origins origins)
    implements Judged {

  public Standing getStanding() {
    return new Standing(later, changed);
  }

  /** Whether the claim still stands. */
  public record Standing(@Nullable Boolean later, @Nullable Boolean changed) {
    /** Whether it certainly repeats what no longer holds. */
    public boolean isOutdated() {
      return Boolean.TRUE.equals(later) && Boolean.TRUE.equals(changed);
    }

    /** Whether it may, and the dates or the successor do not tell. */
    public boolean isOpen() {
      return !isOutdated() && !Boolean.FALSE.equals(later) && !Boolean.FALSE.equals(changed);
    }
  }

  @Override
  public Matter matter() {
    Matter.Supporters supporters = new Matter.Supporters();
    supporters.add(claim.source(), origins);
    List<Claim> claims = new ArrayList<>(List.of(claim));
    if (now != null) {
      claims.add(now);
    }
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(claim));
    arguments.put("old", new Argument.Text(old));
    arguments.put("how", new Argument.Text(how));
    arguments.put("successor", new Argument.Text(successor));
    arguments.put(
        "missing",
        new Argument.Text(
            later == null ? "a date is missing" : "the newer one says nothing of it here"));
    return Matter.of(
        claim.subject().id(),
        claim.property() == null ? null : claim.property().id(),
        claim.id() + '|' + old + '|' + successor,
        Matter.inOrder(claims),
        arguments,
        supporters.support());
  }
}
