package org.tally.model.relation;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/**
 * How quantities hang together. What is asked of it for each case is worked out once. Two relations
 * are equal if they are written and declared alike.
 */
public final class Relation {
  /** Names that stand by themselves, and not in the words of a sum or a change. */
  private static final String NAMED = "(?<![\\w.-]|sum\\(|change\\()(?:%s)(?![\\w.-])";

  private final String text;
  private final Expression left;
  private final Sign sign;
  private final Expression right;
  private final Position position;
  private final boolean packed;
  private final Missing missing;
  private final @Nullable Relation whole;
  private final Set<Expression.Name> names;
  private final Quotient difference;
  private final Shape shape;
  private final Map<String, SortedSet<String>> parts;

  /** How the two sides of a relation compare. */
  public enum Sign {
    EQUAL("="),
    AT_MOST("<="),
    LESS("<"),
    AT_LEAST(">="),
    MORE(">");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    /** All values of a left side that compares so with one of {@code right}. */
    public Interval bound(Interval right) {
      return switch (this) {
        case EQUAL -> right;
        case AT_MOST -> new Interval(Bound.NONE, right.high());
        case LESS -> new Interval(Bound.NONE, new Bound(right.high().value(), false));
        case AT_LEAST -> new Interval(right.low(), Bound.NONE);
        case MORE -> new Interval(new Bound(right.low().value(), false), Bound.NONE);
      };
    }

    /** The sign with its sides exchanged. */
    public Sign turned() {
      return switch (this) {
        case EQUAL -> EQUAL;
        case AT_MOST -> AT_LEAST;
        case LESS -> MORE;
        case AT_LEAST -> AT_MOST;
        case MORE -> LESS;
      };
    }

    /**
     * Whether the relation cannot hold, given all values that (left - right) can take.
     *
     * @param difference all values of the left side less the right side
     */
    boolean isBrokenBy(Interval difference) {
      Interval zero = Interval.point(Rational.ZERO);
      boolean below = difference.isBelow(zero);
      boolean above = zero.isBelow(difference);
      return switch (this) {
        case EQUAL -> below || above;
        case AT_MOST -> above;
        case AT_LEAST -> below;
        case LESS -> above || isZeroBound(difference.low());
        case MORE -> below || isZeroBound(difference.high());
      };
    }

    /** Whether the relation certainly holds, given all those values. */
    boolean isCertainBy(Interval difference) {
      return switch (this) {
        case EQUAL -> difference.equals(Interval.point(Rational.ZERO));
        case AT_MOST -> MORE.isBrokenBy(difference);
        case AT_LEAST -> LESS.isBrokenBy(difference);
        case LESS -> AT_LEAST.isBrokenBy(difference);
        case MORE -> AT_MOST.isBrokenBy(difference);
      };
    }

    private static boolean isZeroBound(Bound bound) {
      return bound.value() != null && bound.value().signum() == 0;
    }
  }

  /**
   * @param text the relation as written, with single spaces
   * @param left the side before the sign
   * @param sign how the sides compare
   * @param right the side after the sign
   * @param position where it is declared
   * @throws ArithmeticException if a side divides by what is always zero
   */
  public Relation(String text, Expression left, Sign sign, Expression right, Position position) {
    this(text, left, sign, right, position, false);
  }

  /**
   * @param packed whether it comes from a pack, so that nobody who uses that has written it
   * @throws ArithmeticException if a side divides by what is always zero
   */
  public Relation(
      String text,
      Expression left,
      Sign sign,
      Expression right,
      Position position,
      boolean packed) {
    this(text, left, sign, right, position, packed, Missing.SKIP, null);
  }

  private Relation(
      String text,
      Expression left,
      Sign sign,
      Expression right,
      Position position,
      boolean packed,
      Missing missing,
      @Nullable Relation whole) {
    this.missing = missing;
    this.whole = whole;
    this.text = text;
    this.left = left;
    this.sign = sign;
    this.right = right;
    this.position = position;
    this.packed = packed;
    Set<Expression.Name> both = left.names();
    both.addAll(right.names());
    this.names = Collections.unmodifiableSet(both);
    Quotient value = right.quotient();
    this.difference = left.quotient().minus(value);
    this.shape = shape(left, sign, value);
    this.parts = parts(left, sign, right, shape, value);
  }

  /** The same, but for what it means that an account leaves out a number. */
  public Relation withMissing(Missing meaning) {
    return new Relation(text, left, sign, right, position, packed, meaning, whole);
  }

  /** What it means that an account leaves out a number. */
  public Missing missing() {
    return missing;
  }

  /**
   * What is left of it if some of its names are zero.
   *
   * @throws ArithmeticException if it divides by one of them
   */
  public Relation without(Set<Expression.Name> nothing) {
    SortedSet<String> hidden = new TreeSet<>();
    nothing.forEach(name -> hidden.add(name.text()));
    String names = hidden.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String zeros =
        Pattern.compile(NAMED.formatted(names))
            .matcher(text)
            .replaceAll(
                found -> {
                  hidden.remove(found.group());
                  return "0 (nothing of " + found.group() + ")";
                });
    for (String name : hidden) { // part of a sum
      zeros += " (nothing of " + name + ")";
    }
    return new Relation(
        zeros,
        left.without(nothing),
        sign,
        right.without(nothing),
        position,
        packed,
        missing,
        declared());
  }

  /** The relation as it was declared, of which this may be what is left. */
  public Relation declared() {
    return whole == null ? this : whole;
  }

  /** The relation as written, with single spaces. */
  public String text() {
    return text;
  }

  /** The side before the sign. */
  public Expression left() {
    return left;
  }

  /** How the sides compare. */
  public Sign sign() {
    return sign;
  }

  /** The side after the sign. */
  public Expression right() {
    return right;
  }

  /** The side before the sign, as written. */
  public String leftText() {
    return text.substring(0, text.indexOf(sign.text())).strip();
  }

  /** The side after the sign, as written. */
  public String rightText() {
    return text.substring(text.indexOf(sign.text()) + sign.text().length()).strip();
  }

  /** Where it is declared. */
  public Position position() {
    return position;
  }

  /** Whether it comes from a pack. */
  public boolean isPacked() {
    return packed;
  }

  /** The names on both sides, sorted by their text. */
  public Set<Expression.Name> names() {
    return names;
  }

  /** The left side less the right side, over the texts of the names. */
  public Quotient difference() {
    return difference;
  }

  /**
   * Whether it says something of the numbers: {@code a <= a} and {@code a < a} hold or do not,
   * whatever a is.
   */
  public boolean isOfNumbers() {
    return !difference.isConstant();
  }

  /** Whether the relation cannot hold, given all values of {@link #difference}. */
  public boolean isBrokenBy(Interval difference) {
    return sign.isBrokenBy(difference);
  }

  /** Whether the relation holds for all values of {@link #difference}. */
  public boolean isCertainBy(Interval difference) {
    return sign.isCertainBy(difference);
  }

  public Shape shape() {
    return shape;
  }

  private static Shape shape(Expression left, Sign sign, Quotient value) {
    if (sign != Sign.EQUAL) {
      return Shape.ORDER;
    }
    if (!(left instanceof Expression.Name)) {
      return Shape.OTHER;
    }
    if (value.dividesByVariables()) {
      return Shape.RATIO;
    }
    if (value.isProduct()) {
      return Shape.PART_FROM_SHARE;
    }
    return value.linearFactors().filter(Relation::isSum).isPresent() ? Shape.TOTAL : Shape.OTHER;
  }

  /**
   * Which properties are parts of which whole, by this relation: the parts of a sum, and the
   * smaller side of an order between two names.
   *
   * @return from the text of the whole's name to the texts of its parts' names
   */
  public Map<String, SortedSet<String>> parts() {
    return parts;
  }

  private static Map<String, SortedSet<String>> parts(
      Expression left, Sign sign, Expression right, Shape shape, Quotient value) {
    if (shape == Shape.TOTAL) {
      return Map.of(((Expression.Name) left).text(), unmodifiableSortedSet(value.variables()));
    }
    if (left instanceof Expression.Name a && right instanceof Expression.Name b) {
      return switch (sign) {
        case AT_MOST, LESS -> Map.of(b.text(), only(a));
        case AT_LEAST, MORE -> Map.of(a.text(), only(b));
        case EQUAL -> Map.of();
      };
    }
    return Map.of();
  }

  private static SortedSet<String> only(Expression.Name name) {
    return unmodifiableSortedSet(new TreeSet<>(List.of(name.text())));
  }

  /** The relation solved for each name that it determines or bounds, by the names' texts. */
  public List<Formula> formulas() {
    return names.stream().map(this::formula).flatMap(Optional::stream).toList();
  }

  /** The relation solved for {@code target}; empty if it neither determines nor bounds that. */
  public Optional<Formula> formula(Expression.Name target) {
    if (sign != Sign.EQUAL) {
      return bound(target);
    }
    return difference
        .solve(target.text())
        .map(value -> new Formula(this, target, shapeFor(target, value), sign, value));
  }

  /** The bound of a name that stands by itself on one side, at most with a number before it. */
  private Optional<Formula> bound(Expression.Name target) {
    Optional<Rational> factor = difference.factor(target.text());
    return factor.flatMap(
        times ->
            difference
                .solve(target.text())
                .map(
                    value ->
                        new Formula(
                            this,
                            target,
                            Shape.ORDER,
                            times.signum() > 0 ? sign : sign.turned(),
                            value)));
  }

  private Shape shapeFor(Expression.Name target, Quotient value) {
    if (target.equals(left)) {
      return shape;
    }
    return switch (shape) {
      case TOTAL -> Shape.MISSING_PART;
      case RATIO -> solvedRatio(value);
      case PART_FROM_SHARE -> value.dividesByVariables() ? Shape.RATIO : Shape.OTHER;
      default -> Shape.OTHER;
    };
  }

  private static Shape solvedRatio(Quotient value) {
    if (value.isProduct()) {
      return Shape.PART_FROM_SHARE;
    }
    return value.size() == 2 && value.dividesByVariables() ? Shape.WHOLE_FROM_SHARE : Shape.OTHER;
  }

  private static boolean isSum(Map<String, Rational> factors) {
    return factors.size() > 1 && factors.values().stream().allMatch(Rational.ONE::equals);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Relation that
        && text.equals(that.text)
        && left.equals(that.left)
        && sign == that.sign
        && right.equals(that.right)
        && missing == that.missing
        && position.equals(that.position);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
