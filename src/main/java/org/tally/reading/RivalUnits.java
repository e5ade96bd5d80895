package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;

/**
 * Units that are taken for one another: the one that a text is written in and the one that its
 * readers think in. The factors are the units library's.
 */
public final class RivalUnits {
  /** Each line names units of one kind, any of which may be mistaken for another. */
  private static final List<List<String>> RIVALS =
      List.of(
          List.of("km²", "mi²", "ha", "acre"),
          List.of("m²", "ft²"),
          List.of("km", "mi", "nmi"),
          List.of("m", "ft", "yd"),
          List.of("cm", "in"),
          List.of("kg", "lb"),
          List.of("km/h", "mph"));

  private static final Map<String, List<Rational>> KNOWN = new ConcurrentHashMap<>();

  private RivalUnits() {}

  /**
   * By what a number in {@code unit} is multiplied if it was really written in a rival of the unit;
   * in a fixed order, empty if the unit has none.
   */
  public static List<Rational> factors(String unit) {
    for (List<String> rivals : RIVALS) {
      if (rivals.contains(unit)) {
        return KNOWN.computeIfAbsent(unit, key -> factors(key, rivals));
      }
    }
    return List.of();
  }

  private static List<Rational> factors(String unit, List<String> rivals) {
    Map<String, Unit> units = Policy.load("newsroom").unitsById;
    @Nullable Unit own = units.get(unit);
    List<Rational> factors = new ArrayList<>();
    for (String rival : rivals) {
      @Nullable Unit other = units.get(rival);
      if (own != null && other != null && !rival.equals(unit)) {
        Conversions.factor(other, own).ifPresent(factors::add);
      }
    }
    return List.copyOf(factors);
  }
}
