package org.tally.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tally.model.number.Rational;
import org.tally.model.relation.ExactSimplex;
import org.tally.model.relation.ExactSimplex.Constraint;

/**
 * Finds multipliers with which rows add up to a contradiction. By Farkas' lemma they exist exactly
 * if the rows cannot all hold, every product of unknowns taken as an unknown of its own; and the
 * simplex method finds them in a corner, so that none of the rows used could be left out (Gleeson
 * and Ryan 1990).
 */
final class Farkas {
  /** Beyond so many cells the table of the simplex method is not set up. */
  private static final long MOST_CELLS = 40_000;

  private Farkas() {}

  /** A row and how often it is taken. */
  record Weighted(Row row, Rational times) {}

  /** Whether the system is small enough to be solved. */
  static boolean isInReach(List<Row> rows) {
    return cells(rows) <= MOST_CELLS;
  }

  /** How large the table of the simplex method gets. */
  static long cells(List<Row> rows) {
    long height = monomials(rows).size() + 2L;
    return height * (2L * rows.size() + 2 * height);
  }

  /** Rows that cannot all hold, with their multipliers; empty if all can. */
  static List<Weighted> refute(List<Row> rows) {
    Map<List<String>, Integer> monomials = monomials(rows);
    List<Rational> signs = new ArrayList<>();
    List<Row> columns = new ArrayList<>();
    for (Row row : rows) {
      columns.add(row);
      signs.add(Rational.ONE);
      if (row.isEqual()) {
        columns.add(row);
        signs.add(Rational.of(-1));
      }
    }
    int excess = columns.size();
    Rational[][] factors = new Rational[monomials.size() + 2][excess + 1];
    for (Rational[] line : factors) {
      Arrays.fill(line, Rational.ZERO);
    }
    Rational[] constants = factors[monomials.size()];
    Rational[] strict = factors[monomials.size() + 1];
    for (int j = 0; j < excess; j++) {
      Row row = columns.get(j);
      Rational sign = signs.get(j);
      for (Map.Entry<List<String>, Rational> term : row.terms().entrySet()) {
        Integer line = monomials.get(term.getKey());
        (line == null ? constants : factors[line])[j] = term.getValue().times(sign);
      }
      strict[j] = row.sign() == Row.Sign.LESS ? Rational.ONE : Rational.ZERO;
    }
    constants[excess] = Rational.of(-1);
    strict[excess] = Rational.ONE;
    List<Constraint> constraints = new ArrayList<>();
    for (Rational[] line : factors) {
      constraints.add(new Constraint(line, true, line == strict ? Rational.ONE : Rational.ZERO));
    }
    Rational[] nothing = new Rational[excess + 1];
    Arrays.fill(nothing, Rational.ZERO);
    ExactSimplex.Result result = ExactSimplex.maximize(constraints, nothing);
    List<Weighted> refutation = new ArrayList<>();
    if (result.feasible()) {
      for (int j = 0; j < excess; j++) {
        if (result.point()[j].signum() != 0) {
          refutation.add(new Weighted(columns.get(j), result.point()[j].times(signs.get(j))));
        }
      }
    }
    return refutation;
  }

  /** The products of unknowns that the rows speak of, numbered; without the empty one. */
  private static Map<List<String>, Integer> monomials(List<Row> rows) {
    Map<List<String>, Integer> monomials = new LinkedHashMap<>();
    for (Row row : rows) {
      for (List<String> monomial : row.terms().keySet()) {
        if (!monomial.isEmpty()) {
          monomials.putIfAbsent(monomial, monomials.size());
        }
      }
    }
    return monomials;
  }
}
