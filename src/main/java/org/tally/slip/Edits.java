package org.tally.slip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tally.model.Reading;
import org.tally.model.fact.Suspicion.Kind;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.RivalUnits;

/** What a reading may have been before a slip that shows in the number itself. */
final class Edits {
  private static final int[] POWERS = {1, 2, 3, 6, 9};
  private static final int PERCENT = 2;
  private static final int[] YEARS = {-100, -1, 1, 100};

  /** A factor of ten is far, so that the others need not pin the number to the digit. */
  private static final Rational SCALE_SPREAD = Rational.ratio(3, 2);

  private static final Rational UNIT_SPREAD = Rational.ratio(11, 10);
  private static final Rational MONTH = Rational.of(31);

  private Edits() {}

  /**
   * The readings that one slip of {@code kind} may have turned into {@code reading}.
   *
   * @param text what was written: digits that nobody wrote cannot have been mistyped
   */
  static List<Undone> of(Kind kind, Reading reading, String text) {
    boolean date = reading.unit().equals(Reading.DATE);
    if (date || kind == Kind.YEAR) {
      return date && kind == Kind.YEAR ? years(reading) : List.of();
    }
    return switch (kind) {
      case SCALE -> scales(reading);
      case SWAPPED_DIGITS ->
          Digits.of(reading, text).stream().flatMap(d -> d.unswapped(reading).stream()).toList();
      case MISSING_DIGIT ->
          Digits.of(reading, text).stream().flatMap(d -> d.completed(reading).stream()).toList();
      case DOUBLED_DIGIT ->
          Digits.of(reading, text).stream().flatMap(d -> d.undoubled(reading).stream()).toList();
      case MISTYPED_DIGIT ->
          Digits.of(reading, text).stream().flatMap(d -> d.retyped(reading).stream()).toList();
      case SIGN -> List.of(Undone.times(reading, Rational.of(-1), 1));
      case PERCENT ->
          reading.unit().equals(Reading.RATIO)
              ? List.of(
                  Undone.times(reading, Rational.powerOfTen(PERCENT), 2),
                  Undone.times(reading, Rational.powerOfTen(-PERCENT), 2))
              : List.of();
      case UNIT -> units(reading, text);
      case YEAR, PART_TWICE, TOTAL_AS_PART, TOTAL_AS_FLOW, INTERCHANGED, TWO_SLIPS -> List.of();
    };
  }

  /**
   * Whether a number that is no slip would rarely be mended by an edit of this kind.
   *
   * @param undone the reading with the slip undone
   * @param needed where the other claims want it
   */
  static boolean tell(Kind kind, Undone undone, Interval needed) {
    Interval mended = undone.reading().interval();
    if (!Spans.isBounded(needed) || !Spans.isBounded(mended)) {
      return false;
    }
    return switch (kind) {
      case SCALE, SIGN, PERCENT ->
          Spans.isWithin(needed, SCALE_SPREAD) && Spans.isWithin(mended, SCALE_SPREAD);
      case UNIT -> Spans.isWithin(needed, UNIT_SPREAD) && Spans.isWithin(mended, UNIT_SPREAD);
      case YEAR -> Spans.width(needed).plus(Spans.width(mended)).compareTo(MONTH) <= 0;
      case SWAPPED_DIGITS, MISSING_DIGIT, DOUBLED_DIGIT, MISTYPED_DIGIT ->
          undone.digits() != null && Digits.tell(undone.digits(), needed, mended, undone.rivals());
      case PART_TWICE, TOTAL_AS_PART, TOTAL_AS_FLOW, INTERCHANGED, TWO_SLIPS ->
          throw new IllegalArgumentException("(" + kind + ") does not show in the number");
    };
  }

  private static List<Undone> scales(Reading reading) {
    List<Undone> undone = new ArrayList<>();
    for (int power : POWERS) {
      if (power != PERCENT || !reading.unit().equals(Reading.RATIO)) {
        undone.add(Undone.times(reading, Rational.powerOfTen(power), 2 * POWERS.length));
        undone.add(Undone.times(reading, Rational.powerOfTen(-power), 2 * POWERS.length));
      }
    }
    return undone;
  }

  /** The number as written, in each of the other units that it may have been meant in. */
  private static List<Undone> units(Reading reading, String text) {
    List<Rational> rivals = RivalUnits.factors(reading.unit());
    List<Rational> meant = new ArrayList<>(rivals);
    meant.add(Rational.ONE);
    Rational written = Rational.ONE;
    Numeral numeral = Numeral.of(text, reading.best());
    if (numeral != null && !numeral.isScaled(reading.best())) {
      for (Rational rival : rivals) {
        written = numeral.isScaled(reading.best().dividedBy(rival)) ? rival : written;
      }
    }
    meant.remove(written);
    List<Undone> undone = new ArrayList<>();
    for (Rational unit : meant) {
      undone.add(Undone.times(reading, unit.dividedBy(written), rivals.size()));
    }
    return undone;
  }

  private static List<Undone> years(Reading reading) {
    List<Undone> undone = new ArrayList<>();
    if (!reading.best().isWhole()) {
      return undone;
    }
    for (int years : YEARS) {
      try {
        long day = reading.best().numerator().longValueExact();
        long moved = LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
        Interval by = Interval.point(Rational.of(moved - day));
        undone.add(
            new Undone(
                new Reading(
                    reading.interval().plus(by),
                    Rational.of(moved),
                    reading.bare().plus(by),
                    reading.unit(),
                    reading.precision(),
                    reading.why(),
                    reading.row()),
                YEARS.length,
                null,
                null));
      } catch (DateTimeException e) {
        continue; // there is no such year
      }
    }
    return undone;
  }
}
