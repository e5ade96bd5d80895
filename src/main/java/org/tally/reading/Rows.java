package org.tally.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** The kinds of rows that a policy has. */
final class Rows {
  private Rows() {}

  /** What a hedge does to the reading of the words behind it. */
  enum Means {
    AROUND,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    NEARLY,
    AS_STATED,
    EXACTLY;

    /** Whether the hedge gives only one end. */
    boolean isOneSided() {
      return this == AT_LEAST || this == MORE_THAN || this == AT_MOST || this == LESS_THAN;
    }
  }

  /**
   * A hedge.
   *
   * @param id the row
   * @param means what it does
   * @param share by which share of a value it widens; zero if it has none
   * @param why the reason, with {@code {words}} and {@code {percent}}
   */
  record Hedge(String id, Means means, Rational share, String why) {
    /** The reason for a hedge written with {@code words}. */
    String why(String words) {
      String percent = share.times(Rational.of(100)).toString();
      return why.replace("{words}", words).replace("{percent}", percent);
    }
  }

  /** Words that stand for a range of numbers. */
  record Vague(String id, Interval range) {}

  /** Words that make a value no value of its property. */
  record Refused(String id, String says) {}

  /** What a unit measures, as far as it changes how a number is read. */
  enum UnitKind {
    /** Whole things. */
    COUNT,
    MEASURE,
    AREA,
    MONEY,
    /** A pure number or a part of one, such as per cent. */
    PURE
  }

  /**
   * A unit.
   *
   * @param id its name in readings
   * @param kind what it measures
   * @param symbol what the units library calls it; null if it converts to no other
   * @param per how many make one; one except for parts of a pure number
   */
  record Unit(String id, UnitKind kind, @Nullable String symbol, Rational per) {
    boolean isPure() {
      return kind == UnitKind.PURE;
    }

    // those of a record are linked when first called, which is a measurable part of a short check
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Unit unit
              && id.equals(unit.id)
              && kind == unit.kind
              && Objects.equals(symbol, unit.symbol)
              && per.equals(unit.per));
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * How far a number without a hedge is off.
   *
   * @param countFrom counts below this are exact
   * @param share the widest guess from trailing zeros, as a share of the value
   * @param scaleShare the width of {@code half a million}, as a share of the value
   * @param exact whether a figure without a hedge is exactly what it says
   */
  record Rounding(Rational countFrom, Rational share, Rational scaleShare, boolean exact) {}
}
