package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Argument.Text;
import org.tally.model.Period;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Two estimates that would be in conflict if they were certainly of the same time.
 *
 * @param comparison what they are compared in
 * @param members what of it is looked at
 * @param lower the lower one; null if no two members are in doubt
 * @param upper the upper one; null if no two members are in doubt
 */
public record Doubt(
    Comparison comparison,
    List<Estimate> members,
    @Nullable Estimate lower,
    @Nullable Estimate upper)
    implements Judged {
  private static final Comparator<Estimate> BY_TOP =
      Comparator.comparing((Estimate e) -> e.reading().interval().high(), Bound::compareAsHighEnds)
          .thenComparing(Estimate::id);
  private static final Comparator<Estimate> BY_BOTTOM =
      Comparator.comparing((Estimate e) -> e.reading().interval(), Interval::compareByLowEnd)
          .thenComparing(Estimate::id);

  public Doubt {
    members = List.copyOf(members);
  }

  /** The two of {@code members} that are the furthest apart and in doubt. */
  static Doubt among(Comparison comparison, List<Estimate> members) {
    List<Estimate> fromLowest = members.stream().sorted(BY_TOP).toList();
    List<Estimate> fromHighest = members.stream().sorted(BY_BOTTOM.reversed()).toList();
    for (Estimate lower : fromLowest) {
      for (Estimate upper : fromHighest) {
        if (mayMeet(lower, upper)) {
          break; // so do all that start lower
        }
        if (!lower.reading().agreesWith(upper.reading()) && isInDoubt(lower, upper)) {
          return new Doubt(comparison, members, lower, upper);
        }
      }
    }
    return new Doubt(comparison, members, null, null);
  }

  /** Whether {@code upper} starts below the end of {@code lower}, which is more than touching. */
  private static boolean mayMeet(Estimate lower, Estimate upper) {
    Rational top = lower.reading().interval().high().value();
    Rational bottom = upper.reading().interval().low().value();
    return top == null || bottom == null || bottom.compareTo(top) < 0;
  }

  /** Whether two members differ, and the comparison cannot tell whether they may. */
  public boolean isOpen() {
    return lower != null && !comparison.isDecidable();
  }

  /**
   * Whether nothing else compares the two. A running total of one account or origin is compared by
   * itself, and so are estimates of one known time; those of two known times never are.
   */
  private static boolean isInDoubt(Estimate a, Estimate b) {
    if (a.property().isCumulative()) {
      return !a.isOfOneAccountWith(b) && !a.isRetellingWith(b);
    }
    boolean apart = !a.account().isOfSameSourceAs(b.account());
    return !a.isTimed() || !b.isTimed() || (apart && !(a.isOfOneTime() && b.isOfOneTime()));
  }

  private static String doubt(Estimate lower, Estimate upper) {
    Period first = lower.when();
    Period second = upper.when();
    if (first == null || second == null) {
      return "the time of one of them is unknown";
    }
    if (!lower.isOfOneTime() || !upper.isOfOneTime()) {
      return "a running total may rise within the day";
    }
    if (!lower.property().isCumulative()) {
      return "the time of one of them is open";
    }
    return first.coversSameDaysAs(second)
        ? "a running total may rise within the day"
        : "nobody knows which of them is the later";
  }

  @Override
  public Matter matter() {
    if (lower == null || upper == null) {
      throw new IllegalStateException("nothing is in doubt");
    }
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("lower", Matter.said(lower));
    arguments.put("upper", Matter.said(upper));
    arguments.put("doubt", new Text(doubt(lower, upper)));
    Camps camps = Camps.of(members);
    List<Estimate> derived = new ArrayList<>(members);
    derived.removeIf(Estimate::isStated);
    return comparison.matter(camps, camps.camps(), derived).with(arguments);
  }
}
