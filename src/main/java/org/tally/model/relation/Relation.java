package org.tally.model.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/**
 * How quantities hang together.
 *
 * @param text the relation as written, with single spaces
 * @param left the side before the sign
 * @param sign how the sides compare
 * @param right the side after the sign
 * @param position where it is declared
 */
public record Relation(
    String text, Expression left, Sign sign, Expression right, Position position) {

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

    private static boolean isZeroBound(Bound bound) {
      return bound.value() != null && bound.value().signum() == 0;
    }
  }

  /** The names on both sides, sorted by their text. */
  public Set<Expression.Name> names() {
    Set<Expression.Name> names = left.names();
    names.addAll(right.names());
    return names;
  }

  /** The left side less the right side, over the texts of the names. */
  public Quotient difference() {
    return left.quotient().minus(right.quotient());
  }

  /** Whether the relation cannot hold, given all values of {@link #difference}. */
  public boolean isBrokenBy(Interval difference) {
    return sign.isBrokenBy(difference);
  }

  public Shape shape() {
    if (sign != Sign.EQUAL) {
      return Shape.ORDER;
    }
    if (!(left instanceof Expression.Name)) {
      return Shape.OTHER;
    }
    Quotient value = right.quotient();
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
    if (shape() == Shape.TOTAL) {
      return Map.of(((Expression.Name) left).text(), right.quotient().variables());
    }
    if (left instanceof Expression.Name a && right instanceof Expression.Name b) {
      return switch (sign) {
        case AT_MOST, LESS -> Map.of(b.text(), new TreeSet<>(List.of(a.text())));
        case AT_LEAST, MORE -> Map.of(a.text(), new TreeSet<>(List.of(b.text())));
        case EQUAL -> Map.of();
      };
    }
    return Map.of();
  }

  /** The relation solved for each name that it determines, by the names' texts. */
  public List<Formula> formulas() {
    if (sign != Sign.EQUAL) {
      return List.of();
    }
    Quotient difference = difference();
    return names().stream()
        .map(name -> formula(name, difference))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Formula> formula(Expression.Name target, Quotient difference) {
    return difference
        .solve(target.text())
        .map(value -> new Formula(this, target, shapeFor(target, value), value));
  }

  private Shape shapeFor(Expression.Name target, Quotient value) {
    Shape written = shape();
    if (target.equals(left)) {
      return written;
    }
    return switch (written) {
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
}
