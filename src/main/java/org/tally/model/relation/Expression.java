package org.tally.model.relation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** One side of a relation, as written. */
public sealed interface Expression {

  /** A number. */
  record Number(Rational value) implements Expression {}

  /**
   * A property, of a named subject or of whichever subject the relation is applied to; or what it
   * changes by over a period.
   *
   * @param subject the subject's id; null for the subject at hand
   * @param property the property's id
   * @param change whether it stands in {@code change(...)}
   */
  record Name(@Nullable String subject, String property, boolean change) implements Expression {
    private static final String CHANGE = "change(";

    public Name(@Nullable String subject, String property) {
      this(subject, property, false);
    }

    /** As it stands in a relation: {@code killed}, {@code north.killed}, {@code change(killed)}. */
    public String text() {
      String text = subject == null ? property : subject + "." + property;
      return change ? changeOf(text) : text;
    }

    /** The id of what it stands for: the property's, or {@code change(killed)}. */
    public String meant() {
      return change ? changeOf(property) : property;
    }

    /** The property that changes, where it stands for a change; else itself. */
    public Name unchanged() {
      return change ? new Name(subject, property) : this;
    }

    /**
     * The name that is written so.
     *
     * @param text as {@link #text()} gives it
     */
    public static Name of(String text) {
      boolean change = isChange(text);
      String inner = change ? text.substring(CHANGE.length(), text.length() - 1) : text;
      int dot = inner.lastIndexOf('.');
      return dot < 0
          ? new Name(null, inner, change)
          : new Name(inner.substring(0, dot), inner.substring(dot + 1), change);
    }

    /** Whether an id, or a name as it stands in a relation, is what {@link #changeOf} gives. */
    public static boolean isChange(String text) {
      return text.startsWith(CHANGE) && text.endsWith(")");
    }

    /** What a property changes by over a period, as it stands in a relation. */
    public static String changeOf(String property) {
      return CHANGE + property + ")";
    }
  }

  /**
   * One property of several subjects, added up.
   *
   * @param text as written: {@code sum(cases over members)}
   * @param addends what is added up, each once
   */
  record Sum(String text, List<Name> addends) implements Expression {
    public Sum {
      addends = List.copyOf(addends);
    }
  }

  /** Two expressions and what is done with them. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** What an expression does with its two operands. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /**
   * The expression as a quotient over the texts of its names.
   *
   * @throws ArithmeticException if it divides by what is always zero
   */
  default Quotient quotient() {
    if (this instanceof Number number) {
      return Quotient.number(number.value());
    }
    if (this instanceof Name name) {
      return Quotient.variable(name.text());
    }
    if (this instanceof Sum sum) {
      return Quotient.sum(sum.addends().stream().map(Name::text).toList());
    }
    Binary binary = (Binary) this;
    Quotient left = binary.left().quotient();
    Quotient right = binary.right().quotient();
    return switch (binary.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
    };
  }

  /** The same with zero for some of its names. */
  default Expression without(Set<Name> nothing) {
    if (this instanceof Name name) {
      return nothing.contains(name) ? new Number(Rational.ZERO) : name;
    }
    if (this instanceof Sum sum) {
      List<Name> left = new java.util.ArrayList<>(sum.addends());
      left.removeAll(nothing);
      return left.isEmpty() ? new Number(Rational.ZERO) : new Sum(sum.text(), left);
    }
    return this instanceof Binary binary
        ? new Binary(
            binary.operator(), binary.left().without(nothing), binary.right().without(nothing))
        : this;
  }

  /** All names that stand in it, sorted by their text. */
  default Set<Name> names() {
    Set<Name> names = new TreeSet<>(java.util.Comparator.comparing(Name::text));
    collect(this, names);
    return names;
  }

  /** All sums over members that stand in it, in the order of the text. */
  default List<Sum> sums() {
    if (this instanceof Sum sum) {
      return List.of(sum);
    }
    if (this instanceof Binary binary) {
      List<Sum> sums = new java.util.ArrayList<>(binary.left().sums());
      sums.addAll(binary.right().sums());
      return sums;
    }
    return List.of();
  }

  private static void collect(Expression expression, Set<Name> names) {
    if (expression instanceof Name name) {
      names.add(name);
    } else if (expression instanceof Sum sum) {
      names.addAll(sum.addends());
    } else if (expression instanceof Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    }
  }
}
