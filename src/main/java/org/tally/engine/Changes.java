package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.engine.Timeline.Entry;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Restarts;
import org.tally.model.fact.Working;
import org.tally.model.number.Interval;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * What a running total or a level changed by between two times of one timeline. A total of a day
 * counts that day, so the change from 31 January to 30 April is what happened from 1 February to 30
 * April.
 */
final class Changes {
  private final Ground ground;
  private final Restarts restarts;
  private final Timeline timeline;
  private final List<Entry> entries;
  private final List<TimeWorking> found = new ArrayList<>();

  private Changes(Ground ground, Restarts restarts, Timeline timeline) {
    this.ground = ground;
    this.restarts = restarts;
    this.timeline = timeline;
    this.entries = timeline.entries();
  }

  /**
   * @param restarts where corrections start totals anew
   * @param wanted the periods for which claims state what stands beside such a change in a relation
   */
  static List<TimeWorking> of(
      Ground ground, Restarts restarts, Timeline timeline, Collection<Period> wanted) {
    Changes changes = new Changes(ground, restarts, timeline);
    boolean related = ground.isChanging(timeline.quantity().property());
    if (related) {
      wanted.forEach(changes::addOver);
    }
    changes.addSteps(related);
    return changes.found;
  }

  /** From each time to the next, where that certainly says more than that it may have risen. */
  private void addSteps(boolean related) {
    for (int i = 0; i + 1 < entries.size(); i++) {
      Entry earlier = entries.get(i);
      Entry later = entries.get(i + 1);
      if (earlier.endsBefore(later)
          && earlier.what().isStated()
          && later.what().isStated()
          && (related || isCertain(earlier, later))) {
        boolean exact = earlier.isOfKnownDay() && later.isOfKnownDay();
        LocalDate start = exact ? earlier.to().plusDays(1) : earlier.from();
        add(earlier, later, Period.between(start, later.to()), Relation.Sign.EQUAL, exact);
      }
    }
  }

  private static boolean isCertain(Entry earlier, Entry later) {
    Interval before = earlier.what().reading().interval();
    Interval after = later.what().reading().interval();
    return before.isBelow(after) || (before.isPoint() && before.equals(after));
  }

  private void addOver(Period period) {
    if (period.start() == null || period.end() == null) {
      return;
    }
    Entry closed = at(period.start().minusDays(1));
    Entry closing = at(period.end());
    if (closed != null && closing != null) {
      add(closed, closing, period, Relation.Sign.EQUAL, true);
      return;
    }
    if (!timeline.quantity().property().isCumulative()) {
      Entry opening = at(period.start());
      Entry next = at(period.end().plusDays(1));
      if (opening != null && next != null) {
        add(opening, next, period, Relation.Sign.EQUAL, true);
      }
      return;
    }
    addWithin(period);
    addAround(period);
  }

  /** A running total rose by at least what it rose by between two times within the period. */
  private void addWithin(Period period) {
    List<Entry> within = entries.stream().filter(entry -> entry.isWithin(period)).toList();
    if (within.size() > 1) {
      add(within.get(0), within.get(within.size() - 1), period, Relation.Sign.AT_LEAST, true);
    }
  }

  /** A running total rose by at most what it rose by between two times around the period. */
  private void addAround(Period period) {
    Entry before = null;
    Entry after = null;
    for (Entry entry : entries) {
      if (entry.to().isBefore(period.start())) {
        before = entry;
      } else if (after == null && entry.from().isAfter(period.end())) {
        after = entry;
      }
    }
    if (before != null && after != null) {
      add(before, after, period, Relation.Sign.AT_MOST, true);
    }
  }

  private @Nullable Entry at(LocalDate day) {
    for (Entry entry : entries) {
      if (entry.isOfKnownDay() && entry.to().equals(day)) {
        return entry;
      }
    }
    return null;
  }

  /** Nothing, if the total falls, for that is a matter of its own, or was corrected between. */
  private void add(Entry earlier, Entry later, Period period, Relation.Sign sign, boolean certain) {
    Quantity of = timeline.quantity();
    Reading before = earlier.what().reading();
    Reading after = later.what().reading();
    boolean falls = of.property().isCumulative() && after.interval().isBelow(before.interval());
    boolean alike = before.unit().equals(after.unit());
    if (!earlier.endsBefore(later)
        || falls
        || !alike
        || restarts.separate(earlier.what(), later.what())) {
      return;
    }
    Property change = ground.changeOf(of.property());
    String unit = before.unit().equals(Reading.RATIO) ? Reading.RATIO_DIFFERENCE : before.unit();
    Expression.Name target = new Expression.Name(null, of.property().id(), true);
    Expression difference = new Expression.Binary(Operator.MINUS, later.name(), earlier.name());
    Relation relation = TimeWorking.relation(target, sign, difference, later);
    Formula formula = new Formula(relation, target, Shape.CHANGE, sign, difference.quotient());
    Quantity quantity = new Quantity(of.subject(), change, of.qualifiers(), unit);
    Operands operands = TimeWorking.operands(List.of(earlier, later));
    Working working =
        new Working(formula, relation.text(), timeline.account(period), quantity, operands);
    found.add(new TimeWorking(working, certain));
  }
}
