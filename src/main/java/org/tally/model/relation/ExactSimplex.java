package org.tally.model.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tally.model.number.Rational;

/**
 * The simplex method in exact arithmetic, in two phases, for systems as small as those of relations
 * are. Takes the first column and row that can be taken (Bland 1977), so that it always ends.
 */
public final class ExactSimplex {
  private final Rational[][] table;
  private final int[] basis;
  private final int variables;
  private final int rows;
  private final int width;

  /** A constraint: the factors times the variables are equal to, or at most, {@code most}. */
  public record Constraint(Rational[] factors, boolean equal, Rational most) {}

  /**
   * What came out.
   *
   * @param feasible whether all constraints can hold at once
   * @param bounded whether the objective has a largest value; its point is meaningless otherwise
   * @param point a point at which it has it, one value for each variable
   * @param blamed the numbers of constraints that cannot hold together (by the multipliers of
   *     Farkas' lemma); empty where all can
   */
  public record Result(boolean feasible, boolean bounded, Rational[] point, List<Integer> blamed) {}

  private ExactSimplex(List<Constraint> constraints, int variables) {
    this.variables = variables;
    this.rows = constraints.size();
    // one column for each variable, slack and artificial variable, and the right side
    this.width = variables + 2 * rows + 1;
    this.table = new Rational[rows][];
    this.basis = new int[rows];
    for (int i = 0; i < rows; i++) {
      table[i] = row(constraints.get(i), i);
      basis[i] = variables + rows + i;
    }
  }

  /**
   * The largest value of {@code objective} under {@code constraints}, with no variable negative.
   *
   * @param objective one factor for each variable
   */
  public static Result maximize(List<Constraint> constraints, Rational[] objective) {
    ExactSimplex simplex = new ExactSimplex(constraints, objective.length);
    return simplex.solve(objective);
  }

  private Rational[] row(Constraint constraint, int number) {
    Rational[] row = new Rational[width];
    Arrays.fill(row, Rational.ZERO);
    boolean flipped = constraint.most().signum() < 0;
    for (int j = 0; j < variables; j++) {
      row[j] = flipped ? constraint.factors()[j].negate() : constraint.factors()[j];
    }
    if (!constraint.equal()) {
      row[variables + number] = flipped ? Rational.of(-1) : Rational.ONE;
    }
    row[variables + rows + number] = Rational.ONE;
    row[width - 1] = constraint.most().abs();
    return row;
  }

  private Result solve(Rational[] objective) {
    Rational[] costs = new Rational[width];
    Arrays.fill(costs, Rational.ZERO);
    for (int i = 0; i < rows; i++) {
      costs[variables + rows + i] = Rational.of(-1);
    }
    Rational[] reduced = reduced(costs);
    improve(reduced, width - 1);
    if (reduced[width - 1].signum() != 0) {
      return new Result(false, true, new Rational[0], blamed(reduced));
    }
    driveOut();
    Arrays.fill(costs, Rational.ZERO);
    System.arraycopy(objective, 0, costs, 0, variables);
    boolean bounded = improve(reduced(costs), variables + rows);
    Rational[] point = new Rational[variables];
    Arrays.fill(point, Rational.ZERO);
    for (int i = 0; i < rows; i++) {
      if (basis[i] < variables) {
        point[basis[i]] = table[i][width - 1];
      }
    }
    return new Result(true, bounded, point, List.of());
  }

  /** What each column would gain, and at the end what has been gained, negated. */
  private Rational[] reduced(Rational[] costs) {
    Rational[] reduced = costs.clone();
    for (int i = 0; i < rows; i++) {
      subtract(reduced, table[i], costs[basis[i]]);
    }
    return reduced;
  }

  /** An artificial column gains what its multiplier differs from its cost by. */
  private List<Integer> blamed(Rational[] reduced) {
    List<Integer> blamed = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      if (!reduced[variables + rows + i].equals(Rational.of(-1))) {
        blamed.add(i);
      }
    }
    return blamed;
  }

  /** Whether there is a largest value; only columns before {@code end} are taken in. */
  private boolean improve(Rational[] reduced, int end) {
    while (true) {
      int column = 0;
      while (column < end && reduced[column].signum() <= 0) {
        column++;
      }
      if (column == end) {
        return true;
      }
      int row = leaving(column);
      if (row < 0) {
        return false;
      }
      pivot(row, column);
      subtract(reduced, table[row], reduced[column]);
    }
  }

  private int leaving(int column) {
    int best = -1;
    for (int i = 0; i < rows; i++) {
      if (table[i][column].signum() > 0) {
        int order =
            best < 0
                ? -1
                : table[i][width - 1]
                    .times(table[best][column])
                    .compareTo(table[best][width - 1].times(table[i][column]));
        if (order < 0 || order == 0 && basis[i] < basis[best]) {
          best = i;
        }
      }
    }
    return best;
  }

  /** Takes artificial variables, all of which are zero now, out of the basis where that can be. */
  private void driveOut() {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < variables + rows && basis[i] >= variables + rows; j++) {
        if (table[i][j].signum() != 0) {
          pivot(i, j);
        }
      }
    }
  }

  private void pivot(int row, int column) {
    Rational divisor = table[row][column];
    for (int j = 0; j < width; j++) {
      if (table[row][j].signum() != 0) {
        table[row][j] = table[row][j].dividedBy(divisor);
      }
    }
    for (int i = 0; i < rows; i++) {
      if (i != row) {
        subtract(table[i], table[row], table[i][column]);
      }
    }
    basis[row] = column;
  }

  private static void subtract(Rational[] from, Rational[] row, Rational times) {
    if (times.signum() == 0) {
      return;
    }
    for (int j = 0; j < from.length; j++) {
      if (row[j].signum() != 0) {
        from[j] = from[j].minus(row[j].times(times));
      }
    }
  }
}
