package org.tally.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Certificate.Change;
import org.tally.model.Certificate.Climb;
import org.tally.model.Certificate.Combination;
import org.tally.model.Certificate.High;
import org.tally.model.Certificate.Least;
import org.tally.model.Certificate.Low;
import org.tally.model.Certificate.Part;
import org.tally.model.Certificate.Portion;
import org.tally.model.Certificate.Rise;
import org.tally.model.Certificate.Row;
import org.tally.model.Certificate.Supposed;
import org.tally.model.Certificate.Tie;
import org.tally.model.Certificate.Unknown;
import org.tally.model.Certificate.Whole;
import org.tally.model.Claim;
import org.tally.model.Days;
import org.tally.model.Pace;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Value;
import org.tally.model.number.Bound;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;

/**
 * Adds up the rows of a combination. Each stands for a sum that is at most zero, less, or zero; all
 * together must come to a number above zero, or to zero where one of them is less.
 */
final class Sum {
  private static final Rational MINUS_ONE = Rational.of(-1);

  private final Verifier.Facts facts;
  private final Map<String, Unknown> unknowns = new LinkedHashMap<>();
  private final Map<String, List<Claim>> claims = new HashMap<>();
  private final Map<String, Claim> shares = new HashMap<>();
  private final Set<String> quantities = new TreeSet<>();
  private final List<List<String>> ties = new ArrayList<>();
  private final List<Rise> rises = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Climb> climbs = new ArrayList<>();
  private final List<Claim> ends = new ArrayList<>();
  private boolean supposed;

  Sum(Verifier.Facts facts) {
    this.facts = facts;
  }

  /** What a row says of a sum. */
  private enum Sign {
    ZERO,
    AT_MOST_ZERO,
    BELOW_ZERO
  }

  private record Side(Quotient sum, Sign sign) {}

  void verify(Combination combination) throws Unproven {
    for (Unknown unknown : combination.unknowns()) {
      facts.property(unknown.property());
      if (unknowns.put(unknown.name(), unknown) != null) {
        throw new Unproven("(" + unknown.name() + ") stands for two quantities");
      }
    }
    Quotient sum = Quotient.number(Rational.ZERO);
    boolean strict = false;
    for (Row row : combination.rows()) {
      Side side = side(row);
      if (side.sign != Sign.ZERO && row.times().signum() < 0) {
        throw new Unproven("an inequality is turned round by the multiplier " + row.times());
      }
      strict |= side.sign == Sign.BELOW_ZERO && row.times().signum() > 0;
      sum = sum.plus(side.sum.times(Quotient.number(row.times())));
    }
    for (String name : quantities) {
      if (shares.containsKey(name)) {
        throw new Unproven("(" + name + ") is a share of something and no quantity");
      }
    }
    if (supposed && !ends.isEmpty()) {
      throw new Unproven("a supposition is refuted by claims");
    }
    if (!sum.variables().isEmpty()) {
      throw new Unproven("the sum leaves " + String.join(", ", sum.variables()) + " open");
    }
    Rational total = sum.at(name -> Rational.ZERO).orElse(Rational.ZERO);
    boolean contradiction =
        total.signum() > 0 || (total.signum() == 0 && (strict || isOfTouching()));
    if (!contradiction) {
      throw new Unproven("the sum is " + total + ", which is no contradiction");
    }
    verifyTimes();
  }

  /** Two values of one precision that differ: the end that they share is not of both. */
  private boolean isOfTouching() throws Unproven {
    return ends.size() == 2
        && ties.isEmpty()
        && facts.reading(ends.get(0)).differsInPrecision(facts.reading(ends.get(1)));
  }

  private Side side(Row row) throws Unproven {
    if (row.parts().size() == 1) {
      return side(row.parts().get(0));
    }
    if (row.parts().size() != 2) {
      throw new Unproven("a row has " + row.parts().size() + " parts");
    }
    Side one = side(row.parts().get(0));
    Side other = side(row.parts().get(1));
    if (one.sign == Sign.ZERO || other.sign == Sign.ZERO) {
      throw new Unproven("a product of something else than two inequalities");
    }
    boolean strict = one.sign == Sign.BELOW_ZERO && other.sign == Sign.BELOW_ZERO;
    return new Side(
        one.sum.times(other.sum).times(Quotient.number(MINUS_ONE)),
        strict ? Sign.BELOW_ZERO : Sign.AT_MOST_ZERO);
  }

  private Side side(Part part) throws Unproven {
    if (part instanceof High high) {
      Bound end = facts.interval(end(high.claim(), high.of())).high();
      return new Side(variable(high.of()).minus(value(end)), sign(end));
    } else if (part instanceof Low low) {
      Bound end = facts.interval(end(low.claim(), low.of())).low();
      return new Side(value(end).minus(variable(low.of())), sign(end));
    } else if (part instanceof Least least) {
      Rational min = facts.property(unknown(least.of()).property()).min();
      if (min == null) {
        throw new Unproven("(" + least.of() + ") can be as low as it likes");
      }
      quantities.add(least.of());
      return new Side(Quotient.number(min).minus(variable(least.of())), Sign.AT_MOST_ZERO);
    } else if (part instanceof Tie tie) {
      return side(tie);
    } else if (part instanceof Portion portion) {
      return side(portion);
    } else if (part instanceof Rise rise) {
      return side(rise);
    } else if (part instanceof Change change) {
      return side(change);
    } else if (part instanceof Whole whole) {
      return side(whole);
    } else if (part instanceof Climb climb) {
      return side(climb);
    } else if (part instanceof Supposed supposition) {
      supposed = true;
      return new Side(
          variable(supposition.of()).times(Quotient.number(MINUS_ONE)), Sign.BELOW_ZERO);
    }
    throw new Unproven("an unknown part (" + part + ")");
  }

  /** The claim of an end, once it is clear that it speaks of the unknown. */
  private Claim end(String id, String of) throws Unproven {
    Claim claim = facts.claim(id);
    Unknown unknown = unknown(of);
    boolean share = claim.value() instanceof Value.Share;
    Claim known = shares.get(of);
    if (!Verifier.Facts.property(claim).id().equals(unknown.property())
        || !claim.subject().id().equals(unknown.subject())
        || !claim.qualifiers().equals(unknown.qualifiers())
        || (known != null && known != claim)) {
      throw new Unproven("claim (" + id + ") says nothing of (" + of + ")");
    }
    if (share) {
      shares.put(of, claim);
    }
    List<Claim> own = claims.computeIfAbsent(of, key -> new ArrayList<>());
    if (!own.contains(claim)) {
      own.add(claim);
    }
    ends.add(claim);
    return claim;
  }

  private Side side(Tie tie) throws Unproven {
    Relation relation = facts.relation(tie.relation());
    String subject = null;
    Unknown first = null;
    for (Expression.Name name : relation.names()) {
      if (isNothing(relation, tie, name.text())) {
        continue;
      }
      Unknown unknown = unknown(tie.of().getOrDefault(name.text(), ""));
      if (first == null) {
        first = unknown;
      }
      String wanted = name.subject() == null ? subject : name.subject();
      if (!unknown.property().equals(name.meant())
          || (wanted != null && !wanted.equals(unknown.subject()))
          || !unknown.qualifiers().equals(first.qualifiers())) {
        throw new Unproven("(" + unknown.name() + ") is not (" + name.text() + ")");
      }
      quantities.add(unknown.name());
      if (name.subject() == null) {
        subject = unknown.subject();
      }
    }
    ties.add(tie.names());
    Quotient difference = relation.difference();
    boolean equal = relation.sign() == Relation.Sign.EQUAL;
    if (difference.dividesByVariables() && !equal) {
      throw new Unproven("(" + relation.text() + ") divides by what may be below zero");
    }
    Quotient sum =
        difference
            .dividend()
            .replace(
                name ->
                    isNothing(relation, tie, name)
                        ? Quotient.number(Rational.ZERO)
                        : variable(tie.of().getOrDefault(name, "")));
    return switch (relation.sign()) {
      case EQUAL -> new Side(sum, Sign.ZERO);
      case AT_MOST -> new Side(sum, Sign.AT_MOST_ZERO);
      case LESS -> new Side(sum, Sign.BELOW_ZERO);
      case AT_LEAST -> new Side(negated(sum), Sign.AT_MOST_ZERO);
      case MORE -> new Side(negated(sum), Sign.BELOW_ZERO);
    };
  }

  /** Whether what is left out counts as zero: that it is left out is for the rules. */
  private static boolean isNothing(Relation relation, Tie tie, String name) {
    return relation.missing().isNothing() && !tie.of().containsKey(name);
  }

  private Side side(Portion portion) throws Unproven {
    Claim claim = facts.claim(portion.claim());
    Unknown part = unknown(portion.part());
    Unknown whole = unknown(portion.whole());
    Claim known = shares.putIfAbsent(portion.share(), claim);
    boolean fits =
        claim.value() instanceof Value.Share share
            && share.of().equals(whole.property())
            && (known == null || known == claim)
            && Verifier.Facts.property(claim).id().equals(part.property())
            && part.subject().equals(claim.subject().id())
            && whole.subject().equals(claim.subject().id())
            && part.qualifiers().equals(claim.qualifiers())
            && whole.qualifiers().equals(claim.qualifiers());
    if (!fits) {
      throw new Unproven("claim (" + claim.id() + ") gives no share of (" + whole.name() + ")");
    }
    ties.add(portion.names());
    unknown(portion.share());
    return new Side(
        variable(portion.share()).times(variable(whole.name())).minus(variable(part.name())),
        Sign.ZERO);
  }

  private Side side(Rise rise) throws Unproven {
    requireOneTotal(rise.earlier(), rise.later());
    rises.add(rise);
    return new Side(variable(rise.earlier()).minus(variable(rise.later())), Sign.AT_MOST_ZERO);
  }

  private Side side(Climb climb) throws Unproven {
    Pace pace = pace(climb);
    rises.add(new Rise(climb.earlier(), climb.later()));
    climbs.add(climb);
    return new Side(
        variable(climb.later())
            .minus(variable(climb.earlier()))
            .minus(Quotient.number(pace.within(climb.units()))),
        Sign.AT_MOST_ZERO);
  }

  private Pace pace(Climb climb) throws Unproven {
    Property property = requireOneTotal(climb.earlier(), climb.later());
    for (Pace pace : property.paces()) {
      if (pace.per() == climb.per()) {
        return pace;
      }
    }
    throw new Unproven(
        "(" + property.id() + ") may rise as fast as it likes in a " + climb.per().text());
  }

  private Property requireOneTotal(String first, String second) throws Unproven {
    Unknown earlier = unknown(first);
    Unknown later = unknown(second);
    Property property = facts.property(earlier.property());
    if (!areAlike(earlier, later) || !property.isCumulative()) {
      throw new Unproven("(" + earlier.name() + ") may fall to (" + later.name() + ")");
    }
    return property;
  }

  private Side side(Change change) throws Unproven {
    Unknown of = unknown(change.of());
    Unknown earlier = unknown(change.earlier());
    Unknown later = unknown(change.later());
    if (!of.property().equals(Expression.Name.changeOf(earlier.property()))
        || !areAlike(earlier, later)
        || !of.subject().equals(earlier.subject())
        || !of.qualifiers().equals(earlier.qualifiers())) {
      throw new Unproven("(" + of.name() + ") is not what (" + earlier.name() + ") changed by");
    }
    changes.add(change);
    Quotient sum = variable(change.of()).minus(variable(change.later()));
    sum = sum.plus(variable(change.earlier()));
    return switch (change.sign()) {
      case EQUAL -> new Side(sum, Sign.ZERO);
      case AT_MOST -> new Side(sum, Sign.AT_MOST_ZERO);
      case AT_LEAST -> new Side(negated(sum), Sign.AT_MOST_ZERO);
      default -> throw new Unproven("a change is never less, or more, by the course of time");
    };
  }

  private Side side(Whole whole) throws Unproven {
    Unknown of = unknown(whole.of());
    if (facts.property(of.property()).kind() != Property.Kind.FLOW) {
      throw new Unproven("(" + of.name() + ") does not add up over periods");
    }
    List<Period> periods = new ArrayList<>();
    Quotient sum = variable(whole.of());
    for (String name : whole.parts()) {
      if (!areAlike(of, unknown(name))) {
        throw new Unproven("(" + name + ") is no part of (" + of.name() + ")");
      }
      periods.add(Spans.of(unknown(name)));
      sum = sum.minus(variable(name));
    }
    Spans.requireAdjoining(Spans.of(of), periods);
    return new Side(sum, Sign.ZERO);
  }

  private static boolean areAlike(Unknown one, Unknown other) {
    return one.property().equals(other.property())
        && one.subject().equals(other.subject())
        && one.qualifiers().equals(other.qualifiers());
  }

  private void verifyTimes() throws Unproven {
    for (List<Claim> own : claims.values()) {
      facts.requireOneTime(own);
    }
    for (List<String> tie : ties) {
      Verifier.Facts.requireOneDay(around(tie));
    }
    for (Unknown unknown : unknowns.values()) {
      if (unknown.when() != null) {
        Spans.requireOver(unknown.when(), claims.getOrDefault(unknown.name(), List.of()));
        for (List<String> tie : ties) {
          if (tie.contains(unknown.name())) {
            Spans.requireOver(unknown.when(), around(tie));
          }
        }
      }
    }
    for (Change change : changes) {
      Spans.requireChange(
          Spans.of(unknown(change.of())),
          days(change.earlier()),
          days(change.later()),
          facts.property(unknown(change.earlier()).property()).isCumulative(),
          change.sign());
    }
    for (Rise rise : rises) {
      for (Claim earlier : witnesses(rise.earlier())) {
        for (Claim later : witnesses(rise.later())) {
          if (earlier.when() == null
              || later.when() == null
              || !earlier.when().endsBefore(later.when())) {
            throw new Unproven(
                "(" + earlier.id() + ") is not certainly earlier than (" + later.id() + ")");
          }
        }
      }
    }
    for (Climb climb : climbs) {
      Spans.requireWithin(
          pace(climb), climb.units(), witnesses(climb.earlier()), witnesses(climb.later()));
    }
  }

  /** Of which days an unknown may be. */
  private List<Days> days(String name) throws Unproven {
    Period when = unknown(name).when();
    return claims.getOrDefault(name, List.of()).isEmpty() && when != null
        ? List.of(Spans.days(when))
        : Spans.days(witnesses(name));
  }

  /** The claims whose time is that of an unknown: its own, else of those that it is tied to. */
  private List<Claim> witnesses(String name) throws Unproven {
    List<Claim> own = claims.getOrDefault(name, List.of());
    if (!own.isEmpty()) {
      return own;
    }
    List<Claim> tied = new ArrayList<>();
    for (List<String> tie : ties) {
      if (tie.contains(name)) {
        tied.addAll(around(tie));
      }
    }
    if (tied.isEmpty()) {
      throw new Unproven("nothing tells of which time (" + name + ") is");
    }
    return tied;
  }

  private List<Claim> around(List<String> tie) throws Unproven {
    List<Claim> around = new ArrayList<>();
    for (String name : tie) {
      Property property = facts.property(unknown(name).property());
      if (!property.isFixed()) {
        around.addAll(claims.getOrDefault(name, List.of()));
      }
    }
    return around;
  }

  private Unknown unknown(String name) throws Unproven {
    Unknown unknown = unknowns.get(name);
    if (unknown == null) {
      throw new Unproven("nothing is said of what (" + name + ") is");
    }
    return unknown;
  }

  private static Quotient variable(String name) {
    return Quotient.variable(name);
  }

  private static Quotient negated(Quotient sum) {
    return sum.times(Quotient.number(MINUS_ONE));
  }

  private static Quotient value(Bound end) throws Unproven {
    if (end.value() == null) {
      throw new Unproven("a claim has no end on this side");
    }
    return Quotient.number(end.value());
  }

  private static Sign sign(Bound end) {
    return end.closed() ? Sign.AT_MOST_ZERO : Sign.BELOW_ZERO;
  }
}
