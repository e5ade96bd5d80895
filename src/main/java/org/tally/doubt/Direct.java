package org.tally.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * Refutes a single row by the ends of its unknowns: the plainest contradiction there is, found
 * without solving anything, however many unknowns the row has.
 */
final class Direct {
  private Direct() {}

  /** Multipliers for one of the rows and the ends of its unknowns; empty if no row gives any. */
  static List<Farkas.Weighted> refute(List<Row> rows) {
    for (Row row : rows) {
      if (row.sum().variables().size() > 1) {
        List<Farkas.Weighted> refuted = refute(row, Rational.ONE, rows);
        if (refuted.isEmpty() && row.isEqual()) {
          refuted = refute(row, Rational.of(-1), rows);
        }
        if (!refuted.isEmpty()) {
          return refuted;
        }
      }
    }
    return List.of();
  }

  /** The row cannot hold if the sum is above zero even where it is least. */
  private static List<Farkas.Weighted> refute(Row row, Rational times, List<Row> rows) {
    List<Farkas.Weighted> used = new ArrayList<>();
    used.add(new Farkas.Weighted(row, times));
    Rational least = Rational.ZERO;
    boolean strict = row.sign() == Row.Sign.LESS;
    for (Map.Entry<List<String>, Rational> term : row.sum().termsAbove().entrySet()) {
      Rational factor = term.getValue().times(times);
      if (term.getKey().isEmpty()) {
        least = least.plus(factor);
        continue;
      }
      Row end = term.getKey().size() > 1 ? null : end(term.getKey().get(0), factor, rows);
      if (end == null) {
        return List.of();
      }
      used.add(new Farkas.Weighted(end, factor.abs()));
      least = least.plus(constant(end).times(factor.abs()));
      strict |= end.sign() == Row.Sign.LESS;
    }
    return least.signum() > 0 || (least.signum() == 0 && strict) ? used : List.of();
  }

  /** The tightest end of an unknown on the side where the term is least. */
  private static @Nullable Row end(String name, Rational factor, List<Row> rows) {
    Row best = null;
    for (Row row : rows) {
      Map<List<String>, Rational> terms = row.sum().termsAbove();
      Rational own = terms.get(List.of(name));
      boolean isEnd =
          own != null
              && own.equals(Rational.of(-factor.signum()))
              && terms.size() - (terms.containsKey(List.of()) ? 1 : 0) == 1
              && row.parts().size() == 1;
      if (isEnd && (best == null || isTighter(row, best))) {
        best = row;
      }
    }
    return best;
  }

  private static boolean isTighter(Row row, Row other) {
    int order = constant(row).compareTo(constant(other));
    return order > 0 || (order == 0 && row.sign() == Row.Sign.LESS && other.sign() != row.sign());
  }

  private static Rational constant(Row row) {
    return row.sum().termsAbove().getOrDefault(List.of(), Rational.ZERO);
  }
}
