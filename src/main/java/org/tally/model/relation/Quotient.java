package org.tally.model.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A quotient of two sums of products of variables: the form into which every expression of a
 * relation can be brought. It is what makes a result tight: a variable that stands in several
 * places is one value ({@code retaken / (retaken + held)}).
 */
public final class Quotient {
  /**
   * How many variables that stand in several places are followed exactly; the work doubles with
   * each. Further ones are treated as independent, which can only widen a result.
   */
  private static final int FOLLOWED = 10;

  /**
   * Up to how many of them it is worked out whether an open end is reached after all, which takes
   * half as much again for each; with more, such an end counts as reached, which is the wider.
   */
  private static final int OPENED = 5;

  private final Polynomial numerator;
  private final Polynomial denominator;
  private final List<String> followed;

  /** A divisor that is a mere number is multiplied out, so that a plain sum is seen as one. */
  private Quotient(Polynomial above, Polynomial below) {
    this.numerator = below.number().map(above::dividedBy).orElse(above);
    this.denominator = below.number().isPresent() ? Polynomial.ONE : below;
    this.followed = followed(numerator, denominator);
  }

  /** A number or a variable: nothing in it stands in several places. */
  private Quotient(Polynomial single) {
    this.numerator = single;
    this.denominator = Polynomial.ONE;
    this.followed = List.of();
  }

  public static Quotient number(Rational value) {
    return new Quotient(Polynomial.number(value));
  }

  public static Quotient variable(String name) {
    return new Quotient(Polynomial.variable(name));
  }

  /** The sum of variables, each of which is named once. */
  public static Quotient sum(List<String> names) {
    return new Quotient(Polynomial.sum(names), Polynomial.ONE);
  }

  /** A sum that nothing divides. */
  static Quotient of(Polynomial sum) {
    return new Quotient(sum, Polynomial.ONE);
  }

  /** The sum that this is; null if something divides it. */
  @Nullable Polynomial undivided() {
    return isUndivided() ? numerator : null;
  }

  private static List<String> followed(Polynomial above, Polynomial below) {
    Map<String, Integer> places = new TreeMap<>();
    above.countPlaces(places);
    below.countPlaces(places);
    List<String> followed = new ArrayList<>();
    places.forEach(
        (name, count) -> {
          if (count > 1
              && followed.size() < FOLLOWED
              && above.degree(name) <= 1
              && below.degree(name) <= 1) {
            followed.add(name);
          }
        });
    return List.copyOf(followed);
  }

  public Quotient plus(Quotient other) {
    return denominator.equals(other.denominator)
        ? new Quotient(numerator.plus(other.numerator), denominator)
        : new Quotient(
            numerator.times(other.denominator).plus(other.numerator.times(denominator)),
            denominator.times(other.denominator));
  }

  public Quotient minus(Quotient other) {
    return plus(new Quotient(other.numerator.negate(), other.denominator));
  }

  public Quotient times(Quotient other) {
    return new Quotient(numerator.times(other.numerator), denominator.times(other.denominator));
  }

  /**
   * The quotient of the two.
   *
   * @throws ArithmeticException if {@code other} is zero whatever its variables are
   */
  public Quotient dividedBy(Quotient other) {
    if (other.numerator.isZero()) {
      throw new ArithmeticException("division by an expression that is always zero");
    }
    return new Quotient(numerator.times(other.denominator), denominator.times(other.numerator));
  }

  /** This with every variable replaced by what {@code replacement} gives for it. */
  public Quotient replace(Function<String, Quotient> replacement) {
    return numerator.replace(replacement).dividedBy(denominator.replace(replacement));
  }

  /** The names of the variables, sorted. */
  public SortedSet<String> variables() {
    SortedSet<String> names = numerator.variables();
    names.addAll(denominator.variables());
    return names;
  }

  /** Whether it is one number, whatever its variables are. */
  public boolean isConstant() {
    return numerator.isZero() || variables().isEmpty();
  }

  /** How many terms it has, above and below the line. */
  public int size() {
    return numerator.size() + denominator.size();
  }

  /**
   * The number that {@code name} is multiplied with; empty if it does not stand here, stands in a
   * power, or if what it is multiplied with or divided by is no number.
   */
  Optional<Rational> factor(String name) {
    return isUndivided() && numerator.degree(name) == 1
        ? numerator.coefficient(name).number()
        : Optional.empty();
  }

  /**
   * What {@code name} must be for this to be zero; empty if {@code name} does not stand here or
   * stands in a power.
   */
  public Optional<Quotient> solve(String name) {
    if (numerator.degree(name) != 1) {
      return Optional.empty();
    }
    return Optional.of(new Quotient(numerator.without(name).negate(), numerator.coefficient(name)));
  }

  /** The factor of each variable if this is a plain sum of variables with factors. */
  Optional<Map<String, Rational>> linearFactors() {
    if (!isUndivided()) {
      return Optional.empty();
    }
    Map<String, Rational> factors = new TreeMap<>();
    for (Map.Entry<List<String>, Rational> term : numerator.factors().entrySet()) {
      if (term.getKey().size() != 1) {
        return Optional.empty();
      }
      factors.put(term.getKey().get(0), term.getValue());
    }
    return Optional.of(factors);
  }

  /** The factors of the terms above the line, by the variables of each term. */
  public Map<List<String>, Rational> termsAbove() {
    return numerator.factors();
  }

  /** What stands above the line: zero wherever this is, and also where this is not defined. */
  public Quotient dividend() {
    return new Quotient(numerator, Polynomial.ONE);
  }

  /** The names of the variables that it divides by. */
  public SortedSet<String> divisors() {
    return denominator.variables();
  }

  /** Whether this divides by something that has variables. */
  public boolean dividesByVariables() {
    return !denominator.variables().isEmpty();
  }

  private boolean isUndivided() {
    return denominator.equals(Polynomial.ONE);
  }

  /** Whether this is one product, undivided, of variables. */
  boolean isProduct() {
    return isUndivided()
        && numerator.size() == 1
        && numerator.factors().keySet().iterator().next().size() > 1;
  }

  /** The value where each variable has the given one; empty where it would divide by zero. */
  public Optional<Rational> at(Function<String, Rational> values) {
    Rational below = denominator.at(values);
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.at(values).dividedBy(below));
  }

  /**
   * All values that this takes while each variable stays in its interval: the tight interval, as
   * long as every variable that stands in several places does so without powers. Such a function
   * rises or falls throughout as one variable moves, so its extremes lie at that variable's ends.
   *
   * @return empty if the divisor can be zero
   */
  public Optional<Interval> range(Function<String, Interval> values) {
    if (followed.isEmpty() && isUndivided()) {
      return Optional.of(numerator.range(values));
    }
    if (followed.isEmpty()) {
      return numerator.range(values).dividedBy(denominator.range(values));
    }
    Quotient below = new Quotient(denominator, Polynomial.ONE);
    if (!isUndivided()
        && below.range(values).filter(range -> !range.holds(Rational.ZERO)).isEmpty()) {
      return Optional.empty();
    }
    Extremes extremes = new Extremes();
    String name = followed.get(0);
    Interval ends = values.apply(name);
    addEnd(extremes, name, ends.low(), -1, values);
    if (!ends.isPoint()) {
      addEnd(extremes, name, ends.high(), 1, values);
    }
    if (followed.size() <= OPENED && !(ends.low().closed() && ends.high().closed())) {
      // what is reached whatever this variable is, as 0 / b is, is reached without its end, too
      extremes.add(at(name, ends.inside()).range(values), true);
    }
    return Optional.of(extremes.interval());
  }

  private void addEnd(
      Extremes extremes, String name, Bound end, int side, Function<String, Interval> values) {
    if (end.value() == null) {
      addLimit(extremes, name, side, values);
      return;
    }
    boolean attained = end.closed() || followed.size() > OPENED;
    extremes.add(at(name, end.value()).range(values), attained);
  }

  /** This where {@code name} has a value in which no power of it stands. */
  private Quotient at(String name, Rational value) {
    Polynomial number = Polynomial.number(value);
    return new Quotient(
        numerator.coefficient(name).times(number).plus(numerator.without(name)),
        denominator.coefficient(name).times(number).plus(denominator.without(name)));
  }

  /** What the value tends to as {@code name} grows beyond bounds on the given side. */
  private void addLimit(
      Extremes extremes, String name, int side, Function<String, Interval> values) {
    Polynomial above = numerator.coefficient(name);
    Polynomial below = denominator.coefficient(name);
    if (!below.isZero()) {
      extremes.add(new Quotient(above, below).range(values), false);
    } else if (above.isZero()) {
      extremes.add(
          new Quotient(numerator.without(name), denominator.without(name)).range(values), false);
    } else {
      Optional<Interval> slope = new Quotient(above, denominator).range(values);
      extremes.unbounded(slope, side);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quotient that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return numerator + " / " + denominator;
  }

  /** The hull of what was found at the ends of one variable. */
  private static final class Extremes {
    private @Nullable Interval hull;
    private boolean unboundedBelow;
    private boolean unboundedAbove;

    void add(Optional<Interval> found, boolean attained) {
      if (found.isEmpty()) {
        unboundedBelow = true;
        unboundedAbove = true;
        return;
      }
      Interval range = attained ? found.get() : opened(found.get());
      hull = hull == null ? range : hull.hull(range);
    }

    /** Grows without bound, in the direction that the slope and the side of the variable give. */
    void unbounded(Optional<Interval> slope, int side) {
      boolean rises = slope.filter(s -> s.isAbove(Rational.ZERO)).isPresent();
      boolean falls = slope.filter(s -> s.isBelow(Rational.ZERO)).isPresent();
      unboundedAbove |= !falls && side > 0 || !rises && side < 0;
      unboundedBelow |= !rises && side > 0 || !falls && side < 0;
    }

    Interval interval() {
      if (hull == null) {
        return Interval.EVERYTHING;
      }
      return new Interval(
          unboundedBelow ? Bound.NONE : hull.low(), unboundedAbove ? Bound.NONE : hull.high());
    }

    private static Interval opened(Interval range) {
      return new Interval(
          new Bound(range.low().value(), false), new Bound(range.high().value(), false));
    }
  }

  /** Values by name, for callers that hold a map. */
  public static Function<String, Interval> in(Map<String, Interval> values) {
    Map<String, Interval> copy = new HashMap<>(values);
    return name -> {
      Interval value = copy.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no value for (" + name + ")");
      }
      return value;
    };
  }
}
