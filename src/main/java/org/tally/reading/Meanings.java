package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

/**
 * Units whose word stands for one of several: a ton is a short, a long or a metric one. In another
 * unit the result is as wide as they leave it, so that what differs from it differs whichever was
 * meant.
 */
final class Meanings {
  private final Policy policy;

  Meanings(Policy policy) {
    this.policy = policy;
  }

  /** The estimate in another unit; empty if neither unit stands for several that convert. */
  Optional<Estimate> converted(Estimate estimate, Unit from, Unit to) {
    List<String> meant = meant(from.id());
    boolean written = !meant.isEmpty();
    List<String> units = written ? meant : meant(to.id());
    List<Rational> factors = new ArrayList<>();
    for (String id : units) {
      Unit each = policy.declaredUnit(id);
      Optional<Rational> factor =
          written ? Conversions.factor(each, to) : Conversions.factor(from, each);
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      factors.add(factor.get());
    }
    if (factors.isEmpty()) {
      return Optional.empty();
    }
    Rational least = factors.stream().reduce(Rational::min).orElseThrow();
    Rational most = factors.stream().reduce(Rational::max).orElseThrow();
    Interval size = Interval.closed(least, most);
    String word = written ? from.id() : to.id();
    return Optional.of(
        new Estimate(
            estimate.interval().times(size),
            estimate.best().times(least.plus(most).times(Rational.ratio(1, 2))),
            estimate.bare().times(size),
            null,
            estimate.why() + "; '" + word + "' may mean " + listed(units),
            estimate.row()));
  }

  /**
   * The units that one of this name may be; of a rate those of its two parts; empty if it is one.
   */
  private List<String> meant(String id) {
    int slash = id.lastIndexOf('/');
    if (slash < 0 || policy.unitsById.containsKey(id)) {
      return policy.meanings.getOrDefault(id, List.of());
    }
    String above = id.substring(0, slash);
    String below = id.substring(slash + 1);
    List<String> over = meant(above);
    List<String> each = meant(below);
    if (over.isEmpty() && each.isEmpty()) {
      return List.of();
    }
    List<String> rates = new ArrayList<>();
    for (String one : over.isEmpty() ? List.of(above) : over) {
      for (String other : each.isEmpty() ? List.of(below) : each) {
        rates.add(one + '/' + other);
      }
    }
    return rates;
  }

  private static String listed(List<String> units) {
    int last = units.size() - 1;
    return last == 0
        ? units.get(0)
        : String.join(", ", units.subList(0, last)) + " or " + units.get(last);
  }
}
