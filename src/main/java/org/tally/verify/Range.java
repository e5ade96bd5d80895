package org.tally.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tally.model.Certificate.Possible;
import org.tally.model.Certificate.Ranges;
import org.tally.model.Certificate.Solved;
import org.tally.model.Certificate.Stated;
import org.tally.model.Certificate.Term;
import org.tally.model.Claim;
import org.tally.model.Value;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;

/** Works out all that the two sides of a relation can differ by, in exact interval arithmetic. */
final class Range {
  private static final String SHARE = "share";

  /** How many terms a value over claims may have; larger ones are worked out step by step. */
  private static final int TERMS = 200;

  private final Verifier.Facts facts;
  private final Map<String, Interval> leaves = new HashMap<>();
  private final Set<Claim> claims = new LinkedHashSet<>();

  Range(Verifier.Facts facts) {
    this.facts = facts;
  }

  void verify(Ranges ranges) throws Unproven {
    Relation relation = relation(ranges.relation(), ranges.share());
    Map<String, Quotient> values = values(relation, "", ranges.terms());
    subjects(relation, "", ranges.terms());
    requireOneScope();
    Optional<Interval> difference = range(relation.difference(), values, ranges.terms());
    if (difference.filter(relation::isBrokenBy).isEmpty()) {
      throw new Unproven("(" + relation.text() + ") holds for some of what the claims leave open");
    }
  }

  /** All values that a term can have. */
  Interval interval(Term term) throws Unproven {
    if (term instanceof Stated stated) {
      Interval common = Interval.EVERYTHING;
      for (String id : stated.claims()) {
        common =
            common
                .intersection(facts.interval(facts.claim(id)))
                .orElseThrow(() -> new Unproven("the claims of a camp do not agree"));
      }
      return common;
    } else if (term instanceof Possible possible) {
      Rational min = facts.property(possible.property()).min();
      return min == null ? Interval.EVERYTHING : Interval.atLeast(min);
    }
    Solved solved = (Solved) term;
    Formula formula = formula(solved);
    Map<String, Quotient> values = values(formula.relation(), solved.name(), solved.terms());
    return range(formula.value(), values, solved.terms())
        .map(formula.sign()::bound)
        .orElseThrow(() -> new Unproven("(" + formula.text() + ") may divide by zero"));
  }

  private Optional<Interval> range(
      Quotient formula, Map<String, Quotient> values, Map<String, Term> terms) throws Unproven {
    Quotient overClaims =
        formula.replace(name -> values.getOrDefault(name, Quotient.variable(name)));
    if (overClaims.size() <= TERMS) {
      return overClaims.range(Quotient.in(leaves));
    }
    Map<String, Interval> intervals = new HashMap<>();
    for (Map.Entry<String, Term> term : terms.entrySet()) {
      intervals.put(term.getKey(), interval(term.getValue()));
    }
    return formula.range(Quotient.in(intervals));
  }

  /** The terms as values over claims, once it is clear that they are of the relation's names. */
  private Map<String, Quotient> values(Relation relation, String target, Map<String, Term> terms)
      throws Unproven {
    Map<String, Quotient> values = new HashMap<>();
    for (Expression.Name name : relation.names()) {
      if (!name.text().equals(target)) {
        Term term = terms.get(name.text());
        if (term == null && target.isEmpty() && relation.missing().isNothing()) {
          values.put(name.text(), Quotient.number(Rational.ZERO));
          continue;
        }
        if (term == null) {
          throw new Unproven("nothing stands for (" + name.text() + ")");
        }
        requireOf(name, term);
        values.put(name.text(), value(term));
      }
    }
    return values;
  }

  private void requireOf(Expression.Name name, Term term) throws Unproven {
    if (term instanceof Possible possible && !possible.property().equals(name.meant())) {
      throw new Unproven("(" + possible.property() + ") is not (" + name.text() + ")");
    }
    if (term instanceof Stated stated) {
      for (String id : stated.claims()) {
        Claim claim = facts.claim(id);
        boolean share = name.text().equals(SHARE) && claim.value() instanceof Value.Share;
        if (!share
            && (!Verifier.Facts.property(claim).id().equals(name.meant())
                || (name.subject() != null && !name.subject().equals(claim.subject().id())))) {
          throw new Unproven("claim (" + id + ") says nothing of (" + name.text() + ")");
        }
      }
    }
    if (term instanceof Solved solved && !formula(solved).target().meant().equals(name.meant())) {
      throw new Unproven("(" + solved.name() + ") is not (" + name.text() + ")");
    }
  }

  /** Whom a relation is about where its names do not say so: one and the same. */
  private Set<String> subjects(Relation relation, String target, Map<String, Term> terms)
      throws Unproven {
    Set<String> scope = new TreeSet<>();
    for (Expression.Name name : relation.names()) {
      Term term = name.text().equals(target) ? null : terms.get(name.text());
      if (term == null) {
        continue;
      }
      Set<String> subjects = subjects(term);
      if (name.subject() == null) {
        scope.addAll(subjects);
      } else if (!Set.of(name.subject()).containsAll(subjects)) {
        throw new Unproven("what stands for (" + name.text() + ") is of another subject");
      }
    }
    if (scope.size() > 1) {
      throw new Unproven(
          "(" + relation.text() + ") is taken of several subjects: " + String.join(", ", scope));
    }
    return scope;
  }

  private Set<String> subjects(Term term) throws Unproven {
    Set<String> subjects = new TreeSet<>();
    if (term instanceof Stated stated) {
      List<Claim> own = new ArrayList<>();
      for (String id : stated.claims()) {
        Claim claim = facts.claim(id);
        own.add(claim);
        subjects.add(claim.subject().id());
      }
      facts.requireOneTime(own);
      claims.addAll(own);
    } else if (term instanceof Solved solved) {
      Formula formula = formula(solved);
      Set<String> scope = subjects(formula.relation(), solved.name(), solved.terms());
      String of = formula.target().subject();
      subjects.addAll(of == null ? scope : Set.of(of));
    }
    return subjects;
  }

  /** All that is set against one another is narrowed alike, and of one day. */
  private void requireOneScope() throws Unproven {
    List<Claim> timed = new ArrayList<>();
    Claim first = null;
    for (Claim claim : claims) {
      first = first == null ? claim : first;
      if (!claim.qualifiers().equals(first.qualifiers())) {
        throw new Unproven("(" + first.id() + ") and (" + claim.id() + ") are not narrowed alike");
      }
      if (!Verifier.Facts.property(claim).isFixed()) {
        timed.add(claim);
      }
    }
    Verifier.Facts.requireOneDay(timed);
  }

  private Quotient value(Term term) throws Unproven {
    if (term instanceof Solved solved && !formula(solved).isBound()) {
      Formula formula = formula(solved);
      Map<String, Quotient> values = values(formula.relation(), solved.name(), solved.terms());
      return formula.value().replace(name -> values.getOrDefault(name, Quotient.variable(name)));
    }
    String leaf = term.toString();
    leaves.put(leaf, interval(term));
    return Quotient.variable(leaf);
  }

  private Formula formula(Solved solved) throws Unproven {
    Relation relation = relation(solved.relation(), solved.share());
    return relation.formulas().stream()
        .filter(formula -> formula.target().text().equals(solved.name()))
        .findFirst()
        .orElseThrow(
            () -> new Unproven("(" + relation.text() + ") does not give (" + solved.name() + ")"));
  }

  /** The declared relation, or that a part is the share which a claim says of a whole. */
  private Relation relation(String text, String share) throws Unproven {
    if (share.isEmpty()) {
      return facts.relation(text);
    }
    Claim claim = facts.claim(share);
    if (!(claim.value() instanceof Value.Share value)) {
      throw new Unproven("claim (" + share + ") gives no share");
    }
    return new Relation(
        claim.text(),
        new Expression.Name(null, Verifier.Facts.property(claim).id()),
        Relation.Sign.EQUAL,
        new Expression.Binary(
            Expression.Operator.TIMES,
            new Expression.Name(null, SHARE),
            new Expression.Name(null, value.of())),
        Position.of(share));
  }
}
