package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;
import org.tally.model.Proof;
import org.tally.model.Quantity;
import org.tally.model.number.Rational;

/** The dated estimates of one running total, in the order of time. */
public final class Series implements Judged {
  private static final Comparator<Estimate> BY_START =
      Comparator.comparing((Estimate estimate) -> period(estimate).start(), Series::nullsFirst)
          .thenComparing(estimate -> period(estimate).end(), Series::nullsFirst)
          .thenComparing(Estimate::id);

  private final Quantity quantity;
  private final List<Estimate> members;
  private final List<Fall> falls;

  /** A later estimate that lies certainly below an earlier one. */
  public record Fall(Estimate earlier, Estimate later) {
    Rational gap() {
      Rational low = earlier.reading().interval().low().value();
      Rational high = later.reading().interval().high().value();
      return low == null || high == null ? Rational.ZERO : low.minus(high);
    }
  }

  /** The falls of a series. */
  public record Falls(List<Fall> steps) {
    /** Whether there is any. */
    public boolean isAny() {
      return !steps.isEmpty();
    }
  }

  /**
   * @param quantity the running total
   * @param members dated, in any order
   * @param restarts where corrections start totals anew
   */
  public Series(Quantity quantity, List<Estimate> members, Restarts restarts) {
    this.quantity = quantity;
    this.members = members.stream().sorted(BY_START).toList();
    this.falls = findFalls(this.members, restarts);
  }

  public Quantity quantity() {
    return quantity;
  }

  public List<Estimate> members() {
    return members;
  }

  public Falls getFalls() {
    return new Falls(falls);
  }

  /**
   * Each member against the highest low end that claims state among those that certainly precede
   * it, and against the highest that follows from claims where that is higher still. What a
   * correction parts does not bound one another.
   */
  private static List<Fall> findFalls(List<Estimate> byStart, Restarts restarts) {
    List<Estimate> byEnd = new ArrayList<>(byStart);
    byEnd.removeIf(member -> period(member).end() == null);
    byEnd.sort(
        Comparator.comparing((Estimate estimate) -> period(estimate).end(), Series::nullsFirst)
            .thenComparing(Estimate::id));
    List<Fall> falls = new ArrayList<>();
    Highest highest = new Highest();
    int ended = 0;
    for (Estimate later : byStart) {
      if (!restarts.isEmpty()) {
        highest = new Highest();
        ended = 0;
      }
      for (; ended < byEnd.size() && byEnd.get(ended).endsBefore(later); ended++) {
        if (restarts.isEmpty() || !restarts.separate(byEnd.get(ended), later)) {
          highest.add(byEnd.get(ended));
        }
      }
      highest.addFalls(later, falls);
    }
    return falls;
  }

  /** The highest of what came before. */
  private static final class Highest {
    private @Nullable Estimate stated;
    private @Nullable Estimate derived;

    void add(Estimate candidate) {
      if (candidate.isStated() && isHigher(candidate, stated)) {
        stated = candidate;
      } else if (candidate.isDerived() && isHigher(candidate, derived)) {
        derived = candidate;
      }
    }

    void addFalls(Estimate later, List<Fall> falls) {
      if (stated != null && later.isCertainlyBelow(stated)) {
        falls.add(new Fall(stated, later));
      }
      if (derived != null && isHigher(derived, stated) && later.isCertainlyBelow(derived)) {
        falls.add(new Fall(derived, later));
      }
    }
  }

  private static boolean isHigher(Estimate candidate, @Nullable Estimate highest) {
    Rational low = candidate.reading().interval().low().value();
    if (low == null || highest == null) {
      return low != null;
    }
    Rational best = highest.reading().interval().low().value();
    return best == null || low.compareTo(best) > 0;
  }

  @Override
  public List<Claim> involved() {
    return members.stream().flatMap(member -> member.claims().stream()).toList();
  }

  @Override
  public Matter matter() {
    Set<Claim> claims = new HashSet<>();
    Set<Estimate> involved = new HashSet<>();
    List<Proof> proofs = new ArrayList<>();
    List<Argument.Step> steps = new ArrayList<>();
    Fall deepest = falls.get(0);
    Rational flip = null;
    for (Fall fall : falls) {
      steps.add(
          new Argument.Step(
              Matter.said(fall.earlier()),
              Matter.said(fall.later()),
              new Argument.Amount(fall.gap(), quantity.unit())));
      for (Estimate estimate : List.of(fall.earlier(), fall.later())) {
        DerivedClaim derivation = estimate.derivation();
        if (involved.add(estimate) && derivation != null) {
          proofs.add(derivation.proof());
        }
        claims.addAll(estimate.claims());
      }
      deepest = fall.gap().compareTo(deepest.gap()) > 0 ? fall : deepest;
      Rational point = FlipPoint.of(fall.later().reading(), fall.earlier().reading());
      flip = point == null ? flip : flip == null ? point : flip.max(point);
    }
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(quantity.label()));
    arguments.put("earlier", Matter.said(deepest.earlier()));
    arguments.put("later", Matter.said(deepest.later()));
    arguments.put("steps", new Argument.Steps(steps));
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        quantity.key(),
        involved.stream().allMatch(falls.get(0).later()::isOfOneSpeakerWith),
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        proofs,
        deepest.gap(),
        Matter.relative(deepest.gap(), deepest.earlier().reading(), deepest.later().reading()),
        flip,
        arguments,
        Matter.support(involved));
  }

  private static Period period(Estimate estimate) {
    Period when = estimate.when();
    if (when == null) {
      throw new IllegalStateException("(" + estimate.id() + ") has no time");
    }
    return when;
  }

  private static int nullsFirst(java.time.@Nullable LocalDate a, java.time.@Nullable LocalDate b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return a.compareTo(b);
  }
}
