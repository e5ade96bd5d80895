package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.engine.Timeline.Entry;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.fact.Restarts;
import org.tally.model.fact.Working;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * What a running total is at times for which it is not told: at least what it certainly was before,
 * at most what it certainly is after, for it never falls.
 */
final class Monotony {
  private final Timeline timeline;
  private final List<TimeWorking> found = new ArrayList<>();

  private Monotony(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * Nothing for a total of which any claim was corrected: where it started anew, and what it is
   * since, is for those who read on.
   *
   * @param times the times for which bounds are wanted
   */
  static List<TimeWorking> of(Timeline timeline, Restarts restarts, Collection<Period> times) {
    Monotony monotony = new Monotony(timeline);
    if (timeline.entries().stream().noneMatch(entry -> restarts.concern(entry.what()))) {
      times.forEach(monotony::addAt);
    }
    return monotony.found;
  }

  private void addAt(Period time) {
    LocalDate start = time.start();
    LocalDate end = time.end();
    if (start == null || end == null) {
      return;
    }
    Entry before = null;
    Entry after = null;
    for (Entry entry : timeline.entries()) {
      if (entry.when().coversSameDaysAs(time)) {
        return;
      }
      if (entry.to().isBefore(start) && isHigher(low(entry), before)) {
        before = entry;
      }
      if (entry.from().isAfter(end) && isLower(high(entry), after)) {
        after = entry;
      }
    }
    if (before != null) {
      add(time, Relation.Sign.AT_LEAST, before);
    }
    if (after != null) {
      add(time, Relation.Sign.AT_MOST, after);
    }
  }

  private static boolean isHigher(@Nullable Rational low, @Nullable Entry than) {
    Rational known = than == null ? null : low(than);
    return low != null && (known == null || low.compareTo(known) >= 0);
  }

  private static boolean isLower(@Nullable Rational high, @Nullable Entry than) {
    Rational known = than == null ? null : high(than);
    return high != null && (known == null || high.compareTo(known) < 0);
  }

  private static @Nullable Rational low(Entry entry) {
    return entry.what().reading().interval().low().value();
  }

  private static @Nullable Rational high(Entry entry) {
    return entry.what().reading().interval().high().value();
  }

  private void add(Period time, Relation.Sign sign, Entry known) {
    Quantity of = timeline.quantity();
    Expression.Name target = Entry.name(of, time);
    Relation relation = TimeWorking.relation(target, sign, known.name(), known);
    Formula formula = new Formula(relation, target, Shape.MONOTONY, sign, known.name().quotient());
    Working working =
        new Working(
            formula,
            relation.text(),
            timeline.account(time),
            new Quantity(
                of.subject(), of.property(), of.qualifiers(), known.what().reading().unit()),
            TimeWorking.operands(List.of(known)));
    found.add(new TimeWorking(working, true));
  }
}
