package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.Value;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Crosscheck;
import org.tally.model.fact.DateOrder;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Outcome;
import org.tally.model.fact.Series;
import org.tally.model.fact.Tangle;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/** The rows of what a rule flagged. */
final class Systems {
  private final Frame frame;

  Systems(Frame frame) {
    this.frame = frame;
  }

  /** Null for what is no matter of numbers. */
  @Nullable Rows of(Judged judged) {
    Rows rows = new Rows(frame);
    if (judged instanceof Balance balance) {
      tie(rows, balance.relation(), balance.operands(), null);
    } else if (judged instanceof Outcome outcome) {
      Working working = outcome.working();
      tie(rows, working.formula().relation(), working.operands(), working);
    } else if (judged instanceof Comparison comparison) {
      one(rows, comparison.statedMembers());
    } else if (judged instanceof Crosscheck crosscheck) {
      one(rows, crosscheck.members());
    } else if (judged instanceof Series series) {
      series.getFalls().steps().forEach(fall -> fall(rows, fall));
    } else if (judged instanceof Ascent ascent) {
      ascent.getRises().steps().forEach(rise -> climb(rows, rise));
    } else if (judged instanceof DateOrder order) {
      order(rows, order, order.isContested() ? order.extremes() : order.clashing());
    } else if (judged instanceof Joint joint) {
      joint.add(rows);
    } else if (judged instanceof Tangle.Clash clash) {
      clash.relations().forEach(relation -> bare(rows, relation));
    } else if (judged instanceof Tangle.Zero zero) {
      zero.from().forEach(relation -> bare(rows, relation));
      rows.suppose(zero.name());
    } else {
      return null;
    }
    return rows;
  }

  /** The rows of two estimates of one quantity alone. */
  Rows of(Estimate one, Estimate other) {
    Rows rows = new Rows(frame);
    one(rows, List.of(one, other));
    return rows;
  }

  /** The rows of one fall alone. */
  Rows of(Series.Fall fall) {
    Rows rows = new Rows(frame);
    fall(rows, fall);
    return rows;
  }

  private static void fall(Rows rows, Series.Fall fall) {
    String earlier = rows.add(fall.earlier());
    rows.rise(earlier, rows.add(fall.later()));
  }

  /** The rows of one rise alone. */
  Rows of(Ascent.Rise rise) {
    Rows rows = new Rows(frame);
    climb(rows, rise);
    return rows;
  }

  private static void climb(Rows rows, Ascent.Rise rise) {
    String earlier = rows.add(rise.earlier());
    rows.climb(earlier, rows.add(rise.later()), rise.pace(), rise.units());
  }

  /** The rows of an order of dates as some of what is said of them has it. */
  Rows of(DateOrder order, List<Estimate> said) {
    Rows rows = new Rows(frame);
    order(rows, order, said);
    return rows;
  }

  private static void order(Rows rows, DateOrder order, List<Estimate> said) {
    Map<String, String> of = new HashMap<>();
    for (Estimate estimate : said) {
      boolean left = order.left().contains(estimate);
      of.put(left ? order.leftName() : order.rightName(), rows.add(estimate));
    }
    rows.tie(order.relation(), of);
  }

  /** Two members that cannot both be true; null if all of them can. */
  static @Nullable List<Estimate> apart(List<Estimate> members) {
    Camps camps = Camps.of(members);
    Estimate lowest = camps.lowest();
    Estimate highest = camps.highest();
    if (lowest.reading().interval().isBelow(highest.reading().interval())) {
      return List.of(lowest, highest);
    }
    for (Estimate one : members) {
      for (Estimate other : members) {
        boolean below = one.reading().best().compareTo(other.reading().best()) < 0;
        if (below && !one.reading().agreesWith(other.reading())) {
          return List.of(one, other);
        }
      }
    }
    return null;
  }

  private static void one(Rows rows, List<Estimate> members) {
    for (Estimate member : members) {
      rows.unite(members.get(0), member);
    }
    members.forEach(rows::add);
  }

  private static void tie(
      Rows rows, Relation relation, Operands operands, @Nullable Working working) {
    if (working != null && working.shape().isOfTime()) {
      course(rows, working);
      return;
    }
    Map<String, String> of = new HashMap<>();
    Estimate share = null;
    for (Map.Entry<String, Estimate> entry : operands.byName().entrySet()) {
      of.put(entry.getKey(), rows.add(entry.getValue()));
      share =
          entry.getKey().equals(Rows.SHARE) && isShare(entry.getValue()) ? entry.getValue() : share;
    }
    if (working != null) {
      Quantity target = working.quantity();
      of.put(
          working.formula().target().text(),
          rows.open(target.subject().id(), target.property(), target, working.account().when()));
    }
    if (share == null) {
      rows.tie(relation, of);
    } else {
      String whole = ((Value.Share) share.claims().get(0).value()).of();
      rows.portion(
          share.claims().get(0),
          of.getOrDefault(Rows.SHARE, ""),
          of.getOrDefault(share.property().id(), ""),
          of.getOrDefault(whole, ""));
    }
  }

  private static void course(Rows rows, Working working) {
    Quantity of = working.quantity();
    Period when = working.account().when();
    List<Rows.At> operands = new ArrayList<>();
    for (Estimate operand : working.operands().estimates()) {
      operands.add(new Rows.At(rows.add(operand), operand.when()));
    }
    String result = rows.open(of.subject().id(), of.property(), of, when);
    rows.course(working.shape(), working.formula().sign(), new Rows.At(result, when), operands);
  }

  private static boolean isShare(Estimate estimate) {
    return estimate.isStated()
        && !estimate.isCamp()
        && estimate.claims().get(0).value() instanceof Value.Share;
  }

  /** A relation whatever it is applied to. */
  private void bare(Rows rows, Relation relation) {
    Map<String, String> of = new HashMap<>();
    for (Expression.Name name : relation.names()) {
      of.put(name.text(), rows.bare(name));
    }
    rows.tie(relation, of);
  }
}
