package org.tally.worlds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** A relation that holds exactly in the truth of a world. */
sealed interface Law {
  /** As a claims file declares it. */
  String text();

  /** The properties in it. */
  Set<String> names();

  /** Whether it holds. */
  boolean holds(Map<String, Rational> truth);

  /**
   * All values that {@code target} can have if every other name lies in its interval; empty if
   * nothing certain can be said. Never narrower than the truth.
   */
  Optional<Interval> range(String target, Map<String, Interval> others);

  /** {@code total = factor * part + ...}, written in one of its arrangements. */
  record Sum(String total, List<String> parts, List<Integer> factors, int arrangement)
      implements Law {
    @Override
    public String text() {
      if (arrangement > 0) {
        // the first part alone on the left, where its factor is one
        StringBuilder right = new StringBuilder(total);
        for (int i = 1; i < parts.size(); i++) {
          append(right, -factors.get(i), parts.get(i));
        }
        return arrangement == 1
            ? parts.get(0) + " = " + right
            : right.toString().replace(" + ", " + ") + " = " + parts.get(0);
      }
      StringBuilder right = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        append(right, factors.get(i), parts.get(i));
      }
      return total + " = " + right;
    }

    private static void append(StringBuilder text, int factor, String part) {
      if (text.length() > 0) {
        text.append(factor < 0 ? " - " : " + ");
      } else if (factor < 0) {
        text.append('-');
      }
      int size = Math.abs(factor);
      text.append(size == 1 ? "" : size + " * ").append(part);
    }

    @Override
    public Set<String> names() {
      Set<String> names = new LinkedHashSet<>(parts);
      names.add(total);
      return names;
    }

    Rational value(Map<String, Rational> truth) {
      Rational sum = Rational.ZERO;
      for (int i = 0; i < parts.size(); i++) {
        sum = sum.plus(truth.get(parts.get(i)).times(Rational.of(factors.get(i))));
      }
      return sum;
    }

    @Override
    public boolean holds(Map<String, Rational> truth) {
      return value(truth).equals(truth.get(total));
    }

    @Override
    public Optional<Interval> range(String target, Map<String, Interval> others) {
      int at = parts.indexOf(target);
      Interval sum = at < 0 ? Interval.point(Rational.ZERO) : others.get(total).negate();
      for (int i = 0; i < parts.size(); i++) {
        if (i != at) {
          sum = sum.plus(others.get(parts.get(i)).times(Rational.of(factors.get(i))));
        }
      }
      return Optional.of(at < 0 ? sum : sum.times(Rational.ratio(-1, factors.get(at))));
    }
  }

  /** {@code rate = part / (whole + ...)}, or with one whole {@code part = rate * whole}. */
  record Ratio(String rate, String part, List<String> wholes, boolean product) implements Law {
    @Override
    public String text() {
      if (product) {
        return part + " = " + rate + " * " + wholes.get(0);
      }
      String sum = String.join(" + ", wholes);
      return rate + " = " + part + " / " + (wholes.size() == 1 ? sum : "(" + sum + ")");
    }

    @Override
    public Set<String> names() {
      Set<String> names = new LinkedHashSet<>(wholes);
      names.add(part);
      names.add(rate);
      return names;
    }

    Rational value(Map<String, Rational> truth) {
      Rational sum = Rational.ZERO;
      for (String whole : wholes) {
        sum = sum.plus(truth.get(whole));
      }
      return truth.get(part).dividedBy(sum);
    }

    @Override
    public boolean holds(Map<String, Rational> truth) {
      return value(truth).equals(truth.get(rate));
    }

    @Override
    public Optional<Interval> range(String target, Map<String, Interval> others) {
      if (target.equals(rate)) {
        Interval sum = Interval.point(Rational.ZERO);
        for (String whole : wholes) {
          sum = sum.plus(others.get(whole));
        }
        return others.get(part).dividedBy(sum);
      }
      return target.equals(part) && !wholes.contains(part)
          ? Optional.of(others.get(rate).times(others.get(wholes.get(0))))
          : Optional.empty();
    }
  }

  /** {@code small + ... <= large}: a bound, or a breakdown that need not be complete. */
  record Order(List<String> small, String large, boolean turned) implements Law {
    @Override
    public String text() {
      String sum = String.join(" + ", small);
      return turned ? large + " >= " + sum : sum + " <= " + large;
    }

    @Override
    public Set<String> names() {
      Set<String> names = new LinkedHashSet<>(small);
      names.add(large);
      return names;
    }

    @Override
    public boolean holds(Map<String, Rational> truth) {
      Rational sum = Rational.ZERO;
      for (String name : small) {
        sum = sum.plus(truth.get(name));
      }
      return sum.compareTo(truth.get(large)) <= 0;
    }

    @Override
    public Optional<Interval> range(String target, Map<String, Interval> others) {
      Interval sum = Interval.point(Rational.ZERO);
      for (String name : small) {
        if (!name.equals(target)) {
          sum = sum.plus(others.get(name));
        }
      }
      if (target.equals(large)) {
        return Optional.of(new Interval(sum.low(), Bound.NONE));
      }
      Interval rest = others.get(large).minus(sum);
      return Optional.of(new Interval(Bound.NONE, rest.high()));
    }
  }

  /** All names of {@code laws}. */
  static List<String> names(List<Law> laws) {
    Set<String> names = new LinkedHashSet<>();
    laws.forEach(law -> names.addAll(law.names()));
    return new ArrayList<>(names);
  }
}
