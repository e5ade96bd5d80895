package org.tally.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.tally.model.Certificate.Unknown;
import org.tally.model.Claim;
import org.tally.model.Days;
import org.tally.model.Pace;
import org.tally.model.Period;
import org.tally.model.relation.Relation;

/** Whether the days that claims speak of fit together as a certificate says they do. */
final class Spans {
  private Spans() {}

  /** The period in which it happened. */
  static Period of(Unknown unknown) throws Unproven {
    Period when = unknown.when();
    if (when == null) {
      throw new Unproven("nothing is said of when (" + unknown.name() + ") happened");
    }
    return when;
  }

  /** That claims are for exactly the days of a period. */
  static void requireOver(Period period, List<Claim> claims) throws Unproven {
    for (Claim claim : claims) {
      if (claim.when() == null || !claim.when().coversSameDaysAs(period)) {
        throw new Unproven("claim (" + claim.id() + ") is not for " + period.text());
      }
    }
  }

  /** That periods make up a whole, without gap and without overlap. */
  static void requireAdjoining(Period whole, List<Period> parts) throws Unproven {
    List<Period> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparing(Spans::start));
    LocalDate next = start(whole);
    for (Period part : inOrder) {
      if (!start(part).equals(next)) {
        throw new Unproven(part.text() + " does not start on " + next);
      }
      next = end(part).plusDays(1);
    }
    if (!end(whole).plusDays(1).equals(next)) {
      throw new Unproven("the parts of " + whole.text() + " end before " + next);
    }
  }

  /**
   * That what was counted at two times tells what happened in a period: all of it, if nothing lies
   * between; at least that, if both lie within; at most that, if both lie around.
   *
   * @param total whether it is a running total, which never falls, and not a level
   */
  static void requireChange(
      Period period, List<Days> earlier, List<Days> later, boolean total, Relation.Sign sign)
      throws Unproven {
    for (Days from : earlier) {
      for (Days to : later) {
        boolean fits =
            switch (sign) {
              case EQUAL -> isAll(period, from, to) || (!total && isFromDayToDay(period, from, to));
              case AT_LEAST ->
                  total
                      && from.endBefore(to)
                      && !from.first().isBefore(start(period).minusDays(1))
                      && !to.last().isAfter(end(period));
              case AT_MOST ->
                  total && from.last().isBefore(start(period)) && !to.first().isBefore(end(period));
              default -> false;
            };
        if (!fits) {
          throw new Unproven(
              "what was counted on "
                  + from
                  + " and on "
                  + to
                  + " tells nothing of "
                  + period.text());
        }
      }
    }
  }

  private static boolean isAll(Period period, Days from, Days to) {
    return from.isOnly(start(period).minusDays(1)) && to.isOnly(end(period));
  }

  /** What was there on the first day, against what was there on the day after the last. */
  private static boolean isFromDayToDay(Period period, Days from, Days to) {
    return from.isOnly(start(period)) && to.isOnly(end(period).plusDays(1));
  }

  static Days days(Period when) {
    return new Days(start(when), end(when));
  }

  static List<Days> days(List<Claim> claims) throws Unproven {
    List<Days> all = new ArrayList<>();
    for (Claim claim : claims) {
      Days days =
          claim.property() == null ? null : Days.of(claim.property(), claim.source(), claim.when());
      if (days == null) {
        throw new Unproven("it is not known when (" + claim.id() + ") was counted");
      }
      all.add(days);
    }
    return all;
  }

  private static LocalDate start(Period period) {
    return period.start() == null ? LocalDate.MIN : period.start();
  }

  private static LocalDate end(Period period) {
    return period.end() == null ? LocalDate.MAX : period.end();
  }

  /** That no more units of time than that lie between the claims. */
  static void requireWithin(Pace pace, long units, List<Claim> earlier, List<Claim> later)
      throws Unproven {
    for (Claim one : earlier) {
      for (Claim other : later) {
        OptionalLong span =
            one.when() == null || other.when() == null
                ? OptionalLong.empty()
                : pace.span(one.when(), other.when());
        if (span.isEmpty() || span.getAsLong() > units) {
          throw new Unproven(
              "more than "
                  + units
                  + " of a "
                  + pace.per().text()
                  + " may lie between ("
                  + one.id()
                  + ") and ("
                  + other.id()
                  + ")");
        }
      }
    }
  }
}
