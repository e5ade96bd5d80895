package org.tally.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** Lets sources report the truth of one world: in part, at several times, in their own words. */
final class Newsroom {
  private final Plot plot;
  private final String subject;
  private final List<Map<String, Rational>> truth;
  private final Times times;
  private final Random random;
  private final Sayings sayings;
  private final List<Teller> tellers = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  /** When each origin spoke, and the moment that it spoke of. */
  private final Map<String, Map<Times.Slot, Integer>> spoke = new HashMap<>();

  Newsroom(
      Plot plot, String subject, List<Map<String, Rational>> truth, Times times, Random random) {
    this.plot = plot;
    this.subject = subject;
    this.truth = truth;
    this.times = times;
    this.random = random;
    this.sayings = new Sayings(random);
  }

  World world() {
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      addTeller();
    }
    return new World(plot, subject, truth, List.copyOf(tellers), List.copyOf(statements));
  }

  private void addTeller() {
    String id = subject + "s" + tellers.size();
    String cites = null;
    if (!tellers.isEmpty() && random.nextInt(3) == 0) {
      cites = tellers.get(random.nextInt(tellers.size())).id();
    }
    Map<Times.Slot, Integer> slots = new HashMap<>();
    if (cites != null) {
      slots.putAll(spoke.get(cites));
    } else {
      int reports = 1 + random.nextInt(2);
      for (int i = 0; i < reports; i++) {
        Times.Slot slot = times.slots().get(random.nextInt(times.slots().size()));
        slots.put(slot, slot.moments().get(random.nextInt(slot.moments().size())));
      }
      if (slots.keySet().stream().anyMatch(slot -> !slot.day()) && slots.size() > 1) {
        // one who speaks of a month and of a day in it may mean either
        slots.keySet().retainAll(Set.of(slots.keySet().iterator().next()));
      }
    }
    spoke.put(id, slots);
    boolean undated = cites == null && slots.size() == 1 && random.nextInt(12) == 0;
    String published = published(slots, undated);
    tellers.add(new Teller(id, Teller.KINDS.get(random.nextInt(5)), published, cites));
    slots.entrySet().stream()
        .sorted(java.util.Comparator.comparing(entry -> entry.getKey().when()))
        .forEach(entry -> report(id, published, undated, entry.getKey(), entry.getValue()));
  }

  private @Nullable String published(Map<Times.Slot, Integer> slots, boolean undated) {
    if (undated) {
      return null;
    }
    Times.Slot slot =
        slots.keySet().stream()
            .sorted(java.util.Comparator.comparing(Times.Slot::when))
            .findFirst()
            .orElseThrow();
    return slot.day() && random.nextBoolean() ? slot.when() : "2025-04-02";
  }

  private void report(
      String source, @Nullable String published, boolean undated, Times.Slot slot, int moment) {
    boolean implied = undated || (slot.when().equals(published) && random.nextBoolean());
    String by = random.nextInt(3) == 0 ? "Ministry" : null;
    for (String name : covered()) {
      int copies = random.nextInt(8) == 0 ? 2 : 1;
      for (int i = 0; i < copies; i++) {
        Trait trait = plot.trait(name);
        Said said = share(name, moment);
        if (said == null) {
          said = sayings.say(truth.get(moment).get(name), trait.measure());
        }
        statements.add(
            new Statement(
                subject + "c" + statements.size(),
                source,
                random.nextInt(8) == 0 ? "Orlo" : by,
                subject,
                name,
                said,
                implied ? null : slot.when(),
                moment,
                undated ? null : slot.when(),
                Map.of(),
                List.of()));
      }
    }
  }

  /** What a report covers: all of a relation, nearly all of it, or anything. */
  private Set<String> covered() {
    Set<String> covered = new LinkedHashSet<>();
    if (random.nextInt(4) > 0) {
      List<String> names =
          new ArrayList<>(plot.laws().get(random.nextInt(plot.laws().size())).names());
      if (random.nextBoolean()) {
        names.remove(random.nextInt(names.size()));
      }
      covered.addAll(names);
    }
    List<String> all = plot.names();
    int more = covered.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(3);
    for (int i = 0; i < more; i++) {
      covered.add(all.get(random.nextInt(all.size())));
    }
    return covered;
  }

  /** "36 % of total-c", now and then, where a relation makes one a part of the other. */
  private @Nullable Said share(String name, int moment) {
    if (random.nextInt(6) > 0) {
      return null;
    }
    for (Law law : plot.laws()) {
      if (law instanceof Law.Sum sum
          && sum.parts().contains(name)
          && !sum.factors().contains(-1)
          && truth.get(moment).get(sum.total()).signum() > 0
          && truth.get(moment).get(name).signum() > 0) {
        Rational share = truth.get(moment).get(name).dividedBy(truth.get(moment).get(sum.total()));
        Said said = sayings.say(share, Measure.SHARE);
        if (said.text().contains("±")) {
          return null; // a margin is no share
        }
        return new Said(said.text() + " of " + sum.total(), false, Map.of(), Interval.EVERYTHING);
      }
    }
    return null;
  }
}
