package org.tally.model.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.relation.ExactSimplex.Constraint;

/**
 * Relations as a system of linear constraints, all else free. A product counts as a variable of its
 * own, so that what cannot be here cannot be at all.
 */
final class Constraints {
  private static final String STRICT = "";

  private final List<Row> rows;
  private final Function<String, @Nullable Rational> least;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final int width;

  /**
   * The terms of a relation's left side less its right, by the variables of each term, joined.
   *
   * @param relation what it says
   * @param terms the factors; that of the constant under the empty text
   * @param sign how the sum compares to zero: equal, at most, or less
   */
  record Row(Relation relation, Map<String, Rational> terms, Relation.Sign sign) {
    boolean isEqual() {
      return sign == Relation.Sign.EQUAL;
    }

    SortedSet<String> variables() {
      SortedSet<String> variables = new TreeSet<>(terms.keySet());
      variables.remove("");
      return variables;
    }

    /** The same the other way round. */
    private Row negated() {
      Map<String, Rational> negated = new LinkedHashMap<>();
      terms.forEach((term, factor) -> negated.put(term, factor.negate()));
      return new Row(relation, negated, sign);
    }
  }

  /**
   * @param least the least value that a variable can have; null where there is none
   */
  Constraints(List<Row> rows, Function<String, @Nullable Rational> least) {
    this.rows = rows;
    this.least = least;
    for (Row row : rows) {
      for (String variable : row.variables()) {
        if (columns.putIfAbsent(variable, columns.size()) == null
            && least.apply(variable) == null) {
          columns.put('-' + variable, columns.size());
        }
      }
    }
    columns.put(STRICT, columns.size());
    this.width = columns.size();
  }

  /** Relations that cannot hold together, none of which could be left out; empty if all can. */
  List<Relation> clash() {
    List<Row> left = clashing();
    for (int i = left.size() - 1; i >= 0 && left.size() > 1; i--) {
      List<Row> fewer = new ArrayList<>(left);
      fewer.remove(i);
      if (!new Constraints(fewer, least).clashing().isEmpty()) {
        left = fewer;
      }
    }
    return left.stream().map(Row::relation).distinct().toList();
  }

  private List<Row> clashing() {
    List<Constraint> constraints = constraints();
    Rational[] objective = zeros();
    objective[column(STRICT)] = Rational.ONE;
    ExactSimplex.Result result = ExactSimplex.maximize(constraints, objective);
    if (!result.feasible()) {
      return result.blamed().stream().filter(i -> i < rows.size()).map(rows::get).toList();
    }
    boolean strict = rows.stream().anyMatch(row -> row.sign() == Relation.Sign.LESS);
    boolean roomLeft = result.point()[column(STRICT)].signum() > 0;
    return strict && !roomLeft ? rows : List.of();
  }

  /** Whether {@code row}, an order, holds wherever these do. */
  boolean imply(Row row) {
    if (!columns.keySet().containsAll(row.variables())) {
      return false;
    }
    Rational[] objective = coefficients(row);
    ExactSimplex.Result result = ExactSimplex.maximize(constraints(), objective);
    if (!result.feasible() || !result.bounded()) {
      return false;
    }
    Rational most = constant(row);
    for (int j = 0; j < width; j++) {
      most = most.plus(objective[j].times(result.point()[j]));
    }
    // whether a strict order follows where both touch would take another look
    return row.sign() == Relation.Sign.LESS ? most.signum() < 0 : most.signum() <= 0;
  }

  /** The variables that can be nothing but zero, given that none of {@code among} is negative. */
  List<String> zeros(SortedSet<String> among) {
    SortedSet<String> open = new TreeSet<>(among);
    open.removeIf(variable -> !columns.containsKey(variable) || !isNeverNegative(variable));
    while (!open.isEmpty()) {
      Rational[] objective = zeros();
      open.forEach(variable -> objective[column(variable)] = Rational.ONE);
      List<Constraint> constraints = constraints();
      for (String variable : open) {
        Rational[] factors = zeros();
        factors[column(variable)] = Rational.ONE;
        constraints.add(new Constraint(factors, false, Rational.ONE));
      }
      ExactSimplex.Result result = ExactSimplex.maximize(constraints, objective);
      if (!result.feasible()) {
        return List.of();
      }
      if (!open.removeIf(variable -> result.point()[column(variable)].signum() > 0)) {
        break;
      }
    }
    return List.copyOf(open);
  }

  private boolean isNeverNegative(String variable) {
    Rational low = least.apply(variable);
    return low != null && low.signum() == 0;
  }

  private List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    for (Row row : rows) {
      Rational[] factors = coefficients(row);
      if (row.sign() == Relation.Sign.LESS) {
        factors[column(STRICT)] = Rational.ONE;
      }
      constraints.add(new Constraint(factors, row.isEqual(), constant(row).negate()));
    }
    Rational[] strict = zeros();
    strict[column(STRICT)] = Rational.ONE;
    constraints.add(new Constraint(strict, false, Rational.ONE));
    return constraints;
  }

  private Rational[] coefficients(Row row) {
    Rational[] factors = zeros();
    for (String variable : row.variables()) {
      Rational factor = row.terms().getOrDefault(variable, Rational.ZERO);
      factors[column(variable)] = factor;
      if (least.apply(variable) == null) {
        factors[column('-' + variable)] = factor.negate();
      }
    }
    return factors;
  }

  /** The constant, with what the variables are at least: columns count from there. */
  private Rational constant(Row row) {
    Rational constant = row.terms().getOrDefault("", Rational.ZERO);
    for (String variable : row.variables()) {
      Rational low = least.apply(variable);
      if (low != null) {
        Rational factor = row.terms().getOrDefault(variable, Rational.ZERO);
        constant = constant.plus(factor.times(low));
      }
    }
    return constant;
  }

  private Rational[] zeros() {
    Rational[] zeros = new Rational[width];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  private int column(String variable) {
    Integer column = columns.get(variable);
    if (column == null) {
      throw new IllegalArgumentException("no row has (" + variable + ")");
    }
    return column;
  }

  /** The row of a relation, if it can be written as one; at most two for one that is not equal. */
  static List<Row> rows(Relation relation) {
    Quotient difference = relation.difference();
    boolean equal = relation.sign() == Relation.Sign.EQUAL;
    if (difference.dividesByVariables() && !equal) {
      return List.of(); // the divisor's sign is not known
    }
    Map<String, Rational> terms = new LinkedHashMap<>();
    difference.termsAbove().forEach((term, factor) -> terms.put(String.join("*", term), factor));
    return switch (relation.sign()) {
      case EQUAL, AT_MOST, LESS -> List.of(new Row(relation, terms, relation.sign()));
      case AT_LEAST -> List.of(new Row(relation, terms, Relation.Sign.AT_MOST).negated());
      case MORE -> List.of(new Row(relation, terms, Relation.Sign.LESS).negated());
    };
  }
}
