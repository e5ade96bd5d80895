package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * Refutes a single row by the ends of its unknowns: the plainest contradiction there is, found
 * without solving anything, however many unknowns the row has.
 */
final class Direct {
  /** By each unknown the row that bounds it most tightly from above, and from below. */
  private final Map<String, Row> highs = new HashMap<>();

  private final Map<String, Row> lows = new HashMap<>();

  private Direct(List<Row> rows) {
    for (Row row : rows) {
      if (row.parts().size() == 1 && row.sign() != Row.Sign.EQUAL) {
        addEnd(row);
      }
    }
  }

  /** Multipliers for one of the rows and the ends of its unknowns; empty if no row gives any. */
  static List<Farkas.Weighted> refute(List<Row> rows) {
    Direct direct = new Direct(rows);
    for (Row row : rows) {
      List<Farkas.Weighted> refuted = direct.refute(row, Rational.ONE);
      if (refuted.isEmpty() && row.isEqual()) {
        refuted = direct.refute(row, Rational.of(-1));
      }
      if (!refuted.isEmpty()) {
        return refuted;
      }
    }
    return List.of();
  }

  private void addEnd(Row row) {
    String name = null;
    Rational factor = Rational.ZERO;
    for (Map.Entry<List<String>, Rational> term : row.terms().entrySet()) {
      if (!term.getKey().isEmpty()) {
        if (name != null || term.getKey().size() > 1) {
          return;
        }
        name = term.getKey().get(0);
        factor = term.getValue();
      }
    }
    if (name != null && factor.abs().equals(Rational.ONE)) {
      (factor.signum() > 0 ? highs : lows)
          .merge(name, row, (known, other) -> isTighter(other, known) ? other : known);
    }
  }

  /** The row cannot hold if the sum is above zero even where it is least. */
  private List<Farkas.Weighted> refute(Row row, Rational times) {
    List<Farkas.Weighted> used = new ArrayList<>();
    used.add(new Farkas.Weighted(row, times));
    Rational least = Rational.ZERO;
    boolean strict = row.sign() == Row.Sign.LESS;
    for (Map.Entry<List<String>, Rational> term : row.terms().entrySet()) {
      Rational factor = term.getValue().times(times);
      if (term.getKey().isEmpty()) {
        least = least.plus(factor);
        continue;
      }
      Row end = term.getKey().size() > 1 ? null : end(term.getKey().get(0), factor);
      if (end == null) {
        return List.of();
      }
      used.add(new Farkas.Weighted(end, factor.abs()));
      least = least.plus(end.constant().times(factor.abs()));
      strict |= end.sign() == Row.Sign.LESS;
    }
    return least.signum() > 0 || (least.signum() == 0 && strict) ? used : List.of();
  }

  /** The tightest end of an unknown on the side where the term is least. */
  private @Nullable Row end(String name, Rational factor) {
    return (factor.signum() > 0 ? lows : highs).get(name);
  }

  private static boolean isTighter(Row row, Row other) {
    int order = row.constant().compareTo(other.constant());
    return order > 0 || (order == 0 && row.sign() == Row.Sign.LESS && other.sign() != row.sign());
  }
}
