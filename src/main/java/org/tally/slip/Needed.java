package org.tally.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Pace;
import org.tally.model.Value;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Crosscheck;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Series;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;

/**
 * Where a claim's number would have to lie for a conflict to vanish, all other claims being right.
 */
final class Needed {
  /** Stands for the value that the others agree on. */
  private static final String TARGET = "?";

  private Needed() {}

  /** Empty if no value of {@code claim} alone would mend what {@code judged} has found. */
  static Optional<Interval> of(Judged judged, Claim claim) {
    if (judged instanceof Balance balance) {
      return inBalance(balance, claim);
    } else if (judged instanceof Comparison comparison) {
      return among(comparison.statedMembers(), claim);
    } else if (judged instanceof Crosscheck crosscheck) {
      return among(crosscheck.members(), claim);
    } else if (judged instanceof Series series) {
      return inSeries(series, claim);
    } else if (judged instanceof Ascent ascent) {
      return inSeries(ascent.series(), claim);
    }
    return Optional.empty();
  }

  /**
   * Those of {@code claims} that could mend it alone. Where two estimates of many exclude one
   * another it has to be a claim of one of the two, which spares asking all the others.
   */
  static List<Claim> mayMend(Judged judged, List<Claim> claims) {
    List<Estimate> estimates =
        judged instanceof Comparison comparison
            ? comparison.statedMembers()
            : judged instanceof Crosscheck crosscheck ? crosscheck.members() : List.of();
    if (estimates.isEmpty()) {
      return claims;
    }
    Camps camps = Camps.of(estimates);
    Estimate lowest = camps.lowest();
    Estimate highest = camps.highest();
    return lowest.isCertainlyBelow(highest)
        ? claims.stream()
            .filter(claim -> lowest.claims().contains(claim) || highest.claims().contains(claim))
            .toList()
        : claims;
  }

  private static Optional<Interval> inBalance(Balance balance, Claim claim) {
    if (balance.relation().sign() != Relation.Sign.EQUAL
        || !balance.operands().claims().contains(claim)) {
      return Optional.empty();
    }
    Quotient difference = balance.operands().overClaims(balance.relation().difference());
    Map<String, Interval> leaves = leaves(balance.operands().claims());
    return difference.solve(claim.id()).flatMap(value -> value.range(Quotient.in(leaves)));
  }

  private static Optional<Interval> among(List<Estimate> estimates, Claim claim) {
    Interval others = Interval.EVERYTHING;
    List<Estimate> own = new ArrayList<>();
    for (Estimate estimate : estimates) {
      if (estimate.claims().contains(claim)) {
        own.add(estimate);
        continue;
      }
      Optional<Interval> next = others.intersection(estimate.reading().interval());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      others = next.get();
    }
    if (own.size() != 1) {
      return Optional.empty();
    }
    Estimate estimate = own.get(0);
    if (estimate.isStated()) {
      return Optional.of(others);
    }
    // not those of its claims: what several say together is one leaf
    Map<String, Interval> leaves = new TreeMap<>(estimate.leaves());
    leaves.put(TARGET, others);
    return estimate
        .value()
        .minus(Quotient.variable(TARGET))
        .solve(claim.id())
        .flatMap(value -> value.range(Quotient.in(leaves)));
  }

  /**
   * Between the highest low end before it and the lowest high end after it, and no further from
   * either than the total can rise.
   */
  private static Optional<Interval> inSeries(Series series, Claim claim) {
    Estimate own = null;
    for (Estimate member : series.members()) {
      own = member.isStated() && member.claims().contains(claim) ? member : own;
    }
    if (own == null) {
      return Optional.empty();
    }
    Optional<Interval> needed = Optional.of(Interval.EVERYTHING);
    for (Estimate member : series.members()) {
      if (series.isBoundBy(own, member)) {
        Interval above = new Interval(member.reading().interval().low(), highest(member, own));
        needed = needed.flatMap(interval -> interval.intersection(above));
      } else if (series.isBoundBy(member, own)) {
        Interval below = new Interval(lowest(own, member), member.reading().interval().high());
        needed = needed.flatMap(interval -> interval.intersection(below));
      }
    }
    return needed;
  }

  /** How high the total can have risen. */
  private static Bound highest(Estimate earlier, Estimate later) {
    Rational most = most(earlier, later);
    return most == null
        ? Bound.NONE
        : earlier.reading().interval().plus(Interval.point(most)).high();
  }

  /** From how low the total can have risen. */
  private static Bound lowest(Estimate earlier, Estimate later) {
    Rational most = most(earlier, later);
    return most == null ? Bound.NONE : later.reading().interval().minus(Interval.point(most)).low();
  }

  /** The most that the total can rise by between the two; null if nothing is declared. */
  private static @Nullable Rational most(Estimate earlier, Estimate later) {
    Rational least = null;
    if (earlier.when() == null || later.when() == null) {
      return null;
    }
    for (Pace pace : earlier.property().paces()) {
      OptionalLong units = pace.span(earlier.when(), later.when());
      if (units.isPresent() && pace.unit().equals(earlier.quantity().unit())) {
        Rational most = pace.within(units.getAsLong());
        least = least == null || most.compareTo(least) < 0 ? most : least;
      }
    }
    return least;
  }

  private static Map<String, Interval> leaves(List<Claim> claims) {
    Map<String, Interval> leaves = new TreeMap<>();
    for (Claim claim : claims) {
      if (claim.value() instanceof Value.Quantity quantity) {
        leaves.put(claim.id(), quantity.reading().interval());
      } else if (claim.value() instanceof Value.Share share) {
        leaves.put(claim.id(), share.share().interval());
      }
    }
    return leaves;
  }

  /** Whether {@code reading} lies wholly below what the claim's property can be. */
  static boolean isImpossible(Claim claim, Interval reading) {
    Rational min = claim.property() == null ? null : claim.property().min();
    return min != null && reading.isBelow(min);
  }
}
