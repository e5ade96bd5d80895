package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * What was said of a quantity before a correction, and after it.
 *
 * @param quantity what was corrected
 * @param earlier the claims that no longer count, those that the correction names first
 * @param later the claim that counts in their place; null if no claim gives the new value
 * @param date when it was corrected, as written; null if nobody says
 * @param reason why; null if nobody says
 * @param support who stands behind the claims
 */
public record Corrected(
    Quantity quantity,
    List<Claim> earlier,
    @Nullable Claim later,
    @Nullable String date,
    @Nullable String reason,
    Finding.Support support)
    implements Judged {
  public Corrected {
    earlier = List.copyOf(earlier);
  }

  public Change getChange() {
    Claim now = later;
    return now == null
        ? new Change(true, List.of())
        : new Change(false, earlier.stream().filter(claim -> claim.differsFrom(now)).toList());
  }

  /**
   * What changed.
   *
   * @param untold whether no claim gives the new value
   * @param replaced the earlier claims that cannot be true beside the later one
   */
  public record Change(boolean untold, List<Claim> replaced) {
    /** Whether without the correction the claims would contradict one another. */
    public boolean isCertain() {
      return !replaced.isEmpty();
    }
  }

  @Override
  public List<Claim> involved() {
    List<Claim> claims = new ArrayList<>(earlier);
    if (later != null) {
      claims.add(later);
    }
    return claims;
  }

  @Override
  public Matter matter() {
    List<Claim> replaced = getChange().replaced();
    List<Claim> shown = replaced.isEmpty() ? earlier : replaced;
    Claim first = shown.get(0);
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(quantity.label()));
    arguments.put("earlier", new Argument.Said(first));
    arguments.put("explanation", new Argument.Text(explanation()));
    if (date != null) {
      arguments.put("date", new Argument.Text(date));
    }
    if (reason != null) {
      arguments.put("reason", new Argument.Text(reason));
    }
    List<Claim> claims = new ArrayList<>(shown);
    Rational gap = null;
    Rational relative = null;
    if (later != null) {
      claims.add(later);
      arguments.put("later", new Argument.Said(later));
      gap = gap(first, later);
      relative =
          first.reading() == null || later.reading() == null
              ? null
              : Matter.relative(gap, first.reading(), later.reading());
      steps(shown, later, arguments);
    }
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        quantity.key() + '|' + (later == null ? "" : later.id()) + '|' + date,
        false,
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        List.of(),
        gap,
        relative,
        null,
        arguments,
        support);
  }

  private String explanation() {
    if (reason == null) {
      return "no reason is given";
    }
    return date == null ? reason : date + ": " + reason;
  }

  /** The first is in the message; where there are more, each has its line. */
  private void steps(List<Claim> shown, Claim to, Map<String, Argument> arguments) {
    if (shown.size() < 2) {
      return;
    }
    List<Argument.Step> steps = new ArrayList<>();
    for (Claim claim : shown) {
      Rational gap = gap(claim, to);
      if (gap != null) {
        steps.add(
            new Argument.Step(
                new Argument.Said(claim),
                new Argument.Said(to),
                new Argument.Amount(gap, quantity.unit())));
      }
    }
    arguments.put("steps", new Argument.Steps(steps));
  }

  /** How far apart two readings are; null for what is no number. */
  private static @Nullable Rational gap(Claim one, Claim other) {
    Reading a = one.reading();
    Reading b = other.reading();
    if (a == null || b == null) {
      return null;
    }
    Interval low = a.best().compareTo(b.best()) <= 0 ? a.interval() : b.interval();
    Interval high = a.best().compareTo(b.best()) <= 0 ? b.interval() : a.interval();
    Rational top = low.high().value();
    Rational bottom = high.low().value();
    return top == null || bottom == null ? null : Rational.ZERO.max(bottom.minus(top));
  }
}
