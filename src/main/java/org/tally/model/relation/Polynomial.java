package org.tally.model.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * A sum of terms, each a number times variables: {@code 2 killed - share casualties}. Terms with a
 * zero factor are dropped, so the zero polynomial has no terms.
 */
final class Polynomial {
  static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  static final Polynomial ONE = number(Rational.ONE);

  /** From the variables of a term (sorted, repeated for powers) to the term's factor. */
  private final TreeMap<Term, Rational> terms;

  private Polynomial(TreeMap<Term, Rational> terms) {
    this.terms = terms;
  }

  static Polynomial number(Rational value) {
    TreeMap<Term, Rational> terms = new TreeMap<>();
    add(terms, Term.EMPTY, value);
    return new Polynomial(terms);
  }

  static Polynomial variable(String name) {
    TreeMap<Term, Rational> terms = new TreeMap<>();
    terms.put(new Term(List.of(name)), Rational.ONE);
    return new Polynomial(terms);
  }

  /** The sum of variables, each of which is named once. */
  static Polynomial sum(List<String> names) {
    TreeMap<Term, Rational> terms = new TreeMap<>();
    names.forEach(name -> terms.put(new Term(List.of(name)), Rational.ONE));
    return new Polynomial(terms);
  }

  /** The number that this is, if it has no variables and is not zero. */
  Optional<Rational> number() {
    return terms.size() == 1 ? Optional.ofNullable(terms.get(Term.EMPTY)) : Optional.empty();
  }

  Polynomial dividedBy(Rational divisor) {
    return divisor.equals(Rational.ONE) ? this : times(number(Rational.ONE.dividedBy(divisor)));
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  int size() {
    return terms.size();
  }

  /** The terms' factors by their variables, in the order of the variables' names. */
  Map<List<String>, Rational> factors() {
    Map<List<String>, Rational> result = new java.util.LinkedHashMap<>();
    terms.forEach((term, factor) -> result.put(term.variables(), factor));
    return result;
  }

  SortedSet<String> variables() {
    SortedSet<String> names = new TreeSet<>();
    terms.keySet().forEach(term -> names.addAll(term.variables()));
    return names;
  }

  /** Adds to {@code places} in how many places each variable stands, each power counted. */
  void countPlaces(Map<String, Integer> places) {
    for (Term term : terms.keySet()) {
      term.variables().forEach(name -> places.merge(name, 1, Integer::sum));
    }
  }

  int degree(String name) {
    int degree = 0;
    for (Term term : terms.keySet()) {
      degree = Math.max(degree, term.degree(name));
    }
    return degree;
  }

  Polynomial plus(Polynomial other) {
    TreeMap<Term, Rational> sum = new TreeMap<>(terms);
    other.terms.forEach((term, factor) -> add(sum, term, factor));
    return new Polynomial(sum);
  }

  Polynomial negate() {
    return times(number(Rational.of(-1)));
  }

  Polynomial times(Polynomial other) {
    TreeMap<Term, Rational> product = new TreeMap<>();
    terms.forEach(
        (term, factor) ->
            other.terms.forEach(
                (otherTerm, otherFactor) ->
                    add(product, term.times(otherTerm), factor.times(otherFactor))));
    return new Polynomial(product);
  }

  /** The polynomial that {@code name} is multiplied with, of the terms in which it stands once. */
  Polynomial coefficient(String name) {
    TreeMap<Term, Rational> rest = new TreeMap<>();
    terms.forEach(
        (term, factor) -> {
          if (term.degree(name) == 1) {
            add(rest, term.without(name), factor);
          }
        });
    return new Polynomial(rest);
  }

  /** The terms in which {@code name} does not stand. */
  Polynomial without(String name) {
    TreeMap<Term, Rational> rest = new TreeMap<>(terms);
    rest.keySet().removeIf(term -> term.degree(name) > 0);
    return new Polynomial(rest);
  }

  /** The quotient of polynomials that results when each variable is replaced. */
  Quotient replace(Function<String, Quotient> replacement) {
    TreeMap<Term, Rational> undivided = new TreeMap<>();
    Quotient divided = null;
    for (Map.Entry<Term, Rational> entry : terms.entrySet()) {
      Quotient product = Quotient.number(entry.getValue());
      for (String variable : entry.getKey().variables()) {
        product = product.times(replacement.apply(variable));
      }
      Polynomial whole = product.undivided();
      if (whole != null) {
        whole.terms.forEach((term, factor) -> add(undivided, term, factor));
      } else {
        divided = divided == null ? product : divided.plus(product);
      }
    }
    Quotient sum = Quotient.of(new Polynomial(undivided));
    return divided == null ? sum : sum.plus(divided);
  }

  /** Interval arithmetic, each occurrence of a variable taken as a value of its own. */
  Interval range(Function<String, Interval> values) {
    Interval sum = null;
    for (Map.Entry<Term, Rational> entry : terms.entrySet()) {
      Interval product = entry.getKey().range(values).times(entry.getValue());
      sum = sum == null ? product : sum.plus(product);
    }
    return sum == null ? Interval.point(Rational.ZERO) : sum;
  }

  Rational at(Function<String, Rational> values) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Term, Rational> entry : terms.entrySet()) {
      Rational product = entry.getValue();
      for (String variable : entry.getKey().variables()) {
        product = product.times(values.apply(variable));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polynomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }

  private static void add(TreeMap<Term, Rational> terms, Term term, Rational factor) {
    Rational sum = terms.getOrDefault(term, Rational.ZERO).plus(factor);
    if (sum.signum() == 0) {
      terms.remove(term);
    } else {
      terms.put(term, sum);
    }
  }

  private record Term(List<String> variables) implements Comparable<Term> {
    static final Term EMPTY = new Term(List.of());

    /** The product of the variables' intervals; one if there are none. */
    Interval range(Function<String, Interval> values) {
      Interval product = null;
      for (String variable : variables) {
        Interval value = values.apply(variable);
        product = product == null ? value : product.times(value);
      }
      return product == null ? Interval.point(Rational.ONE) : product;
    }

    int degree(String name) {
      return Collections.frequency(variables, name);
    }

    Term without(String name) {
      return new Term(variables.stream().filter(variable -> !variable.equals(name)).toList());
    }

    Term times(Term other) {
      if (variables.isEmpty()) {
        return other;
      }
      List<String> all = new ArrayList<>(variables);
      all.addAll(other.variables);
      Collections.sort(all);
      return new Term(List.copyOf(all));
    }

    @Override
    public int compareTo(Term other) {
      int common = Math.min(variables.size(), other.variables.size());
      for (int i = 0; i < common; i++) {
        int order = variables.get(i).compareTo(other.variables.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(variables.size(), other.variables.size());
    }
  }
}
