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
    JUST_OVER,
    AS_STATED,
    /** A mean of several: of whole things no whole number. */
    AVERAGE,
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
   * @param why the reason for a width that these words give
   */
  record Hedge(String id, Means means, Rational share, String why) {}

  /**
   * Words that stand for a range of numbers.
   *
   * @param id the row
   * @param range the numbers
   * @param share whether they are shares of a whole: the majority
   * @param needsUnit whether the words mean a number only before a unit: no deaths
   * @param why why they stand for this range, where the range does not say it by itself; else empty
   */
  record Vague(String id, Interval range, boolean share, boolean needsUnit, String why) {}

  /**
   * Words that make a value no value of its property.
   *
   * @param says what the error says
   * @param maybe what may help, as {@code Maybe ...}; null if the row has nothing to suggest
   */
  record Refused(String id, String says, @Nullable String maybe) {}

  /** What a unit measures, as far as it changes how a number is read. */
  enum UnitKind {
    /** Whole things. */
    COUNT,
    MEASURE,
    AREA,
    MONEY,
    /** A pure number or a part of one, such as per cent. */
    PURE,
    /** A place in an order: the third. */
    RANK
  }

  /**
   * A unit.
   *
   * @param id its name in readings
   * @param kind what it measures
   * @param symbol what the units library calls it, as UCUM has it; null if it converts to no other
   * @param per how many make one; one except for parts of a pure number and for rates
   * @param over for a rate, what it counts or measures: people, of people a day; else null
   * @param things what it names besides the symbol, which has to be the same to convert
   */
  record Unit(
      String id,
      UnitKind kind,
      @Nullable String symbol,
      Rational per,
      @Nullable Unit over,
      String things) {
    /** What a difference names besides its symbol, so that none converts to a point of a scale. */
    private static final String DIFFERENCE = "difference of ";

    private static final Rational PERCENT = Rational.of(100);
    private static final Rational BASIS_POINTS = Rational.of(10_000);

    Unit(String id, UnitKind kind, @Nullable String symbol, Rational per) {
      this(id, kind, symbol, per, null, symbol != null || kind == UnitKind.PURE ? "" : id);
    }

    /** Of two points of a scale: by how many degrees it grew warmer. It is no point of it. */
    static Unit difference(String id, UnitKind kind, @Nullable String symbol) {
      return new Unit(id, kind, symbol, Rational.ONE, null, DIFFERENCE);
    }

    boolean isPure() {
      return kind == UnitKind.PURE;
    }

    /** Whether only its size counts, and not where the scale has its zero. */
    boolean isDifference() {
      return things.startsWith(DIFFERENCE);
    }

    /**
     * How many make one, for parts of a pure number and differences of such: 100 per cent, 100
     * percentage points; null for all other units.
     */
    @Nullable Rational ofOne() {
      if (isPure()) {
        return per;
      }
      if (!isDifference() || symbol == null) {
        return null;
      }
      return switch (symbol) {
        case "%" -> PERCENT;
        case "%/100" -> BASIS_POINTS;
        default -> null;
      };
    }

    // those of a record are linked when first called, which is a measurable part of a short check
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Unit unit
              && id.equals(unit.id)
              && kind == unit.kind
              && Objects.equals(symbol, unit.symbol)
              && per.equals(unit.per)
              && things.equals(unit.things));
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }

    /**
     * So many of this for each {@code many} of {@code each}: dollars a barrel, people per 100,000.
     *
     * @param each null for a share of things of the same sort, which is a pure number
     */
    Unit per(Rational many, @Nullable Unit each) {
      String count = many.equals(Rational.ONE) ? "" : Numbers.grouped(many);
      if (each == null) {
        return new Unit("per " + count, UnitKind.PURE, null, per.times(many));
      }
      String below = count + (count.isEmpty() ? "" : " ") + each.id;
      return new Unit(
          id.isEmpty() ? "per " + below : id + '/' + below,
          UnitKind.MEASURE,
          each.symbol == null ? symbol : (symbol == null ? "" : symbol) + '/' + each.symbol,
          per.times(many),
          this,
          things.isEmpty() && each.things.isEmpty() ? "" : things + '/' + each.things);
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
