package org.tally.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Certificate;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * Checks certificates against the claims and relations of a dataset, in exact arithmetic: that the
 * claims say what the certificate says they do, are of the quantities and times that it sets
 * against one another, and that the sum comes out as it should. Which claims belong to one account
 * or origin is for the rules, and not checked again.
 */
public final class Verifier {
  private final Dataset dataset;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();

  public Verifier(Dataset dataset) {
    this.dataset = dataset;
    dataset.claims().forEach(claim -> claims.put(claim.id(), claim));
    dataset.relations().forEach(relation -> relations.put(relation.text(), relation));
  }

  /**
   * Why the certificate proves nothing of a finding; empty if it proves that the claims cannot all
   * be true.
   *
   * @param certificate the certificate
   * @param named the ids of the claims that the finding says it rests on
   */
  public Optional<String> fault(Certificate certificate, Set<String> named) {
    try {
      Facts facts = new Facts(named);
      if (certificate instanceof Certificate.Combination combination) {
        new Sum(facts).verify(combination);
      } else if (certificate instanceof Certificate.Ranges ranges) {
        new Range(facts).verify(ranges);
      } else if (certificate instanceof Certificate.NoWholeNumber none) {
        verify(none, facts);
      } else if (certificate instanceof Certificate.DifferentAnswers answers) {
        verify(answers, facts);
      } else if (certificate instanceof Certificate.OneNumber number) {
        verify(number, facts);
      } else {
        throw new Unproven("an unknown form (" + certificate + ")");
      }
      return Optional.empty();
    } catch (Unproven e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void verify(Certificate.NoWholeNumber none, Facts facts) throws Unproven {
    Claim claim = facts.claim(none.claim());
    Interval interval = facts.interval(claim);
    if (none.whole() != null) {
      Interval whole = new Range(facts).interval(none.whole());
      Reading reading = facts.reading(claim);
      Rational precision = reading.precision();
      Rational things = whole.low().value();
      if (precision == null || things == null || !whole.isPoint()) {
        throw new Unproven("a percentage without precision, or of no certain number");
      }
      Rational half = precision.times(Rational.ratio(1, 2));
      interval =
          Interval.closed(reading.best().minus(half), reading.best().plus(half)).times(things);
    } else if (!Facts.property(claim).counted()) {
      throw new Unproven("claim (" + claim.id() + ") counts no things");
    }
    if (interval.holdsWholeNumber()) {
      throw new Unproven("there is a whole number in " + interval);
    }
  }

  private static void verify(Certificate.DifferentAnswers answers, Facts facts) throws Unproven {
    Claim first = facts.claim(answers.first());
    Claim other = facts.claim(answers.other());
    boolean one =
        Facts.property(first).id().equals(Facts.property(other).id())
            && first.subject().id().equals(other.subject().id())
            && first.qualifiers().equals(other.qualifiers());
    if (!one || !(first.value() instanceof Value.Term a && other.value() instanceof Value.Term b)) {
      throw new Unproven("(" + first.id() + ") and (" + other.id() + ") answer no one question");
    }
    if (a.key().equals(b.key())) {
      throw new Unproven("(" + first.id() + ") and (" + other.id() + ") give one answer");
    }
    facts.requireOneTime(List.of(first, other));
  }

  private static void verify(Certificate.OneNumber number, Facts facts) throws Unproven {
    Claim first = facts.claim(number.first());
    Claim other = facts.claim(number.other());
    Reading a = facts.reading(first);
    Reading b = facts.reading(other);
    if (Facts.property(first).id().equals(Facts.property(other).id())
        || !a.unit().equals(b.unit())
        || !a.best().equals(b.best())) {
      throw new Unproven(
          "(" + first.id() + ") and (" + other.id() + ") are not one number of two properties");
    }
  }

  /** What the dataset says, for one certificate. */
  final class Facts {
    private final Set<String> named;

    private Facts(Set<String> named) {
      this.named = named;
    }

    Claim claim(String id) throws Unproven {
      Claim claim = claims.get(id);
      if (claim == null) {
        throw new Unproven("there is no claim (" + id + ")");
      }
      if (!named.contains(id)) {
        throw new Unproven("the finding does not rest on claim (" + id + ")");
      }
      return claim;
    }

    Relation relation(String text) throws Unproven {
      Relation relation = relations.get(text);
      if (relation == null) {
        throw new Unproven("there is no relation (" + text + ")");
      }
      return relation;
    }

    Property property(String id) throws Unproven {
      Property property = dataset.property(Expression.Name.of(id));
      if (property == null) {
        throw new Unproven("there is no property (" + id + ")");
      }
      return property;
    }

    static Property property(Claim claim) throws Unproven {
      Property property = claim.property();
      if (property == null) {
        throw new Unproven("claim (" + claim.id() + ") is of no property");
      }
      return property;
    }

    Reading reading(Claim claim) throws Unproven {
      Reading reading =
          claim.value() instanceof Value.Share share ? share.share() : claim.reading();
      if (reading == null) {
        throw new Unproven("claim (" + claim.id() + ") gives no number");
      }
      return reading;
    }

    Interval interval(Claim claim) throws Unproven {
      return reading(claim).interval();
    }

    /** Claims of one quantity: at one time, or of what has one value at all times. */
    void requireOneTime(List<Claim> group) throws Unproven {
      for (Claim one : group) {
        for (Claim other : group) {
          if (!property(one).isFixed() && !isOneTime(one, other)) {
            throw new Unproven("(" + one.id() + ") and (" + other.id() + ") differ in time");
          }
        }
      }
    }

    /** Claims of several quantities that are set against one another. */
    static void requireOneDay(List<Claim> group) throws Unproven {
      for (Claim one : group) {
        for (Claim other : group) {
          boolean together =
              one.when() == null || other.when() == null
                  ? one.when() == other.when()
                  : one.when().sharesDayWith(other.when());
          if (!together) {
            throw new Unproven("(" + one.id() + ") and (" + other.id() + ") differ in time");
          }
        }
      }
    }

    /** A running total is certainly the same within a day only; what may be, rules decide. */
    private static boolean isOneTime(Claim one, Claim other) throws Unproven {
      Period a = one.when();
      Period b = other.when();
      if (a == null || b == null) {
        return a == b && Objects.equals(source(one), source(other));
      }
      return property(one).isCumulative() ? a.sharesDayWith(b) : a.coversSameDaysAs(b);
    }

    private static @Nullable String source(Claim claim) {
      return claim.source() == null ? null : claim.source().id();
    }
  }
}
