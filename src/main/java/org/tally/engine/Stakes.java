package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument.Choice;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Conclusion;
import org.tally.model.Conclusion.Truth;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Crosscheck;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Series;
import org.tally.model.fact.Stake;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Quotient;

/**
 * Sets the sides of conflicts against the conclusions that a file names. What a conclusion needs
 * besides the number in dispute is taken from what claims state for the same time, all of it,
 * however they disagree; else from what follows. So what comes out is certain or left open.
 */
final class Stakes {
  private final Ground ground;
  private final Map<Book.Slot, List<Estimate>> estimates = new HashMap<>();
  private final Set<Claim> disputed;

  /** A side of a conflict, and all that the number in dispute can be if it is right. */
  private record Party(Choice said, Interval interval) {}

  /** Sides that disagree on a quantity at one time, which what has one true value has not. */
  private record Contest(Quantity quantity, @Nullable Period when, List<Party> parties) {}

  /**
   * @param estimates all that is stated and all that follows
   * @param disputed the claims that any conflict disputes
   */
  Stakes(Ground ground, Collection<Estimate> estimates, Set<Claim> disputed) {
    this.ground = ground;
    this.disputed = disputed;
    for (Estimate estimate : estimates) {
      this.estimates
          .computeIfAbsent(Book.Slot.of(estimate.quantity()), slot -> new ArrayList<>(2))
          .add(estimate);
    }
  }

  /** One for each conclusion and step of a conflict, where it can be worked out for a side. */
  List<Stake> of(Finding finding, Judged judged) {
    List<Stake> stakes = new ArrayList<>();
    List<Contest> contests = contests(finding, judged);
    for (Conclusion conclusion : ground.conclusions()) {
      for (int step = 0; step < contests.size(); step++) {
        List<Stake.Side> sides = sides(conclusion, contests.get(step));
        if (sides.stream().anyMatch(side -> side.truth() != Truth.OPEN)) {
          stakes.add(new Stake(finding, conclusion, step, sides));
        }
      }
    }
    return stakes;
  }

  private static List<Contest> contests(Finding finding, Judged judged) {
    List<Contest> contests = new ArrayList<>();
    if (judged instanceof Comparison comparison) {
      contests.add(amongCamps(finding, comparison));
    } else if (judged instanceof Crosscheck crosscheck) {
      contests.add(amongCamps(finding, crosscheck.comparison()));
    } else if (judged instanceof Series series) {
      for (Series.Fall fall : series.getFalls().steps()) {
        Bound least = fall.earlier().reading().interval().low();
        contests.add(overTime(fall.earlier(), new Interval(least, Bound.NONE), fall.later()));
      }
    } else if (judged instanceof Ascent ascent) {
      for (Ascent.Rise rise : ascent.getRises().steps()) {
        Interval before = rise.earlier().reading().interval();
        Bound most = before.plus(Interval.point(rise.most())).high();
        contests.add(overTime(rise.earlier(), new Interval(before.low(), most), rise.later()));
      }
    }
    return contests;
  }

  private static Contest amongCamps(Finding finding, Comparison comparison) {
    List<Party> parties = new ArrayList<>();
    for (Camp camp : finding.camps()) {
      List<Claim> claims = camp.claims();
      if (claims.isEmpty()) {
        claims = Matter.inOrder(camp.derived().stream().flatMap(d -> d.claims().stream()).toList());
      }
      parties.add(new Party(new Choice(camp.reading(), claims), camp.reading().interval()));
    }
    return new Contest(comparison.quantity(), comparison.when(), parties);
  }

  /**
   * What an earlier estimate of a running total leaves open for the time of a later one, against
   * what that one says.
   */
  private static Contest overTime(Estimate earlier, Interval then, Estimate later) {
    return new Contest(
        later.quantity(),
        later.when(),
        List.of(
            new Party(new Choice(earlier.reading(), earlier.claims()), then),
            new Party(new Choice(later.reading(), later.claims()), later.reading().interval())));
  }

  private List<Stake.Side> sides(Conclusion conclusion, Contest contest) {
    Set<Claim> all = identity();
    contest.parties.forEach(party -> all.addAll(party.said.claims()));
    List<Stake.Side> sides = new ArrayList<>();
    for (Party party : contest.parties) {
      sides.add(new Stake.Side(party.said, truth(conclusion, contest, party, all)));
    }
    return sides;
  }

  private Truth truth(Conclusion conclusion, Contest contest, Party party, Set<Claim> all) {
    Map<String, Interval> values = new HashMap<>();
    for (Expression.Name name : conclusion.relation().names()) {
      Optional<Interval> value =
          stated(name, contest, party)
              .or(() -> workedOut(name, contest, party))
              .or(() -> following(name, contest, party, all));
      if (value.isEmpty()) {
        return Truth.OPEN;
      }
      values.put(name.text(), value.get());
    }
    return conclusion
        .relation()
        .difference()
        .range(Quotient.in(values))
        .map(conclusion::truth)
        .orElse(Truth.OPEN);
  }

  /** What the party says, or all that is said of anything else; empty if nothing is. */
  private Optional<Interval> stated(Expression.Name name, Contest contest, Party party) {
    Book.Slot slot = Book.slot(name, Book.Scope.of(contest.quantity));
    if (slot.equals(Book.Slot.of(contest.quantity))) {
      return isInUnit(contest.quantity.property(), contest.quantity.unit())
          ? Optional.of(party.interval)
          : Optional.empty();
    }
    return hull(then(slot, contest).stream().filter(Estimate::isStated).toList());
  }

  /** What comes out of a relation for a name that nobody states, if the party is right. */
  private Optional<Interval> workedOut(Expression.Name name, Contest contest, Party party) {
    Book.Scope scope = Book.Scope.of(contest.quantity);
    Book.Slot slot = Book.slot(name, scope);
    for (Ground.Solved solved : ground.relations()) {
      for (Expression.Name target : solved.names()) {
        Formula formula = Book.slot(target, scope).equals(slot) ? solved.formula(target) : null;
        Map<String, Interval> values = new HashMap<>();
        if (formula != null && !formula.isBound()) {
          for (Expression.Name operand : formula.operands()) {
            stated(operand, contest, party).ifPresent(value -> values.put(operand.text(), value));
          }
          if (values.size() == formula.operands().size()) {
            return formula.value().range(Quotient.in(values));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What follows for a name if the party is right; empty if it rests on what is in dispute. */
  private Optional<Interval> following(
      Expression.Name name, Contest contest, Party party, Set<Claim> all) {
    List<Estimate> following =
        new ArrayList<>(then(Book.slot(name, Book.Scope.of(contest.quantity)), contest));
    Set<Claim> own = identity();
    own.addAll(party.said.claims());
    following.removeIf(
        estimate ->
            estimate.isStated()
                || estimate.isBound()
                || estimate.claims().stream()
                    .anyMatch(claim -> all.contains(claim) && !own.contains(claim)));
    boolean certain =
        following.stream()
            .flatMap(estimate -> estimate.claims().stream())
            .noneMatch(claim -> disputed.contains(claim) && !own.contains(claim));
    return certain ? hull(following) : Optional.empty();
  }

  private List<Estimate> then(Book.Slot slot, Contest contest) {
    return estimates.getOrDefault(slot, List.of()).stream()
        .filter(estimate -> isOf(contest.when, estimate))
        .toList();
  }

  private static boolean isInUnit(Property property, String unit) {
    return property.readingUnit().isEmpty() || property.readingUnit().equals(unit);
  }

  /** Whether it is certainly of that time. */
  private static boolean isOf(@Nullable Period when, Estimate estimate) {
    if (estimate.property().isFixed()) {
      return true;
    }
    Period its = estimate.when();
    return when != null
        && its != null
        && estimate.isTimed()
        && its.coversSameDaysAs(when)
        && (!estimate.property().isCumulative() || Objects.equals(its.start(), its.end()));
  }

  private static Optional<Interval> hull(List<Estimate> estimates) {
    Interval hull = null;
    for (Estimate estimate : estimates) {
      String unit = estimate.reading().unit();
      if (!unit.equals(estimates.get(0).reading().unit()) || !isInUnit(estimate.property(), unit)) {
        return Optional.empty();
      }
      Interval interval = estimate.reading().interval();
      hull = hull == null ? interval : hull.hull(interval);
    }
    return Optional.ofNullable(hull);
  }

  private static Set<Claim> identity() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
