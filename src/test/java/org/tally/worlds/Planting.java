package org.tally.worlds;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tally.model.Property.Kind;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Moves the value of one claim of a consistent world so far that it cannot be true beside the
 * others, whatever they were rounded to. What "cannot" means is worked out here, from what was
 * written and from the relations, without the engine.
 */
final class Planting {
  private final World world;
  private final Random random;

  /** What binds a claim. */
  enum By {
    /** Another claim of the same quantity. */
    ANOTHER_CLAIM,
    /** An earlier or later claim of a running total. */
    ANOTHER_TIME,
    /** A relation among what its own account says. */
    OWN_ACCOUNT,
    /** What follows by a relation from what another account says. */
    ANOTHER_ACCOUNT,
    /** What follows by a relation from what several accounts say together. */
    SEVERAL_ACCOUNTS
  }

  /**
   * A world with one contradiction.
   *
   * @param world the world
   * @param claim the id of the claim that is wrong
   * @param by what binds that claim
   * @param against the other claim, or the relation
   */
  record Planted(World world, String claim, By by, String against) {}

  /** What a claim may be, and why. */
  private record Limit(Interval allowed, By by, String against) {}

  Planting(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** A contradiction somewhere; empty if no claim of this world is bound by others. */
  Optional<Planted> plant() {
    List<Statement> candidates = new ArrayList<>(world.statements());
    Collections.shuffle(candidates, random);
    for (Statement candidate : candidates) {
      List<Limit> limits = limits(candidate);
      Collections.shuffle(limits, random);
      for (Limit limit : limits) {
        Said wrong = outside(candidate, limit.allowed());
        if (wrong != null) {
          List<Statement> changed = new ArrayList<>(world.statements());
          changed.set(changed.indexOf(candidate), candidate.saying(wrong));
          return Optional.of(
              new Planted(world.with(changed), candidate.id(), limit.by(), limit.against()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Limit> limits(Statement claim) {
    List<Limit> limits = new ArrayList<>();
    if (isShare(claim)) {
      return limits;
    }
    for (Statement other : world.statements()) {
      if (other != claim && !isShare(other) && other.property().equals(claim.property())) {
        addLimit(limits, claim, other);
      }
    }
    for (Law law : world.plot().laws()) {
      if (law.names().contains(claim.property())) {
        addLimit(limits, claim, law, s -> isOfOneAccount(s, claim), By.OWN_ACCOUNT);
        if (kind(claim) != Kind.CUMULATIVE && !(law instanceof Law.Order)) {
          for (Statement other : world.statements()) {
            if (isOfOneTime(other, claim) && !states(other, claim.property())) {
              addLimit(limits, claim, law, s -> isOfOneAccount(s, other), By.ANOTHER_ACCOUNT);
            }
          }
          if (law.text().startsWith(claim.property() + " =")
              && !isOfOneSource(law, claim)
              && law.names().stream().noneMatch(this::runsUp)) {
            addLimit(limits, claim, law, s -> isOfOneTime(s, claim), By.SEVERAL_ACCOUNTS);
          }
        }
      }
    }
    return limits;
  }

  private void addLimit(List<Limit> limits, Statement claim, Statement other) {
    Interval span = other.said().span();
    By by = By.ANOTHER_CLAIM;
    if (kind(claim) != Kind.CUMULATIVE) {
      if (isOfOneTime(claim, other)) {
        limits.add(new Limit(span, by, other.id()));
      }
    } else if (isOfOneAccount(claim, other)) {
      limits.add(new Limit(span, by, other.id()));
    } else if (isDay(claim) && isDay(other)) {
      int order = claim.time().compareTo(other.time());
      if (order > 0) {
        limits.add(new Limit(new Interval(span.low(), Bound.NONE), By.ANOTHER_TIME, other.id()));
      } else if (order < 0) {
        limits.add(new Limit(new Interval(Bound.NONE, span.high()), By.ANOTHER_TIME, other.id()));
      }
    }
  }

  /** What {@code law} leaves for a claim if the claims chosen say the rest. */
  private void addLimit(
      List<Limit> limits, Statement claim, Law law, Predicate<Statement> chosen, By by) {
    Map<String, Interval> others = new HashMap<>();
    for (Statement other : world.statements()) {
      String name = other.property();
      if (other != claim && law.names().contains(name) && chosen.test(other)) {
        if (isShare(other)) {
          return;
        }
        if (!name.equals(claim.property())) {
          others.merge(name, other.said().span(), Interval::hull);
        }
      }
    }
    if (others.size() == law.names().size() - 1) {
      others.replaceAll((name, span) -> possible(name, span));
      if (law instanceof Law.Ratio ratio && ratio.product() && isCounted(ratio.part())) {
        // nine tenths of 9 people is what people say of 8 and of 9
        Interval one = Interval.closed(Rational.of(-1), Rational.ONE);
        others.computeIfPresent(ratio.part(), (name, span) -> span.plus(one));
        law.range(claim.property(), others)
            .map(range -> claim.property().equals(ratio.part()) ? range.plus(one) : range)
            .ifPresent(range -> limits.add(new Limit(range, by, law.text())));
        return;
      }
      law.range(claim.property(), others)
          .ifPresent(range -> limits.add(new Limit(range, by, law.text())));
    }
  }

  /** What cannot be less than nothing is not. */
  private Interval possible(String name, Interval span) {
    return world.plot().trait(name).measure().isNeverNegative()
        ? span.cutBelow(Rational.ZERO).orElse(span)
        : span;
  }

  /** A value certainly outside {@code allowed}, as a plain number; null if there is none. */
  private @Nullable Said outside(Statement claim, Interval allowed) {
    Measure measure = world.plot().trait(claim.property()).measure();
    Rational high = allowed.high().value();
    Rational low = allowed.low().value();
    Rational value = null;
    if (high != null && (low == null || random.nextBoolean())) {
      value = high.plus(margin(high, measure));
    } else if (low != null) {
      value = low.minus(margin(low, measure));
    }
    if (value == null) {
      return null;
    }
    boolean up = high != null && value.compareTo(high) > 0;
    int decimals = measure.isCounted() ? 0 : measure == Measure.SHARE ? 6 : 3;
    value = Figure.rounded(value, decimals, up ? RoundingMode.CEILING : RoundingMode.FLOOR).value();
    return value.signum() < 0 && measure.isNeverNegative()
        ? null
        : new Said(value.toString(), true, Map.of(), Interval.point(value));
  }

  /** One thing, or from a thousandth to as much again. */
  private Rational margin(Rational bound, Measure measure) {
    Rational share = bound.abs().times(Rational.ratio(1 + random.nextInt(1000), 1000));
    return share.plus(measure == Measure.SHARE ? Rational.ratio(1, 1000) : Rational.ONE);
  }

  /** A total may rise within the day, so that what several say of it proves nothing together. */
  private boolean runsUp(String property) {
    return world.plot().trait(property).kind() == Kind.CUMULATIVE;
  }

  private boolean isCounted(String property) {
    return world.plot().trait(property).measure().isCounted();
  }

  private Kind kind(Statement claim) {
    return world.plot().trait(claim.property()).kind();
  }

  private static boolean isShare(Statement claim) {
    return claim.said().text().contains(" of ") && claim.said().span() == Interval.EVERYTHING;
  }

  private static boolean isOfOneAccount(Statement a, Statement b) {
    return a.source().equals(b.source())
        && Objects.equals(a.by(), b.by())
        && Objects.equals(a.time(), b.time())
        && a.time() != null;
  }

  /** Whether both are certainly of one time, for what does not run up within a day. */
  private boolean isOfOneTime(Statement a, Statement b) {
    return (kind(a) == Kind.FIXED && kind(b) == Kind.FIXED)
        || (a.time() != null && a.time().equals(b.time()));
  }

  /** Whether the account of a claim has the property itself: then it does not follow there. */
  private boolean states(Statement claim, String property) {
    return world.statements().stream()
        .anyMatch(
            s ->
                s.property().equals(property)
                    && s.source().equals(claim.source())
                    && Objects.equals(s.time(), claim.time()));
  }

  /**
   * Whether another source states the property itself and all that it follows from: then only what
   * it states counts, though what follows may be the narrower.
   */
  private boolean isOfOneSource(Law law, Statement claim) {
    return world.statements().stream()
        .filter(s -> s != claim && s.property().equals(claim.property()))
        .anyMatch(s -> law.names().stream().allMatch(name -> states(s, name)));
  }

  private static boolean isDay(Statement claim) {
    return claim.time() != null && claim.time().matches("\\d{4}-\\d\\d-\\d\\d");
  }
}
