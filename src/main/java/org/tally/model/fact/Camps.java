package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Estimates of one quantity, sorted into maximal groups that can be true together. On a line,
 * intervals that meet in pairs share a point, so a sweep finds the groups.
 */
public final class Camps {
  private final List<Estimate> members;
  private final List<List<Estimate>> groups;
  private final List<Interval> common;

  private Camps(List<Estimate> members, List<List<Estimate>> groups) {
    this.members = members;
    this.groups = groups;
    this.common = groups.stream().map(Camps::common).toList();
  }

  /** Sorts {@code members}, all of one quantity. */
  public static Camps of(List<Estimate> members) {
    return new Camps(members, Sweep.groups(members));
  }

  /** How many groups there are. */
  public int size() {
    return groups.size();
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Whether there are two members that cannot both be true. */
  public boolean isApart() {
    return groups.size() > 1;
  }

  /** Whether all agree, and would not if each had been stated without rounding and hedges. */
  public boolean isTogetherOnlyByRounding() {
    return groups.size() == 1 && !shareValue(members, estimate -> estimate.reading().bare());
  }

  /**
   * Whether all members in dispute are retellings: they trace to one origin, from several sources.
   */
  public boolean isRetelling() {
    List<Estimate> disputed = disputed();
    return isSame(disputed, estimate -> estimate.origins().ids())
        && !disputed.isEmpty()
        && disputed.get(0).origins().ids().size() == 1
        && !isSame(disputed, Camps::sourceId);
  }

  /** Whether all members trace to one origin. */
  public boolean isOfOneOrigin() {
    return members.stream().allMatch(m -> m.origins().isOneWith(members.get(0).origins()));
  }

  /** Whether all members in dispute belong to one account. Claims without a source form none. */
  public boolean isOneAccount() {
    List<Estimate> disputed = disputed();
    return isSame(disputed, estimate -> estimate.account().key())
        && disputed.get(0).account().isOfSource();
  }

  /** The members that not every group holds. */
  public List<Estimate> disputed() {
    Map<Estimate, Integer> held = new HashMap<>();
    groups.forEach(group -> group.forEach(member -> held.merge(member, 1, Integer::sum)));
    return members.stream().filter(member -> held.getOrDefault(member, 0) < groups.size()).toList();
  }

  /** The members of each group, in the order of {@link #camps()}. */
  public List<List<Estimate>> groups() {
    return groups;
  }

  /** The groups, from the lowest to the highest. */
  public List<Camp> camps() {
    return camps(List.of());
  }

  /** The groups, each with those of {@code derived} that agree with all of it. */
  List<Camp> camps(List<Estimate> derived) {
    List<Camp> camps = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Interval shared = common.get(i);
      List<Estimate> agreeing =
          derived.stream().filter(follows -> follows.reading().interval().meets(shared)).toList();
      camps.add(camp(groups.get(i), shared, agreeing));
    }
    return camps;
  }

  /** Those of {@code derived} that agree with all of some group. */
  List<Estimate> attached(List<Estimate> derived) {
    return derived.stream()
        .filter(
            follows ->
                common.stream().anyMatch(shared -> follows.reading().interval().meets(shared)))
        .toList();
  }

  List<Estimate> members() {
    return members;
  }

  /** The member whose words alone, without rounding and hedges, end lowest. */
  Estimate bareLowest() {
    return members.stream()
        .min(
            Comparator.comparing(
                    (Estimate e) -> e.reading().bare().high(), Bound::compareAsHighEnds)
                .thenComparing(Estimate::id))
        .orElseThrow();
  }

  /** The member whose words alone, without rounding and hedges, start highest. */
  Estimate bareHighest() {
    return members.stream()
        .max(
            Comparator.comparing((Estimate e) -> e.reading().bare(), Interval::compareByLowEnd)
                .thenComparing(Estimate::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static Interval common(List<Estimate> group) {
    Interval common = Interval.EVERYTHING;
    for (Estimate member : group) {
      common = common.intersection(member.reading().interval()).orElse(common);
    }
    return common;
  }

  /** The member that ends lowest; of several the one whose id comes first. */
  public Estimate lowest() {
    return members.stream()
        .min(Comparator.comparing(Camps::top, Bound::compareAsHighEnds).thenComparing(Estimate::id))
        .orElseThrow();
  }

  /** The member that starts highest; of several the one whose id comes first. */
  public Estimate highest() {
    return members.stream()
        .max(
            Comparator.comparing((Estimate e) -> e.reading().interval(), Interval::compareByLowEnd)
                .thenComparing(Estimate::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** The distance from the lowest member's end to the highest one's start; null if they meet. */
  public @Nullable Rational gap() {
    Rational top = lowest().reading().interval().high().value();
    Rational bottom = highest().reading().interval().low().value();
    return !isApart() || top == null || bottom == null
        ? null
        : bottom.minus(top).max(Rational.ZERO);
  }

  /**
   * The gap as a share of the mean of the best values of the two readings that it lies between.
   * Null if they meet, for dates, and where the best values add up to nothing.
   */
  public @Nullable Rational relativeGap() {
    return Matter.relative(gap(), lowest().reading(), highest().reading());
  }

  /**
   * The smallest share of its best value by which each reading has to widen for all to agree: the
   * largest, over pairs A below B, of (low of B - high of A) / (best of A + best of B). Null for
   * dates, and where best values add up to nothing.
   */
  public @Nullable Rational flipPoint() {
    return isApart()
        ? FlipPoint.largest(
            members.stream().map(Estimate::reading).distinct().toList(),
            lowest().reading(),
            highest().reading())
        : null;
  }

  private static boolean shareValue(List<Estimate> members, Function<Estimate, Interval> interval) {
    Interval common = Interval.EVERYTHING;
    for (Estimate member : members) {
      var next = common.intersection(interval.apply(member));
      if (next.isEmpty()) {
        return false;
      }
      common = next.get();
    }
    return true;
  }

  private static Camp camp(List<Estimate> group, Interval common, List<Estimate> attached) {
    List<Claim> claims = new ArrayList<>();
    List<DerivedClaim> derived = new ArrayList<>();
    for (Estimate member : group) {
      if (member.isStated()) {
        claims.addAll(member.claims());
      }
    }
    for (Estimate follows : attached.isEmpty() ? group : attached) {
      if (follows.derivation() != null) {
        derived.add(follows.derivation());
      }
    }
    derived.sort(Comparator.comparing(DerivedClaim::id));
    Reading model = MostPrecise.of(group).reading();
    Reading reading =
        new Reading(
            common,
            within(model.best(), common),
            common,
            model.unit(),
            null,
            model.why(),
            model.row());
    return new Camp(Matter.inOrder(claims), derived, reading, Matter.support(group));
  }

  private static Rational within(Rational best, Interval interval) {
    if (interval.holds(best)) {
      return best;
    }
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    if (low != null && best.compareTo(low) <= 0) {
      return low;
    }
    return high == null ? best : high;
  }

  private static <T> boolean isSame(List<Estimate> members, Function<Estimate, T> property) {
    return members.stream().map(property).collect(Collectors.toSet()).size() == 1;
  }

  private static String sourceId(Estimate estimate) {
    Source source = estimate.account().source();
    return source == null ? "" : source.id();
  }

  private static Bound top(Estimate estimate) {
    return estimate.reading().interval().high();
  }
}
