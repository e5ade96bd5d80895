package org.tally.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.Pace;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Worth;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/** Estimates of one running total, for tests. */
final class Estimates {
  static final Property KILLED =
      new Property(
          "killed",
          Property.Kind.CUMULATIVE,
          Property.Type.QUANTITY,
          "person",
          "person",
          true,
          Rational.ZERO,
          null,
          null,
          Property.Rounding.NEAREST,
          null,
          Position.of("t.yaml", 1, 1));
  static final Quantity QUANTITY =
      new Quantity(
          new Subject("dprk", null, List.of(), Position.of("t.yaml", 1, 1)),
          KILLED,
          new TreeMap<>(),
          "person");

  private Estimates() {}

  /** The same quantity, with the most that it can rise by. */
  static Quantity rising(Pace pace) {
    Property rising = KILLED.withPaces(List.of(pace));
    return new Quantity(QUANTITY.subject(), rising, QUANTITY.qualifiers(), QUANTITY.unit());
  }

  static Estimate of(String id, Interval interval) {
    return of(id, interval, null, LocalDate.of(2025, 1, 1), "s-" + id);
  }

  static Estimate on(String id, LocalDate day, long low, long high) {
    return of(id, Interval.closed(Rational.of(low), Rational.of(high)), null, day, "s-" + id);
  }

  static Estimate rounded(String id, long best, long unit) {
    Rational half = Rational.ratio(unit, 2);
    Interval interval =
        Interval.closed(Rational.of(best).minus(half), Rational.of(best).plus(half));
    return of(id, interval, Rational.of(unit), LocalDate.of(2025, 1, 1), "s-" + id);
  }

  static Estimate renamed(String id, Estimate estimate) {
    Reading reading = estimate.reading();
    return of(id, reading.interval(), reading.precision(), LocalDate.of(2025, 1, 1), "s-" + id);
  }

  private static Estimate of(
      String id,
      Interval interval,
      @org.jspecify.annotations.Nullable Rational precision,
      LocalDate day,
      String source) {
    Rational low = interval.low().value();
    Rational high = interval.high().value();
    Rational best =
        low == null
            ? high == null ? Rational.ZERO : high
            : high == null ? low : low.plus(high).dividedBy(Rational.of(2));
    Reading reading =
        new Reading(interval, best, Interval.point(best), "person", precision, "as stated", "test");
    Period when = Period.day(day);
    Source from =
        new Source(
            source,
            null,
            null,
            null,
            null,
            when,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            Rational.ONE,
            Position.of("t.yaml", 1, 1));
    Claim claim =
        new Claim(
            id,
            from,
            null,
            null,
            QUANTITY.subject(),
            KILLED,
            interval.toString(),
            new Value.Quantity(reading),
            when,
            new TreeMap<>(),
            null,
            List.of(),
            null,
            Worth.USUAL,
            Position.of("t.yaml", 1, 1));
    return Estimate.stated(
        claim,
        QUANTITY,
        reading,
        new Account(from, null, when, false),
        new Origins(List.of(source), List.of(source), List.of()));
  }
}
