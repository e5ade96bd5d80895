package org.tally.doubt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Unknown;
import org.tally.model.Claim;
import org.tally.model.Pace;
import org.tally.model.Period;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.fact.Estimate;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/**
 * Sets up the rows of a dispute: an unknown for each quantity and time, what claims and properties
 * say of it, and how relations tie the unknowns together.
 */
final class Rows {
  /** The name that a claim of a share has for it. */
  static final String SHARE = "share";

  /** How many rows say what products of unknowns can be; further ones are left out. */
  private static final int MOST_PRODUCTS = 400;

  private final Frame frame;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Unknown> unknowns = new LinkedHashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, List<Row>> bounds = new LinkedHashMap<>();
  private final List<Row> ties = new ArrayList<>();
  private final Set<Claim> stated = new LinkedHashSet<>();
  private final Set<Certificate.Part> told = new LinkedHashSet<>();
  private final Map<Claim, String> ofClaims = new LinkedHashMap<>();

  Rows(Frame frame) {
    this.frame = frame;
  }

  /** All rows, products of bounds included where a tie multiplies two unknowns. */
  List<Row> all() {
    List<Row> all = new ArrayList<>();
    bounds.values().forEach(all::addAll);
    all.addAll(ties);
    Set<List<String>> products = new LinkedHashSet<>();
    ties.forEach(
        tie ->
            tie.terms().keySet().stream()
                .filter(monomial -> monomial.size() == 2)
                .forEach(products::add));
    int left = MOST_PRODUCTS;
    for (List<String> product : products) {
      for (Row first : bounds.getOrDefault(product.get(0), List.of())) {
        for (Row second : bounds.getOrDefault(product.get(1), List.of())) {
          if (left-- > 0) {
            all.add(first.times(second));
          }
        }
      }
    }
    return all;
  }

  /** The unknowns, in the order in which they came in. */
  List<Unknown> unknowns() {
    return List.copyOf(unknowns.values());
  }

  /** The unknown that a claim speaks of. */
  String of(Claim claim) {
    return ofClaims.getOrDefault(claim, claim.id());
  }

  /** Lets two estimates speak of one unknown although they are not of one time. */
  void unite(Estimate one, Estimate other) {
    aliases.put(key(other), key(one));
  }

  /** The unknown that {@code estimate} speaks of, with all that it rests on. */
  String add(Estimate estimate) {
    Quantity quantity = estimate.quantity();
    if (estimate.isStated() && !estimate.isCamp()) {
      Claim claim = estimate.claims().get(0);
      return claim.value() instanceof Value.Share
          ? share(claim)
          : state(claim, unknown(key(estimate), quantity, estimate.when()));
    }
    String name = unknown(key(estimate), quantity, estimate.when());
    if (estimate.derivation() != null) {
      prove(estimate.derivation().proof(), name, quantity, estimate.when());
    } else {
      estimate.claims().forEach(claim -> state(claim, name));
    }
    return name;
  }

  /** An unknown of which nothing is stated here. */
  String open(String subject, Property property, Quantity beside, @Nullable Period when) {
    return unknown(
        key(subject, property, beside.qualifiers(), property.readingUnit(), timeKey(when)),
        subject,
        property,
        beside.qualifiers(),
        when);
  }

  /** The unknown of a name of a relation, whatever that is applied to. */
  String bare(Expression.Name name) {
    Property property = frame.property(name);
    if (property == null) {
      throw new IllegalArgumentException("no property (" + name.meant() + ") is declared");
    }
    String text = name.text();
    if (names.putIfAbsent(text, text) == null) {
      String subject = name.subject() == null ? "" : name.subject();
      declare(text, subject, property, Collections.emptySortedMap(), null);
    }
    return text;
  }

  /** That a running total does not fall from one unknown to the other. */
  void rise(String earlier, String later) {
    tie(
        Quotient.variable(earlier).minus(Quotient.variable(later)),
        Row.Sign.AT_MOST,
        new Certificate.Rise(earlier, later));
  }

  /**
   * What happened in the course of time: that a total does not fall, what changed between two
   * times, or that periods which adjoin make up a whole.
   *
   * @param shape {@link Shape#MONOTONY}, {@link Shape#CHANGE} or {@link Shape#PERIODS}
   * @param sign how the result compares with what the operands give
   * @param result what was worked out
   * @param operands what it was worked out from
   */
  void course(Shape shape, Relation.Sign sign, At result, List<At> operands) {
    List<At> inOrder = new ArrayList<>(operands);
    inOrder.sort(Comparator.comparing(At::last));
    String first = inOrder.get(0).name();
    if (shape == Shape.MONOTONY) {
      boolean above = sign == Relation.Sign.AT_LEAST;
      rise(above ? first : result.name(), above ? result.name() : first);
    } else if (shape == Shape.CHANGE) {
      inOrder.forEach(this::date);
      String last = inOrder.get(inOrder.size() - 1).name();
      Quotient difference = Quotient.variable(last).minus(Quotient.variable(first));
      Quotient sum = Quotient.variable(result.name()).minus(difference);
      boolean turned = sign == Relation.Sign.AT_LEAST;
      tie(
          turned ? negated(sum) : sum,
          sign == Relation.Sign.EQUAL ? Row.Sign.EQUAL : Row.Sign.AT_MOST,
          new Certificate.Change(result.name(), first, last, sign));
    } else {
      List<At> all = new ArrayList<>(operands);
      all.add(result);
      At whole = Collections.max(all, Comparator.comparing(At::days));
      all.remove(whole);
      Quotient sum = Quotient.variable(whole.name());
      for (At part : all) {
        sum = sum.minus(Quotient.variable(part.name()));
      }
      List<String> parts = all.stream().map(At::name).toList();
      tie(sum, Row.Sign.EQUAL, new Certificate.Whole(whole.name(), parts));
    }
  }

  /** Says of which days an unknown is, for nothing may be stated of it that tells. */
  private void date(At at) {
    Period when = at.when();
    if (when != null && when.start() != null && when.end() != null) {
      unknowns.computeIfPresent(at.name(), (name, unknown) -> unknown.at(when));
    }
  }

  /** An unknown, with its time. */
  record At(String name, @Nullable Period when) {
    private LocalDate last() {
      return when == null || when.end() == null ? LocalDate.MAX : when.end();
    }

    private long days() {
      return when == null || when.start() == null || when.end() == null
          ? 0
          : ChronoUnit.DAYS.between(when.start(), when.end()) + 1;
    }
  }

  /** That a running total rises from one unknown to the other no faster than it can. */
  void climb(String earlier, String later, Pace pace, long units) {
    tie(
        Quotient.variable(later)
            .minus(Quotient.variable(earlier))
            .minus(Quotient.number(pace.within(units))),
        Row.Sign.AT_MOST,
        new Certificate.Climb(earlier, later, pace.per(), units));
  }

  /** That {@code relation} holds with unknowns for its names. */
  void tie(Relation relation, Map<String, String> of) {
    Quotient difference = relation.difference();
    boolean equal = relation.sign() == Relation.Sign.EQUAL;
    if (difference.dividesByVariables() && !equal) {
      return; // the divisor's sign is not known
    }
    Quotient sum =
        difference.dividend().replace(name -> Quotient.variable(of.getOrDefault(name, "")));
    boolean turned =
        relation.sign() == Relation.Sign.AT_LEAST || relation.sign() == Relation.Sign.MORE;
    Row.Sign sign =
        switch (relation.sign()) {
          case EQUAL -> Row.Sign.EQUAL;
          case AT_MOST, AT_LEAST -> Row.Sign.AT_MOST;
          case LESS, MORE -> Row.Sign.LESS;
        };
    tie(turned ? negated(sum) : sum, sign, new Certificate.Tie(relation.declared().text(), of));
  }

  /**
   * That {@code relation} holds, or nearly does: what counts things may be off by the fractions of
   * things that people leave out, as half of 151.
   */
  void tieLoosely(Relation relation, Map<String, String> of, Rational slack) {
    if (relation.sign() != Relation.Sign.EQUAL || slack.signum() == 0) {
      tie(relation, of);
    } else {
      loosely(
          relation
              .difference()
              .dividend()
              .replace(name -> Quotient.variable(of.getOrDefault(name, ""))),
          new Certificate.Tie(relation.declared().text(), of),
          slack);
    }
  }

  /** That a part is nearly the share that a claim says of a whole. */
  void portionLoosely(Claim claim, String share, String part, String whole, Rational slack) {
    if (slack.signum() == 0) {
      portion(claim, share, part, whole);
    } else {
      Quotient product = Quotient.variable(share).times(Quotient.variable(whole));
      loosely(
          product.minus(Quotient.variable(part)),
          new Certificate.Portion(claim.id(), share, part, whole),
          slack);
    }
  }

  private void loosely(Quotient sum, Certificate.Part part, Rational slack) {
    if (told.add(part)) {
      Quotient less = Quotient.number(slack.negate());
      ties.add(Row.certain(sum.plus(less), Row.Sign.AT_MOST, part));
      ties.add(new Row(negated(sum).plus(less), Row.Sign.AT_MOST, List.of(part), Set.of(), true));
    }
  }

  /** That a part is the share that a claim says of a whole. */
  void portion(Claim claim, String share, String part, String whole) {
    Quotient product = Quotient.variable(share).times(Quotient.variable(whole));
    tie(
        product.minus(Quotient.variable(part)),
        Row.Sign.EQUAL,
        new Certificate.Portion(claim.id(), share, part, whole));
  }

  /** What is to be refuted: that an unknown can be more than nothing. */
  void suppose(String name) {
    tie(negated(Quotient.variable(name)), Row.Sign.LESS, new Certificate.Supposed(name));
  }

  private void tie(Quotient sum, Row.Sign sign, Certificate.Part part) {
    if (told.add(part)) {
      ties.add(Row.certain(sum, sign, part));
    }
  }

  /** What follows by a proof: its relation, and what stands for the relation's other names. */
  private void prove(Proof proof, String result, Quantity quantity, @Nullable Period when) {
    if (proof.shape().isOfTime()) {
      proveInTime(proof, result, quantity, when);
      return;
    }
    Map<String, String> of = new HashMap<>();
    of.put(proof.name(), result);
    Claim portion = null;
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Stated known) {
        Claim claim = known.claim();
        if (claim.value() instanceof Value.Share) {
          portion = claim;
          of.put(SHARE, share(claim));
        } else {
          of.put(known.name(), state(claim));
        }
      } else {
        String name = operand(operand, quantity, when);
        of.put(operand.name(), name);
        if (operand instanceof Proof.Derived derived) {
          Quantity inner = frame.quantity(operand.name(), quantity, operand.reading().unit());
          prove(derived.proof(), name, inner, when);
        } else if (operand instanceof Proof.Agreed agreed) {
          agreed.claims().forEach(claim -> state(claim, name));
        }
      }
    }
    Relation relation = frame.relation(proof.relation());
    if (portion != null) {
      String whole = ((Value.Share) portion.value()).of();
      portion(
          portion,
          of.getOrDefault(SHARE, ""),
          of.getOrDefault(String.valueOf(property(portion).id()), ""),
          of.getOrDefault(whole, ""));
    } else if (relation != null) {
      tie(relation, of);
    }
  }

  /** The operands are of other times than the result. */
  private void proveInTime(Proof proof, String result, Quantity quantity, @Nullable Period when) {
    List<At> operands = new ArrayList<>();
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Stated known) {
        operands.add(new At(state(known.claim()), known.claim().when()));
      } else if (operand instanceof Proof.Derived derived) {
        Proof inner = derived.proof();
        Period then = time(inner);
        Quantity of = frame.quantity(inner.name(), quantity, inner.reading().unit());
        String name = unknown(key(of, then), of, then);
        prove(inner, name, of, then);
        operands.add(new At(name, then));
      }
    }
    course(proof.shape(), proof.sign(), new At(result, when), operands);
  }

  /** The time of what follows within an account. */
  private static @Nullable Period time(Proof proof) {
    return proof.claims().stream()
        .filter(claim -> !property(claim).isFixed())
        .map(Claim::when)
        .findFirst()
        .orElse(null);
  }

  private String operand(Proof.Operand operand, Quantity beside, @Nullable Period when) {
    Quantity quantity = frame.quantity(operand.name(), beside, operand.reading().unit());
    return unknown(key(quantity, when), quantity, when);
  }

  private String state(Claim claim) {
    return state(
        claim,
        unknown(
            key(claim), claim.subject().id(), property(claim), claim.qualifiers(), claim.when()));
  }

  /** The ends of what a claim says. */
  private String state(Claim claim, String name) {
    Reading reading = claim.reading();
    boolean same = property(claim).id().equals(propertyOf(name));
    if (reading != null && same && stated.add(claim)) {
      ends(claim, reading.interval(), name);
    }
    return name;
  }

  private String propertyOf(String name) {
    Unknown unknown = unknowns.get(name);
    return unknown == null ? "" : unknown.property();
  }

  private String share(Claim claim) {
    String name = SHARE + ' ' + claim.id();
    if (stated.add(claim) && claim.value() instanceof Value.Share share) {
      unknowns.put(
          name,
          new Unknown(name, claim.subject().id(), property(claim).id(), claim.qualifiers(), null));
      ends(claim, share.share().interval(), name);
    }
    return name;
  }

  private void ends(Claim claim, Interval interval, String name) {
    ofClaims.put(claim, name);
    Quotient value = Quotient.variable(name);
    Rational low = interval.low().value();
    if (low != null) {
      bound(
          name,
          new Row(
              Quotient.number(low).minus(value),
              interval.low().closed() ? Row.Sign.AT_MOST : Row.Sign.LESS,
              List.of(new Certificate.Low(claim.id(), name)),
              Set.of(claim)));
    }
    Rational high = interval.high().value();
    if (high != null) {
      bound(
          name,
          new Row(
              value.minus(Quotient.number(high)),
              interval.high().closed() ? Row.Sign.AT_MOST : Row.Sign.LESS,
              List.of(new Certificate.High(claim.id(), name)),
              Set.of(claim)));
    }
  }

  private void bound(String name, Row row) {
    bounds.computeIfAbsent(name, key -> new ArrayList<>(3)).add(row);
  }

  private String unknown(String key, Quantity quantity, @Nullable Period when) {
    return unknown(key, quantity.subject().id(), quantity.property(), quantity.qualifiers(), when);
  }

  private String unknown(
      String key,
      String subject,
      Property property,
      SortedMap<String, String> qualifiers,
      @Nullable Period when) {
    String known = names.get(aliases.getOrDefault(key, key));
    if (known != null) {
      return known;
    }
    String plain = subject + '/' + property.id();
    String name = plain;
    for (int i = 2; unknowns.containsKey(name); i++) {
      name = plain + '#' + i;
    }
    names.put(aliases.getOrDefault(key, key), name);
    declare(name, subject, property, qualifiers, when);
    return name;
  }

  private void declare(
      String name,
      String subject,
      Property property,
      SortedMap<String, String> qualifiers,
      @Nullable Period when) {
    boolean spans =
        property.kind() == Property.Kind.FLOW
            && when != null
            && when.start() != null
            && when.end() != null;
    unknowns.put(name, new Unknown(name, subject, property.id(), qualifiers, spans ? when : null));
    Rational min = property.min();
    if (min != null) {
      Quotient below = Quotient.number(min).minus(Quotient.variable(name));
      bound(name, Row.certain(below, Row.Sign.AT_MOST, new Certificate.Least(name)));
    }
  }

  private static String key(Estimate estimate) {
    return key(estimate.quantity(), estimate.when());
  }

  private static String key(Quantity quantity, @Nullable Period when) {
    return key(
        quantity.subject().id(),
        quantity.property(),
        quantity.qualifiers(),
        quantity.unit(),
        timeKey(when));
  }

  private static String key(Claim claim) {
    Reading reading = claim.reading();
    return key(
        claim.subject().id(),
        property(claim),
        claim.qualifiers(),
        reading == null ? "" : reading.unit(),
        timeKey(claim.when()));
  }

  private static String key(
      String subject,
      Property property,
      SortedMap<String, String> qualifiers,
      String unit,
      String time) {
    return String.join(
        "|", subject, property.id(), qualifiers.toString(), unit, property.isFixed() ? "" : time);
  }

  private static String timeKey(@Nullable Period when) {
    return when == null ? "" : when.key();
  }

  private static Property property(Claim claim) {
    Property property = claim.property();
    if (property == null) {
      throw new IllegalArgumentException("claim (" + claim.id() + ") is of no property");
    }
    return property;
  }

  private static Quotient negated(Quotient sum) {
    return sum.times(Quotient.number(Rational.of(-1)));
  }
}
