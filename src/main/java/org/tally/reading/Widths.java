package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.model.Property.Rounding;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Phrase.Style;

/** How wide a number without a hedge is. */
final class Widths {
  private static final Rational HALF = Rational.ratio(1, 2);

  private final Policy policy;
  private final boolean exact;
  private final boolean counted;
  private final boolean measured;
  private final @Nullable Rational declared;
  private final Rounding rounding;

  /**
   * @param exact whether only a declared precision makes a number wider than a point
   * @param counted whether the number is one of whole things
   * @param measured whether a fraction of the unit is said for what lies near it: half an hour
   * @param declared the declared precision in the unit that was written; null if there is none
   * @param rounding how the value was rounded
   */
  Widths(
      Policy policy,
      boolean exact,
      boolean counted,
      boolean measured,
      @Nullable Rational declared,
      Rounding rounding) {
    this.policy = policy;
    this.exact = exact;
    this.counted = counted;
    this.measured = measured;
    this.declared = declared;
    this.rounding = rounding;
  }

  /** Those of a mean of such numbers. */
  Widths ofMean() {
    return new Widths(policy, exact, false, measured, declared, rounding);
  }

  /** Whether the number is one of whole things. */
  boolean countsWhole(Rational value) {
    return counted && value.isWhole();
  }

  Estimate of(Phrase.Number number) {
    Rational value = number.value();
    if (declared != null) {
      String why = "declared as rounded to " + Numbers.grouped(declared) + direction();
      return estimate(value, rounded(value, declared), declared, why, "declared");
    }
    if (number.style() == Style.FRACTION_OF_SCALE) {
      return near(value, "a part of a round number");
    }
    if (number.isFraction() && measured && !exact) {
      return near(value, "a fraction of a unit");
    }
    Rational step = number.step();
    if (number.isFraction() && step != null && !exact) {
      return estimate(value, rounded(value, step), null, "a share of rounded numbers", "fraction");
    }
    if (exact || step == null) {
      return Estimate.point(value, "as stated", step == null ? "fraction" : "exact");
    }
    return guessed(value, step);
  }

  private Estimate near(Rational value, String what) {
    Rational share = policy.rounding.scaleShare();
    Rational off = value.abs().times(share);
    Interval interval = Interval.closed(value.minus(off), value.plus(off));
    String why = what + " is ±" + Numbers.percent(share);
    return estimate(value, interval, null, why, "fraction-of-scale");
  }

  private Estimate guessed(Rational value, Rational step) {
    boolean zeros = step.compareTo(Rational.ONE) > 0;
    // whoever writes 2.0 people means a mean, not two people
    boolean whole = counted && value.isWhole() && step.compareTo(Rational.ONE) >= 0;
    if (whole && (!zeros || value.abs().compareTo(policy.rounding.countFrom()) < 0)) {
      return Estimate.point(value, "as stated", "count");
    }
    Rational widest = value.abs().times(policy.rounding.share());
    boolean capped = zeros && step.times(HALF).compareTo(widest) > 0;
    Rational width = capped ? widest.plus(widest) : step;
    String why = policy.roundedTo(step) + direction();
    String row = (whole ? "count" : "measured") + (zeros ? "-rounded" : "");
    return estimate(value, rounded(value, width), step, why, row);
  }

  private Interval rounded(Rational value, Rational width) {
    return switch (rounding) {
      case NEAREST -> {
        Rational half = width.times(HALF);
        yield Interval.closed(value.minus(half), value.plus(half));
      }
      case DOWN -> new Interval(Bound.closed(value), Bound.open(value.plus(width)));
      case UP -> new Interval(Bound.open(value.minus(width)), Bound.closed(value));
    };
  }

  private String direction() {
    return switch (rounding) {
      case NEAREST -> "";
      case DOWN -> ", down";
      case UP -> ", up";
    };
  }

  private static Estimate estimate(
      Rational value, Interval interval, @Nullable Rational precision, String why, String row) {
    return new Estimate(interval, value, Interval.point(value), precision, why, row);
  }
}
