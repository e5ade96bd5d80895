package org.tally.model.fact;

import java.time.LocalDate;
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

/** Dated estimates of a running total, each later one against what came before it. */
final class OverTime {
  private static final Comparator<Estimate> BY_START =
      Comparator.comparing((Estimate estimate) -> period(estimate).start(), OverTime::nullsFirst)
          .thenComparing(estimate -> period(estimate).end(), OverTime::nullsFirst)
          .thenComparing(Estimate::id);

  private OverTime() {}

  /** How an earlier estimate bounds later ones. */
  interface Bounding {
    /**
     * The larger, the tighter it bounds any later one; null if it bounds none. What bounds tightest
     * excludes whatever any other does.
     */
    @Nullable Rational tightness(Estimate earlier);

    /** Whether the two cannot both be true. */
    boolean excludes(Estimate earlier, Estimate later);
  }

  /** Two that cannot both be true, the first one of an earlier time. */
  record Pair(Estimate earlier, Estimate later) {}

  /**
   * Two that cannot both be true.
   *
   * @param gap by how much, in the unit of the total
   * @param flip the share of its best value by which each would have to widen; null if none helps
   */
  record Step(Estimate earlier, Estimate later, Rational gap, @Nullable Rational flip) {}

  static List<Estimate> byStart(List<Estimate> members) {
    return members.stream().sorted(BY_START).toList();
  }

  /**
   * Each member against the tightest bound that claims state among those that certainly precede it,
   * and against the tightest that follows from claims where that is tighter still. What a
   * correction parts does not bound one another.
   *
   * @param byStart the members in the order of {@link #byStart}
   */
  static List<Pair> excluded(List<Estimate> byStart, Restarts restarts, Bounding bounding) {
    List<Estimate> byEnd = new ArrayList<>(byStart);
    byEnd.removeIf(member -> period(member).end() == null);
    byEnd.sort(
        Comparator.comparing((Estimate estimate) -> period(estimate).end(), OverTime::nullsFirst)
            .thenComparing(Estimate::id));
    boolean parted = !restarts.isEmpty() && byStart.stream().anyMatch(restarts::concern);
    List<Pair> pairs = new ArrayList<>();
    Tightest tightest = new Tightest(bounding);
    int ended = 0;
    for (Estimate later : byStart) {
      if (parted) {
        tightest = new Tightest(bounding);
        ended = 0;
      }
      for (; ended < byEnd.size() && byEnd.get(ended).endsBefore(later); ended++) {
        if (!parted || !restarts.separate(byEnd.get(ended), later)) {
          tightest.add(byEnd.get(ended));
        }
      }
      tightest.addExcluded(later, pairs);
    }
    return pairs;
  }

  /** The tightest bound of what came before. */
  private static final class Tightest {
    private final Bounding bounding;
    private @Nullable Estimate stated;
    private @Nullable Estimate derived;

    Tightest(Bounding bounding) {
      this.bounding = bounding;
    }

    void add(Estimate candidate) {
      if (candidate.isStated() && isTighter(candidate, stated)) {
        stated = candidate;
      } else if (candidate.isDerived() && isTighter(candidate, derived)) {
        derived = candidate;
      }
    }

    void addExcluded(Estimate later, List<Pair> pairs) {
      if (stated != null && bounding.excludes(stated, later)) {
        pairs.add(new Pair(stated, later));
      }
      if (derived != null && isTighter(derived, stated) && bounding.excludes(derived, later)) {
        pairs.add(new Pair(derived, later));
      }
    }

    private boolean isTighter(Estimate candidate, @Nullable Estimate than) {
      Rational mine = bounding.tightness(candidate);
      Rational others = than == null ? null : bounding.tightness(than);
      return mine != null && (others == null || mine.compareTo(others) > 0);
    }
  }

  /**
   * What is in dispute.
   *
   * @param steps at least one, in the order of time
   * @param arguments what messages can name besides quantity, earlier, later and steps
   */
  static Matter matter(Quantity quantity, List<Step> steps, Map<String, Argument> arguments) {
    Set<Claim> claims = new HashSet<>();
    Set<Estimate> involved = new HashSet<>();
    List<Proof> proofs = new ArrayList<>();
    List<Argument.Step> shown = new ArrayList<>();
    Rational flip = null;
    for (Step step : steps) {
      shown.add(
          new Argument.Step(
              Matter.said(step.earlier()),
              Matter.said(step.later()),
              new Argument.Amount(step.gap(), quantity.unit())));
      for (Estimate estimate : List.of(step.earlier(), step.later())) {
        DerivedClaim derivation = estimate.derivation();
        if (involved.add(estimate) && derivation != null) {
          proofs.add(derivation.proof());
        }
        claims.addAll(estimate.claims());
      }
      flip = flip == null ? step.flip() : step.flip() == null ? flip : flip.max(step.flip());
    }
    Step widest = widest(steps);
    Map<String, Argument> all = new TreeMap<>(arguments);
    all.put("quantity", new Argument.Text(quantity.label()));
    all.put("earlier", Matter.said(widest.earlier()));
    all.put("later", Matter.said(widest.later()));
    all.put("steps", new Argument.Steps(shown));
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        quantity.key(),
        involved.stream().allMatch(steps.get(0).later()::isOfOneSpeakerWith),
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        proofs,
        widest.gap(),
        Matter.relative(widest.gap(), widest.earlier().reading(), widest.later().reading()),
        flip,
        all,
        Matter.support(involved));
  }

  /** The first one with the largest gap. */
  static Step widest(List<Step> steps) {
    Step widest = steps.get(0);
    for (Step step : steps) {
      widest = step.gap().compareTo(widest.gap()) > 0 ? step : widest;
    }
    return widest;
  }

  /**
   * The time of a dated estimate.
   *
   * @throws IllegalStateException if it has none
   */
  static Period period(Estimate estimate) {
    Period when = estimate.when();
    if (when == null) {
      throw new IllegalStateException("(" + estimate.id() + ") has no time");
    }
    return when;
  }

  private static int nullsFirst(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return a.compareTo(b);
  }
}
