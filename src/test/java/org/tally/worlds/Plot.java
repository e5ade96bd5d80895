package org.tally.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property.Kind;
import org.tally.model.number.Rational;

/**
 * What worlds can be about: properties, and the relations that hold among them at every moment.
 *
 * @param kind how the properties behave over time, ratios apart
 * @param traits the properties
 * @param laws the relations
 * @param free the properties whose truth is drawn; the others follow, in the order of the laws
 */
record Plot(Kind kind, List<Trait> traits, List<Law> laws, List<String> free) {

  /** A plot with relations of random form. */
  static Plot draw(Random random) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    Builder builder = new Builder(kind, random);
    int laws = 1 + random.nextInt(4);
    for (int i = 0; i < laws; i++) {
      builder.addLaw();
    }
    return builder.build();
  }

  /** Whether a day has one moment only: some property is no running total and so must not move. */
  boolean isSteady() {
    return traits.stream().anyMatch(trait -> trait.kind() != Kind.CUMULATIVE);
  }

  Trait trait(String id) {
    return traits.stream().filter(trait -> trait.id().equals(id)).findFirst().orElseThrow();
  }

  List<String> names() {
    return traits.stream().map(Trait::id).toList();
  }

  /**
   * The value of each property at each moment; null if these random values allow none. The last
   * moment of amounts during a period is the period that all others make up.
   *
   * @param moments how many moments there are
   */
  @Nullable List<Map<String, Rational>> truth(Random random, int moments) {
    List<Map<String, Rational>> truth = new ArrayList<>();
    int digits = 1 + random.nextInt(6);
    for (int moment = 0; moment < moments; moment++) {
      Map<String, Rational> values = new HashMap<>();
      for (String name : free) {
        Measure measure = trait(name).measure();
        boolean constant = trait(name).kind() == Kind.FIXED && moment > 0;
        Rational before = moment == 0 ? Rational.ZERO : truth.get(moment - 1).get(name);
        Rational drawn = constant ? before : amount(random, measure, digits);
        if (trait(name).kind() == Kind.CUMULATIVE && moment > 0) {
          drawn =
              random.nextInt(3) == 0
                  ? before
                  : before.plus(amount(random, measure, Math.max(1, digits - 1)));
        }
        if (kind == Kind.FLOW && moment == moments - 1 && moment > 0) {
          drawn = Rational.ZERO;
          for (Map<String, Rational> month : truth) {
            drawn = drawn.plus(month.get(name));
          }
        }
        values.put(name, drawn);
      }
      if (!follow(values, moment == 0 ? null : truth.get(moment - 1))) {
        return null;
      }
      truth.add(values);
    }
    return truth;
  }

  /** Adds what follows; false if it would not be possible. */
  private boolean follow(Map<String, Rational> values, @Nullable Map<String, Rational> before) {
    for (Law law : laws) {
      if (law instanceof Law.Sum sum && !values.containsKey(sum.total())) {
        values.put(sum.total(), sum.value(values));
      } else if (law instanceof Law.Ratio ratio) {
        for (String whole : ratio.wholes()) {
          if (values.get(whole).signum() <= 0) {
            return false;
          }
        }
        values.putIfAbsent(ratio.rate(), ratio.value(values));
      }
      if (!law.holds(values)) {
        return false;
      }
    }
    for (Trait trait : traits) {
      Rational value = values.get(trait.id());
      boolean cut = trait.measure() != Measure.MONEY && value.signum() < 0;
      boolean fell =
          before != null
              && trait.kind() == Kind.CUMULATIVE
              && value.compareTo(before.get(trait.id())) < 0;
      if (cut || fell) {
        return false;
      }
    }
    return true;
  }

  private static Rational amount(Random random, Measure measure, int digits) {
    long size = Math.round(Math.pow(10, digits * (0.5 + random.nextDouble() / 2)));
    long whole = Math.max(1, size / 2 + (long) (random.nextDouble() * size));
    if (random.nextInt(25) == 0) {
      return Rational.ZERO;
    }
    if (measure.isCounted()) {
      return Rational.of(whole);
    }
    Rational fine = Rational.ratio(whole * 100 + random.nextInt(100), 100);
    return measure == Measure.MONEY && random.nextInt(6) == 0 ? fine.negate() : fine;
  }

  /** Builds a plot law by law. */
  private static final class Builder {
    private final Kind kind;
    private final Random random;
    private final Measure measure;
    private final List<Trait> traits = new ArrayList<>();
    private final List<Law> laws = new ArrayList<>();
    private final List<String> free = new ArrayList<>();

    Builder(Kind kind, Random random) {
      this.kind = kind;
      this.random = random;
      Measure[] amounts = {
        Measure.PEOPLE, Measure.PEOPLE, Measure.AREA, Measure.MASS, Measure.MONEY
      };
      Measure drawn = amounts[random.nextInt(amounts.length)];
      // money comes and goes, and so would its total
      this.measure = kind == Kind.CUMULATIVE && drawn == Measure.MONEY ? Measure.MASS : drawn;
    }

    private String add(String stem, Kind kind, Measure measure) {
      String id = stem + "-" + (char) ('a' + traits.size());
      traits.add(new Trait(id, kind, measure));
      return id;
    }

    private String free() {
      String id = add("free", kind, measure);
      free.add(id);
      return id;
    }

    /** A property that there is, mostly, or a new one. */
    private String any(List<String> not) {
      List<String> fitting =
          traits.stream()
              .filter(trait -> trait.measure() == measure && !not.contains(trait.id()))
              .map(Trait::id)
              .toList();
      return fitting.isEmpty() || random.nextInt(3) == 0
          ? free()
          : fitting.get(random.nextInt(fitting.size()));
    }

    private List<String> several(int count) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        names.add(any(names));
      }
      return names;
    }

    void addLaw() {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          List<String> parts = several(2 + random.nextInt(3));
          List<Integer> factors = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            factors.add(1);
          }
          String total = add("total", kind, measure);
          laws.add(new Law.Sum(total, parts, factors, random.nextInt(3)));
        }
        case 3 -> {
          List<String> parts = several(2);
          Kind left = kind == Kind.CUMULATIVE ? Kind.LEVEL : kind;
          String rest = add("rest", left, measure);
          laws.add(new Law.Sum(rest, parts, List.of(1, -1), random.nextInt(3)));
        }
        case 4 -> {
          List<String> parts = several(2);
          String index = add("index", kind, measure);
          List<Integer> factors = List.of(1 + random.nextInt(3), 1 + random.nextInt(4));
          laws.add(new Law.Sum(index, parts, factors, 0));
        }
        case 5, 6 -> addRatio();
        default -> {
          Law.Sum sum =
              laws.stream()
                  .filter(
                      law -> law instanceof Law.Sum s && s.factors().stream().allMatch(f -> f > 0))
                  .map(law -> (Law.Sum) law)
                  .findAny()
                  .orElse(null);
          if (sum == null || measure == Measure.MONEY) {
            addRatio();
          } else {
            int count = 1 + random.nextInt(sum.parts().size());
            laws.add(
                new Law.Order(sum.parts().subList(0, count), sum.total(), random.nextBoolean()));
          }
        }
      }
    }

    private void addRatio() {
      String part = any(List.of());
      String whole = any(List.of(part));
      List<String> wholes = random.nextBoolean() ? List.of(whole) : List.of(part, whole);
      Kind of = kind == Kind.FIXED ? Kind.FIXED : Kind.LEVEL;
      String rate = add("rate", of, Measure.SHARE);
      laws.add(new Law.Ratio(rate, part, wholes, wholes.size() == 1 && random.nextBoolean()));
    }

    Plot build() {
      return new Plot(kind, List.copyOf(traits), List.copyOf(laws), List.copyOf(free));
    }
  }
}
