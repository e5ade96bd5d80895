package org.tally.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;

/**
 * What is said of a subject.
 *
 * @param id its name in the dataset
 * @param kind how its values behave over time
 * @param type what its values are
 * @param unit the unit that its values are in where they name none; null if none is declared
 * @param readingUnit the unit that its readings are in, and in which relations use them: as {@code
 *     unit}, but {@link Reading#RATIO} for parts of one such as per cent, {@link
 *     Reading#RATIO_DIFFERENCE} for percentage points; empty if none is declared
 * @param counted whether it counts things, so that its values are whole numbers
 * @param min the least value that it can have, in {@code readingUnit}; null if there is none
 * @param definition what counts
 * @param roundedTo the declared precision of its values, in {@code unit}; null if none is declared
 * @param rounding how its values were rounded
 * @param staleAfter how old a claim of it may become before it says nothing about the present; null
 *     if it does not age
 * @param paces the most that a running total may rise by, each for another unit of time, the
 *     shortest first; empty if nothing is declared
 * @param position where it is declared
 */
public record Property(
    String id,
    Kind kind,
    Type type,
    @Nullable String unit,
    String readingUnit,
    boolean counted,
    @Nullable Rational min,
    @Nullable String definition,
    @Nullable Rational roundedTo,
    Rounding rounding,
    @Nullable Period staleAfter,
    List<Pace> paces,
    Position position) {
  public Property {
    paces = List.copyOf(paces);
  }

  /** A property that may rise as fast as it likes. */
  public Property(
      String id,
      Kind kind,
      Type type,
      @Nullable String unit,
      String readingUnit,
      boolean counted,
      @Nullable Rational min,
      @Nullable String definition,
      @Nullable Rational roundedTo,
      Rounding rounding,
      @Nullable Period staleAfter,
      Position position) {
    this(
        id,
        kind,
        type,
        unit,
        readingUnit,
        counted,
        min,
        definition,
        roundedTo,
        rounding,
        staleAfter,
        List.of(),
        position);
  }

  /** The same, with the most that it can rise by. */
  public Property withPaces(List<Pace> declared) {
    return with(counted, declared, position);
  }

  /** The same as a quotient, which is a mean: 2.5 people for each household, whatever the unit. */
  public Property asMean() {
    return with(false, paces, position);
  }

  /** The same, declared somewhere else. */
  public Property at(Position place) {
    return with(counted, paces, place);
  }

  private Property with(boolean things, List<Pace> declared, Position place) {
    return new Property(
        id,
        kind,
        type,
        unit,
        readingUnit,
        things,
        min,
        definition,
        roundedTo,
        rounding,
        staleAfter,
        declared,
        place);
  }

  /** How the values of a property behave over time. */
  public enum Kind {
    /** A running total: may rise, must not fall. */
    CUMULATIVE,
    /** A stock at a moment. */
    LEVEL,
    /** An amount during a period. */
    FLOW,
    /** One true value, whenever it is reported. */
    FIXED
  }

  /** What the values of a property are. */
  public enum Type {
    QUANTITY,
    DATE,
    TERM,
    YES_NO
  }

  /** How a number was shortened to its precision. */
  public enum Rounding {
    NEAREST,
    DOWN,
    UP
  }

  /**
   * What it changes by over a period: a flow. That of a running total is never negative; that of a
   * share is in percentage points.
   */
  public Property ofChange() {
    return new Property(
        Expression.Name.changeOf(id),
        Kind.FLOW,
        Type.QUANTITY,
        unit,
        readingUnit.equals(Reading.RATIO) ? Reading.RATIO_DIFFERENCE : readingUnit,
        counted,
        isCumulative() ? Rational.ZERO : null,
        definition,
        null,
        rounding,
        null,
        position);
  }

  public boolean isCumulative() {
    return kind == Kind.CUMULATIVE;
  }

  public boolean isFixed() {
    return kind == Kind.FIXED;
  }
}
