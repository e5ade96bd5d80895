package org.tally.doubt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/**
 * Values by which rows hold, found without solving anything: most accounts are of one piece, and
 * what they say shows it. What is told most exactly is taken as it is told, and the rest as it
 * follows.
 */
final class Witness {
  private final Map<String, List<Row>> byUnknown = new LinkedHashMap<>();
  private final Map<Row, Integer> open = new IdentityHashMap<>();
  private final Map<String, Rational> values = new HashMap<>();
  private final Deque<String> next = new ArrayDeque<>();

  private Witness(List<Row> rows) {
    for (Row row : rows) {
      Set<String> unknowns = row.unknowns();
      unknowns.forEach(name -> byUnknown.computeIfAbsent(name, key -> new ArrayList<>()).add(row));
      open.put(row, unknowns.size());
    }
  }

  /** Whether there are such values; if not, there may be others all the same. */
  static boolean isFound(List<Row> rows) {
    Witness witness = new Witness(rows);
    return witness.find() && rows.stream().allMatch(witness::holds);
  }

  private boolean find() {
    Map<String, Range> told = new HashMap<>();
    byUnknown.keySet().forEach(name -> told.put(name, range(name)));
    List<String> byWidth = new ArrayList<>(byUnknown.keySet());
    byWidth.sort(
        Comparator.comparing(
                (String name) -> width(told.get(name)),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.naturalOrder()));
    for (String name : byWidth) {
      next.addLast(name);
      while (!next.isEmpty()) {
        String chosen = next.removeLast();
        if (!values.containsKey(chosen) && !choose(chosen)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes a value that does not break what only this unknown can break now. */
  private boolean choose(String name) {
    Rational value = range(name).within();
    if (value == null) {
      return false;
    }
    values.put(name, value);
    for (Row row : byUnknown.getOrDefault(name, List.of())) {
      if (open.merge(row, -1, Integer::sum) == 1) {
        row.unknowns().stream().filter(other -> !values.containsKey(other)).forEach(next::addLast);
      }
    }
    return true;
  }

  /** What the rows in which nothing else is open leave for an unknown. */
  private Range range(String name) {
    Range range = new Range();
    for (Row row : byUnknown.getOrDefault(name, List.of())) {
      if (open.getOrDefault(row, 0) == 1) {
        Rational factor = Rational.ZERO;
        Rational constant = Rational.ZERO;
        for (Map.Entry<List<String>, Rational> term : row.terms().entrySet()) {
          int times = Collections.frequency(term.getKey(), name);
          Rational known = known(term.getKey(), term.getValue());
          if (times > 1) {
            return Range.NOTHING;
          } else if (times == 1) {
            factor = factor.plus(known);
          } else {
            constant = constant.plus(known);
          }
        }
        if (factor.signum() != 0) {
          Rational end = constant.negate().dividedBy(factor);
          boolean strict = row.sign() == Row.Sign.LESS;
          if (row.isEqual() || factor.signum() > 0) {
            range.atMost(end, strict);
          }
          if (row.isEqual() || factor.signum() < 0) {
            range.atLeast(end, strict);
          }
        }
      }
    }
    return range;
  }

  /** The product of a factor and of those unknowns that have a value. */
  private Rational known(List<String> unknowns, Rational factor) {
    Rational product = factor;
    for (String unknown : unknowns) {
      Rational value = values.get(unknown);
      product = value == null ? product : product.times(value);
    }
    return product;
  }

  private boolean holds(Row row) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<List<String>, Rational> term : row.terms().entrySet()) {
      sum = sum.plus(known(term.getKey(), term.getValue()));
    }
    return switch (row.sign()) {
      case EQUAL -> sum.signum() == 0;
      case AT_MOST -> sum.signum() <= 0;
      case LESS -> sum.signum() < 0;
    };
  }

  private static @Nullable Rational width(@Nullable Range range) {
    return range == null || range.low == null || range.high == null
        ? null
        : range.high.minus(range.low);
  }

  /** What an unknown can be. */
  private static final class Range {
    private static final Range NOTHING = new Range();

    static {
      NOTHING.atLeast(Rational.ONE, false);
      NOTHING.atMost(Rational.ZERO, false);
    }

    private @Nullable Rational low;
    private @Nullable Rational high;
    private boolean aboveLow;
    private boolean belowHigh;

    void atLeast(Rational end, boolean strict) {
      int order = low == null ? 1 : end.compareTo(low);
      aboveLow = order > 0 ? strict : order == 0 && (strict || aboveLow) || order < 0 && aboveLow;
      low = order > 0 ? end : low;
    }

    void atMost(Rational end, boolean strict) {
      int order = high == null ? -1 : end.compareTo(high);
      belowHigh =
          order < 0 ? strict : order == 0 && (strict || belowHigh) || order > 0 && belowHigh;
      high = order < 0 ? end : high;
    }

    /** Something of it, the middle where it has one; null if there is nothing. */
    @Nullable Rational within() {
      if (low != null && high != null) {
        int order = low.compareTo(high);
        boolean none = order > 0 || (order == 0 && (aboveLow || belowHigh));
        return none ? null : low.plus(high).dividedBy(Rational.of(2));
      } else if (low != null) {
        return aboveLow ? low.plus(Rational.ONE) : low;
      } else if (high != null) {
        return belowHigh ? high.minus(Rational.ONE) : high;
      }
      return Rational.ZERO;
    }
  }
}
