package org.tally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Converts amounts between currencies by the rates that a dataset gives, and only by those of the
 * very day or period that the amount is of. A rate goes both ways; two rates are never put
 * together. Immutable.
 */
public final class Rates {
  public static final Rates NONE = new Rates(List.of());

  private final Map<String, List<Rate>> byPair = new HashMap<>();

  /**
   * @param rates no two of one pair, in one direction, for the same days
   */
  public Rates(List<Rate> rates) {
    for (Rate rate : rates) {
      byPair.merge(
          rate.one() + ' ' + rate.worth().unit(),
          List.of(rate),
          (some, more) -> java.util.stream.Stream.of(some, more).flatMap(List::stream).toList());
    }
  }

  /**
   * The reading in another currency.
   *
   * @param when the time of the amount; null if unknown
   * @return empty if no rate of that time is given, in either direction
   */
  public Optional<Reading> converted(Reading reading, String currency, @Nullable Period when) {
    if (byPair.isEmpty() || when == null || reading.unit().equals(currency)) {
      return Optional.empty();
    }
    Rate direct = find(reading.unit(), currency, when);
    if (direct != null) {
      Reading worth = direct.worth();
      return Optional.of(
          times(reading, currency, worth.interval(), worth.best(), worth.bare(), direct));
    }
    Rate back = find(currency, reading.unit(), when);
    if (back == null) {
      return Optional.empty();
    }
    Interval one = Interval.point(Rational.ONE);
    Reading worth = back.worth();
    Interval size = one.dividedBy(worth.interval()).orElseThrow();
    Interval bare = one.dividedBy(worth.bare()).orElseThrow();
    return Optional.of(
        times(reading, currency, size, Rational.ONE.dividedBy(worth.best()), bare, back));
  }

  private @Nullable Rate find(String one, String other, Period when) {
    for (Rate rate : byPair.getOrDefault(one + ' ' + other, List.of())) {
      if (rate.when().coversSameDaysAs(when)) {
        return rate;
      }
    }
    return null;
  }

  private static Reading times(
      Reading amount, String currency, Interval size, Rational best, Interval bare, Rate rate) {
    return new Reading(
        amount.interval().times(size),
        amount.best().times(best),
        amount.bare().times(bare),
        currency,
        null,
        amount.why() + "; " + rate.label(),
        amount.row());
  }
}
