package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Correction;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.fact.Corrected;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Restarts;
import org.tally.model.fact.Restarts.Restart;
import org.tally.model.number.Rational;

/**
 * What the claims of a case, and the file, say of corrections: which claims have been taken back,
 * by which others, and where running totals start anew.
 */
final class Corrections {
  private final Map<Claim, Claim> successors = new IdentityHashMap<>();
  private final Set<String> takenBack = new HashSet<>();
  private final Map<String, List<Restart>> restarts = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  /**
   * A correction of one quantity.
   *
   * @param total all claims of the quantity
   * @param named the claims among them that it takes back by name
   * @param later what gives the new value; null if no claim does
   * @param date when; null if the correcting claim has no time
   * @param reason why; null if only a claim names what it corrects
   */
  private record Found(
      List<Claim> total,
      List<Claim> named,
      @Nullable Claim later,
      @Nullable Period date,
      @Nullable String reason) {}

  private Corrections() {}

  /** The corrections among {@code claims}, which form one case. */
  static Corrections of(Ground ground, List<Claim> claims) {
    Corrections corrections = new Corrections();
    boolean any = ground.hasCorrections();
    for (Claim claim : claims) {
      if (!claim.corrects().isEmpty()) {
        corrections.takenBack.addAll(claim.corrects());
        any = true;
      }
    }
    if (any) {
      corrections.find(ground, claims);
    }
    return corrections;
  }

  /**
   * Whether another claim, or the file, says that it takes {@code claim} back. Like who cites whom
   * this is told in the input, word for word and by ids, and nothing is weighed for it: whoever
   * withdraws a number has said that it does not count, however the two compare. What the
   * correction explains is a verdict, and the rule's (C113).
   */
  boolean takesBack(Claim claim) {
    return takenBack.contains(claim.id());
  }

  /**
   * The claim in whose place another one has come, by the one; empty where nothing is corrected.
   */
  Map<Claim, Claim> successors() {
    return successors;
  }

  /** Where running totals start anew. */
  Restarts restarts() {
    return restarts.isEmpty() ? Restarts.NONE : new Restarts(restarts);
  }

  /** What was said before and after each correction, as rules see it. */
  List<Corrected> facts(Function<Claim, Origins> origins) {
    List<Corrected> facts = new ArrayList<>();
    for (Found each : found) {
      List<Claim> earlier = earlier(each);
      Claim any = each.total.get(0);
      Property property = any.property();
      if (property == null || earlier.isEmpty()) {
        continue;
      }
      Matter.Supporters supporters = new Matter.Supporters();
      earlier.forEach(claim -> supporters.add(claim.source(), origins.apply(claim)));
      if (each.later != null) {
        supporters.add(each.later.source(), origins.apply(each.later));
      }
      facts.add(
          new Corrected(
              new Quantity(any.subject(), property, any.qualifiers(), unit(earlier.get(0))),
              earlier,
              each.later,
              each.date == null ? null : each.date.text(),
              each.reason,
              supporters.support()));
    }
    return facts;
  }

  private static String unit(Claim claim) {
    Reading reading = claim.reading();
    return reading == null ? "" : reading.unit();
  }

  private static String reason(Ground ground, Correction declared) {
    String id = declared.source();
    Source source = id == null ? null : ground.source(id);
    String who = source == null ? id : source.label();
    return who == null ? declared.reason() : declared.reason() + " (" + who + ')';
  }

  private void find(Ground ground, List<Claim> claims) {
    Map<String, Claim> byId = new HashMap<>();
    Map<String, List<Claim>> byTotal = new TreeMap<>();
    for (Claim claim : claims) {
      byId.put(claim.id(), claim);
      if (claim.property() != null) {
        byTotal.computeIfAbsent(Restarts.key(claim), key -> new ArrayList<>()).add(claim);
      }
    }
    byTotal
        .values()
        .forEach(
            total -> {
              for (Correction declared : ground.corrections(total.get(0))) {
                takenBack.addAll(declared.corrects());
              }
            });
    Set<Claim> told = new HashSet<>();
    byTotal.forEach((key, total) -> findDeclared(ground, key, total, byId, told));
    for (Claim claim : claims) {
      if (!claim.corrects().isEmpty()) {
        findNamed(claim, byId, byTotal, told.contains(claim));
      }
    }
  }

  private void findDeclared(
      Ground ground, String key, List<Claim> total, Map<String, Claim> byId, Set<Claim> told) {
    for (Correction declared : ground.corrections(total.get(0))) {
      List<Claim> named =
          declared.corrects().stream().map(byId::get).filter(total::contains).toList();
      boolean running = isRunning(total.get(0));
      if (!running && named.isEmpty()) {
        continue; // it names claims of the same property with other qualifiers
      }
      Claim later = later(declared, total, named);
      if (later != null) {
        for (Claim claim : named) {
          successors.putIfAbsent(claim, later);
        }
        told.add(later);
      }
      found.add(new Found(total, named, later, declared.date(), reason(ground, declared)));
      if (running) {
        addRestart(key, declared.date(), later);
      }
    }
  }

  /** A claim that names the claims that it corrects. */
  private void findNamed(
      Claim claim, Map<String, Claim> byId, Map<String, List<Claim>> byTotal, boolean told) {
    List<Claim> named = new ArrayList<>();
    for (String id : claim.corrects()) {
      Claim corrected = byId.get(id);
      if (corrected != null && corrected != claim) {
        successors.putIfAbsent(corrected, claim);
        if (Restarts.key(corrected).equals(Restarts.key(claim))) {
          named.add(corrected);
        }
      }
    }
    Period date = claim.when();
    boolean running = isRunning(claim);
    if (running && date != null) {
      addRestart(Restarts.key(claim), date, claim);
    }
    List<Claim> total = byTotal.getOrDefault(Restarts.key(claim), List.of());
    if (!told && !total.isEmpty()) {
      found.add(new Found(total, named, claim, date, null));
    }
  }

  private void addRestart(String key, Period date, @Nullable Claim by) {
    restarts.computeIfAbsent(key, total -> new ArrayList<>(1)).add(new Restart(date, by));
  }

  private static boolean isRunning(Claim claim) {
    return claim.property() != null && claim.property().isCumulative();
  }

  /**
   * The claim with the new value: one that names what it corrects, else the first that was
   * certainly not made before the correction.
   */
  private @Nullable Claim later(Correction declared, List<Claim> total, List<Claim> named) {
    LocalDate since = declared.date().start();
    if (since == null) {
      return null;
    }
    boolean running = isRunning(total.get(0));
    return total.stream()
        .filter(claim -> !takesBack(claim))
        .filter(claim -> running || named.stream().anyMatch(old -> isOfOneTime(old, claim)))
        .filter(claim -> !start(running ? claim.when() : said(claim)).isBefore(since))
        .min(
            Comparator.comparing((Claim claim) -> claim.corrects().isEmpty())
                .thenComparing(claim -> start(running ? claim.when() : said(claim)))
                .thenComparing(Claim::id))
        .orElse(null);
  }

  /**
   * What the correction names, and of a total's claims before it the highest where the later claim
   * is lower, for that fall is explained too; where it names none, the last one.
   */
  private List<Claim> earlier(Found correction) {
    List<Claim> named = correction.named;
    Period date = correction.date;
    Claim later = correction.later;
    if (date == null || !isRunning(correction.total.get(0))) {
      return named;
    }
    List<Claim> before =
        correction.total.stream()
            .filter(claim -> claim.reading() != null && !takesBack(claim))
            .filter(claim -> claim.when() != null && claim.when().endsBefore(date))
            .filter(claim -> !isCorrectedBefore(claim, date))
            .toList();
    List<Claim> earlier = new ArrayList<>(named);
    before.stream()
        .max(Comparator.comparing(Corrections::low).thenComparing(Claim::id))
        .filter(highest -> later != null && isBelow(later, highest))
        .ifPresent(earlier::add);
    if (earlier.isEmpty()) {
      before.stream()
          .max(Comparator.comparing((Claim claim) -> start(claim.when())).thenComparing(Claim::id))
          .ifPresent(earlier::add);
    }
    return earlier;
  }

  /** Whether another correction, made before {@code date}, is the one that concerns the claim. */
  private boolean isCorrectedBefore(Claim claim, Period date) {
    Period when = claim.when();
    return restarts.getOrDefault(Restarts.key(claim), List.of()).stream()
        .anyMatch(
            restart ->
                when != null && when.endsBefore(restart.date()) && restart.date().endsBefore(date));
  }

  private static boolean isBelow(Claim later, Claim earlier) {
    Reading after = later.reading();
    Reading before = earlier.reading();
    return after != null
        && before != null
        && after.unit().equals(before.unit())
        && after.interval().isBelow(before.interval());
  }

  private static Rational low(Claim claim) {
    Reading reading = claim.reading();
    Rational low = reading == null ? null : reading.interval().low().value();
    return low == null ? Rational.ZERO : low;
  }

  /** A fixed value, or one of the same time, can take the place of another. */
  private static boolean isOfOneTime(Claim old, Claim claim) {
    Property property = claim.property();
    Period one = old.when();
    Period other = claim.when();
    return (property != null && property.isFixed())
        || (one != null && other != null && one.coversSameDaysAs(other));
  }

  /** When its source said it. */
  private static @Nullable Period said(Claim claim) {
    Period published = claim.source() == null ? null : claim.source().published();
    return published == null ? claim.when() : published;
  }

  private static LocalDate start(@Nullable Period period) {
    return period == null || period.start() == null ? LocalDate.MIN : period.start();
  }
}
