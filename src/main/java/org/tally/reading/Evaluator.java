package org.tally.reading;

import java.util.Optional;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Hedge;

/**
 * Turns a phrase into the values that it can stand for. Hedges work from the inside out: each on
 * what the words behind it say, so that "up to around 4,000" ends where "around 4,000" does.
 */
final class Evaluator {
  private final Cursor cursor;
  private final Widths widths;

  Evaluator(Cursor cursor, Widths widths) {
    this.cursor = cursor;
    this.widths = widths;
  }

  Estimate of(Phrase phrase) throws ReadingException {
    if (phrase instanceof Phrase.Number number) {
      return widths.of(number);
    }
    if (phrase instanceof Phrase.Vague vague) {
      return vague(vague.row(), "'" + vague.words() + "'");
    }
    if (phrase instanceof Phrase.Range range) {
      return range(range);
    }
    if (phrase instanceof Phrase.PlusMinus plusMinus) {
      Rational middle = plusMinus.middle().value();
      Rational off = plusMinus.margin();
      Interval stated = Interval.closed(middle.minus(off), middle.plus(off));
      return new Estimate(stated, middle, stated, null, "a margin as stated", "plus-minus");
    }
    if (phrase instanceof Phrase.WithInterval given) {
      return given(given);
    }
    if (phrase instanceof Phrase.Both both) {
      return both(of(both.first()), of(both.second()));
    }
    Phrase.Hedged hedged = (Phrase.Hedged) phrase;
    return hedged(hedged.hedge(), hedged.inner());
  }

  /** A number is best, and its interval what it can stand for: it has to lie within. */
  private Estimate given(Phrase.WithInterval given) throws ReadingException {
    Estimate ends = range(given.range());
    Rational best = given.best().value();
    if (!ends.interval().holds(best)) {
      throw cursor.refuse(
          0,
          cursor.text.length(),
          "has a number outside the interval that is given with it",
          "Maybe one of the three is mistyped?");
    }
    String why = (given.words().isEmpty() ? "an interval" : given.words()) + " as stated";
    return new Estimate(ends.interval(), best, ends.interval(), null, why, "interval");
  }

  private static Estimate vague(Rows.Vague row, String words) {
    Interval range = row.range();
    Rational low = range.low().value();
    Rational high = range.high().value();
    if (low == null || high == null) {
      throw new IllegalStateException("(" + words + ") has no ends");
    }
    String why =
        low.equals(high)
            ? words + " is " + Numbers.grouped(low)
            : words
                + " is "
                + (range.low().closed() ? "" : "more than ")
                + Numbers.grouped(low)
                + (range.high().closed() ? " to " : " to less than ")
                + Numbers.grouped(high);
    String reason = row.why().isEmpty() ? why : why + ": " + row.why();
    return new Estimate(range, middle(low, high), range, null, reason, row.id());
  }

  private Estimate range(Phrase.Range range) throws ReadingException {
    Estimate low = operand(range.low());
    Estimate high = operand(range.high());
    Bound from = low.interval().low();
    Bound to = high.interval().high();
    Interval interval = ordered(from, to);
    Interval bare = ordered(low.bare().low(), high.bare().high());
    return new Estimate(
        interval, best(bare, middle(low.best(), high.best())), bare, null, "a range", "range");
  }

  private Interval ordered(Bound from, Bound to) throws ReadingException {
    if (from.value() != null && to.value() != null && from.value().compareTo(to.value()) > 0) {
      throw cursor.refuse(
          0, cursor.text.length(), "ends before it starts", "Maybe the ends are swapped?");
    }
    if (from.value() != null && from.value().equals(to.value())) {
      return Interval.point(from.value());
    }
    return new Interval(from, to);
  }

  /** What stands at an end of a range or behind a bound: as the words say, without rounding. */
  private Estimate operand(Phrase phrase) throws ReadingException {
    Phrase stated = withoutEmphasis(phrase);
    return stated instanceof Phrase.Number number
        ? Estimate.point(number.value(), "as stated", "exact")
        : of(stated);
  }

  /** Without "only", "just" and "on average", which leave the number as it is. */
  private static Phrase withoutEmphasis(Phrase phrase) {
    Phrase stated = phrase;
    while (stated instanceof Phrase.Hedged hedged
        && (hedged.hedge().means() == Rows.Means.AS_STATED
            || hedged.hedge().means() == Rows.Means.AVERAGE)) {
      stated = hedged.inner();
    }
    return stated;
  }

  private Estimate both(Estimate first, Estimate second) throws ReadingException {
    Optional<Interval> common = first.interval().intersection(second.interval());
    Optional<Interval> bare = first.bare().intersection(second.bare());
    if (common.isEmpty() || bare.isEmpty()) {
      throw cursor.refuse(
          0,
          cursor.text.length(),
          "says two things that exclude each other",
          "Maybe the ends are swapped?");
    }
    Rational best = best(common.get(), first.best());
    String why = first.why() + "; " + second.why();
    return new Estimate(common.get(), best, bare.get(), null, why, first.row());
  }

  private Estimate hedged(Hedge hedge, Phrase inner) throws ReadingException {
    String why = hedge.why();
    switch (hedge.means()) {
      case AS_STATED -> {
        return of(inner);
      }
      case AVERAGE -> {
        return average(hedge, inner);
      }
      case EXACTLY -> {
        return operand(inner).as(why, hedge.id());
      }
      case AROUND -> {
        return around(hedge, why, inner);
      }
      case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> {
        return oneSided(hedge, why, operand(inner));
      }
      case NEARLY -> {
        return nearly(hedge, why, operand(inner));
      }
      case JUST_OVER -> {
        return justOver(hedge, why, inner);
      }
    }
    throw new IllegalStateException("unknown hedge (" + hedge + ")");
  }

  /** A mean is as wide as its digits say, of whole things, too. */
  private Estimate average(Hedge hedge, Phrase inner) throws ReadingException {
    Estimate mean = new Evaluator(cursor, widths.ofMean()).of(inner);
    return mean.as(hedge.why() + "; " + mean.why(), hedge.id());
  }

  /** Moves both ends outward, and never to less than the figure means without the hedge. */
  private Estimate around(Hedge hedge, String why, Phrase inner) throws ReadingException {
    Estimate plain = of(inner);
    // not through operand(): reading what is inside twice at each level would never end
    Interval stated =
        withoutEmphasis(inner) instanceof Phrase.Number number
            ? Interval.point(number.value())
            : plain.interval();
    Interval wide =
        new Interval(
            moved(stated.low(), hedge.share(), -1), moved(stated.high(), hedge.share(), 1));
    String reason =
        wide.holds(plain.interval()) ? why : why + ", and no narrower than " + plain.why();
    return new Estimate(
        wide.hull(plain.interval()),
        plain.best(),
        plain.bare(),
        null,
        joined(reason, inner, plain),
        hedge.id());
  }

  private static Bound moved(Bound end, Rational share, int side) {
    Rational value = end.value();
    if (value == null) {
      return end;
    }
    Rational off = value.abs().times(share).times(Rational.of(side));
    return new Bound(value.plus(off), end.closed());
  }

  private static Estimate oneSided(Hedge hedge, String why, Estimate inner) {
    boolean upward = hedge.means() == Rows.Means.AT_LEAST || hedge.means() == Rows.Means.MORE_THAN;
    boolean closed = hedge.means() == Rows.Means.AT_LEAST || hedge.means() == Rows.Means.AT_MOST;
    Interval interval = half(inner.interval(), upward, closed);
    Interval bare = half(inner.bare(), upward, closed);
    Bound end = upward ? inner.bare().low() : inner.bare().high();
    Rational best = end.value() == null ? inner.best() : end.value();
    String reason = isPlain(inner) ? why : why + "; " + inner.why();
    return new Estimate(interval, best, bare, null, reason, hedge.id());
  }

  private static Interval half(Interval inner, boolean upward, boolean closed) {
    Bound end = upward ? inner.low() : inner.high();
    if (end.value() == null) {
      return Interval.EVERYTHING;
    }
    Bound bound = new Bound(end.value(), closed && end.closed());
    return upward ? new Interval(bound, Bound.NONE) : new Interval(Bound.NONE, bound);
  }

  /** Below a number, and not far: [0.9 N, N); of a range, from a little below it to its end. */
  private Estimate nearly(Hedge hedge, String why, Estimate inner) throws ReadingException {
    Bound high = inner.interval().high();
    Bound low = beyond(inner.interval().low(), hedge.share(), -1);
    if (high.value() == null || (high.value().signum() == 0 && inner.interval().isPoint())) {
      throw cursor.refuse(
          0, cursor.text.length(), "is near to no number", "Maybe a number other than 0?");
    }
    Interval interval =
        high.value().signum() < 0 && inner.interval().isPoint()
            ? new Interval(Bound.open(high.value()), beyond(high, hedge.share(), 1))
            : new Interval(low, Bound.open(high.value()));
    String reason = isPlain(inner) ? why : why + "; " + inner.why();
    return new Estimate(interval, inner.best(), interval, null, reason, hedge.id());
  }

  /** Above a number, and not far: (N, 1.1 N], and at least as far as its rounding reaches. */
  private Estimate justOver(Hedge hedge, String why, Phrase phrase) throws ReadingException {
    Estimate inner = operand(phrase);
    // reading what is inside twice at each level would never end
    Estimate rounded = withoutEmphasis(phrase) instanceof Phrase.Number ? of(phrase) : inner;
    Bound low = inner.interval().low();
    Bound high = beyond(inner.interval().high(), hedge.share(), 1);
    if (low.value() == null || high.value() == null) {
      throw cursor.refuse(
          0, cursor.text.length(), "is above no number", "Maybe a number other than 0?");
    }
    Bound top = rounded.interval().high();
    if (top.value() != null && top.value().compareTo(high.value()) > 0) {
      high = Bound.closed(top.value());
    }
    if (low.value().equals(high.value())) {
      throw cursor.refuse(
          0, cursor.text.length(), "is above no number", "Maybe a number other than 0?");
    }
    Interval interval = new Interval(Bound.open(low.value()), high);
    String reason = isPlain(inner) ? why : why + "; " + inner.why();
    return new Estimate(interval, inner.best(), interval, null, reason, hedge.id());
  }

  /** Outward by a share of the end; of whole things at least to the next one. */
  private Bound beyond(Bound end, Rational share, int side) {
    Rational value = end.value();
    Bound moved = moved(end, share, side);
    if (value == null || moved.value() == null || !widths.countsWhole(value)) {
      return moved;
    }
    Rational next = value.plus(Rational.of(side));
    boolean near = side < 0 ? next.compareTo(moved.value()) < 0 : next.compareTo(moved.value()) > 0;
    return near ? Bound.closed(next) : moved;
  }

  private static String joined(String why, Phrase inner, Estimate plain) {
    return inner instanceof Phrase.Number ? why : why + "; " + plain.why();
  }

  private static boolean isPlain(Estimate estimate) {
    return estimate.row().equals("exact");
  }

  /** The middle of what has two ends; of what has one, that end. */
  private static Rational best(Interval interval, Rational otherwise) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    if (low != null && high != null) {
      return middle(low, high);
    }
    return low != null ? low : high != null ? high : otherwise;
  }

  private static Rational middle(Rational low, Rational high) {
    return low.plus(high).times(Rational.ratio(1, 2));
  }
}
