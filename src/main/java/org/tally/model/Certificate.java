package org.tally.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/**
 * Why claims cannot all be true, in a form that anybody can check who has the claims, without the
 * rules and without solving anything.
 */
public sealed interface Certificate {

  /**
   * Inequalities, each with a multiplier, that add up to a number above zero being at most zero, or
   * to zero being less: by Farkas' lemma every system of linear inequalities that cannot be met has
   * one. A row may be the product of two inequalities, which is one itself; so products of two
   * quantities, as in ratios, are dealt with, too (McCormick 1976).
   *
   * @param unknowns the quantities that the rows speak of
   * @param rows what is added up
   */
  record Combination(List<Unknown> unknowns, List<Row> rows) implements Certificate {
    public Combination {
      unknowns = List.copyOf(unknowns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A quantity that has one value, whatever it is.
   *
   * @param name by which the rows call it
   * @param subject the id of what it is about
   * @param property the id of what is said of it
   * @param qualifiers what narrows it
   * @param when of what happens during a period, or changes over one, the days; else null
   */
  record Unknown(
      String name,
      String subject,
      String property,
      SortedMap<String, String> qualifiers,
      @Nullable Period when) {
    public Unknown {
      qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }

    /** The same, for certain days. */
    public Unknown at(Period days) {
      return new Unknown(name, subject, property, qualifiers, days);
    }
  }

  /**
   * A part of a sum.
   *
   * @param times how often it is taken; below zero only where both sides are equal
   * @param parts one inequality or equation, or two inequalities to be multiplied
   */
  record Row(Rational times, List<Part> parts) {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** An inequality or an equation, and what it rests on. */
  sealed interface Part {
    /** The names of the unknowns that it speaks of. */
    List<String> names();
  }

  /** The unknown is at most what a claim says. */
  record High(String claim, String of) implements Part {
    @Override
    public List<String> names() {
      return List.of(of);
    }
  }

  /** The unknown is at least what a claim says. */
  record Low(String claim, String of) implements Part {
    @Override
    public List<String> names() {
      return List.of(of);
    }
  }

  /** The unknown is at least what its property can be. */
  record Least(String of) implements Part {
    @Override
    public List<String> names() {
      return List.of(of);
    }
  }

  /** A relation holds, with unknowns for its names. */
  record Tie(String relation, Map<String, String> of) implements Part {
    public Tie {
      of = Collections.unmodifiableMap(new TreeMap<>(of));
    }

    @Override
    public List<String> names() {
      return List.copyOf(of.values());
    }
  }

  /** A claim gives a part as a share of a whole. */
  record Portion(String claim, String share, String part, String whole) implements Part {
    @Override
    public List<String> names() {
      return List.of(share, part, whole);
    }
  }

  /** A running total does not fall. */
  record Rise(String earlier, String later) implements Part {
    @Override
    public List<String> names() {
      return List.of(earlier, later);
    }
  }

  /**
   * What a total, or a level, changed by over a period, against what it was at two times: their
   * difference, at least that, or at most.
   */
  record Change(String of, String earlier, String later, Relation.Sign sign) implements Part {
    @Override
    public List<String> names() {
      return List.of(of, earlier, later);
    }
  }

  /** What happened in a period is what happened in periods that adjoin, taken together. */
  record Whole(String of, List<String> parts) implements Part {
    public Whole {
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(List.of(of));
      names.addAll(parts);
      return names;
    }
  }

  /**
   * A running total rises no faster than its property says that it can.
   *
   * @param per the unit of time for which the property says so
   * @param units for how many of them it has risen, at most
   */
  record Climb(String earlier, String later, Pace.Per per, long units) implements Part {
    @Override
    public List<String> names() {
      return List.of(earlier, later);
    }
  }

  /** What is refuted: that the unknown can be more than nothing. */
  record Supposed(String of) implements Part {
    @Override
    public List<String> names() {
      return List.of(of);
    }
  }

  /**
   * A relation that does not hold for any numbers that the claims leave open, as exact interval
   * arithmetic shows: for products of more than two quantities.
   *
   * @param relation the relation; empty if {@code share} is not
   * @param share the claim that gives a part as a share; empty if {@code relation} is not
   * @param terms what stands for the relation's names
   */
  record Ranges(String relation, String share, Map<String, Term> terms) implements Certificate {
    public Ranges {
      terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }
  }

  /** What stands for a name of a relation. */
  sealed interface Term {}

  /** What claims say, all of them. */
  record Stated(List<String> claims) implements Term {
    public Stated {
      claims = List.copyOf(claims);
    }
  }

  /** All that the property can be. */
  record Possible(String property) implements Term {}

  /** What follows by a relation, or a claim of a share, solved for one of its names. */
  record Solved(String relation, String share, String name, Map<String, Term> terms)
      implements Term {
    public Solved {
      terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }
  }

  /**
   * No whole number is what a claim says, or the percentage that it says of what another does.
   *
   * @param claim the claim of the number or of the percentage
   * @param whole what the percentage is of; null if it is none
   */
  record NoWholeNumber(String claim, @Nullable Term whole) implements Certificate {}

  /** Two claims answer one question with different words. */
  record DifferentAnswers(String first, String other) implements Certificate {}

  /** Two claims of different properties give one number: not impossible, but no accident. */
  record OneNumber(String first, String other) implements Certificate {}
}
