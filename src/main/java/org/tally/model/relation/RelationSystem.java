package org.tally.model.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.relation.Constraints.Row;

/**
 * Relations that share names, and what they say by themselves, whatever is claimed: that they
 * cannot hold together, that one follows from the others, that a name can be nothing but zero.
 */
public final class RelationSystem {
  /** Beyond so many relations in one system, or terms in them, nothing is looked for. */
  private static final int MOST_RELATIONS = 60;

  private static final int MOST_TERMS = 2_000;

  private final List<Row> rows;
  private final Map<String, Rational> least;
  private final Elimination elimination;

  /** What follows from other relations: a relation, or that a name is zero. */
  public record Following(@Nullable Relation relation, @Nullable String zero, List<Relation> from) {
    public Following {
      from = List.copyOf(from);
    }
  }

  private RelationSystem(List<Row> rows, Map<String, Rational> least) {
    this.rows = rows;
    this.least = least;
    this.elimination = new Elimination(rows.stream().filter(Row::isEqual).toList());
  }

  /**
   * The systems that {@code relations} form, without those in which each relation works out one
   * name from others by adding, multiplying and dividing, none from itself: they can always hold.
   *
   * @param least the least value of each name, by its text; those without one are not in it
   */
  public static List<RelationSystem> of(
      Collection<Relation> relations, Function<Expression.Name, @Nullable Rational> least) {
    Map<String, Rational> lows = new HashMap<>();
    Map<String, String> groups = new HashMap<>();
    Map<Relation, List<Row>> rows = new LinkedHashMap<>();
    for (Relation relation : relations) {
      rows.put(relation, Constraints.rows(relation));
      String first = relation.names().isEmpty() ? "" : relation.names().iterator().next().text();
      for (Expression.Name name : relation.names()) {
        Rational low = least.apply(name);
        if (low != null) {
          lows.put(name.text(), low);
        }
        groups.merge(root(groups, name.text()), root(groups, first), (a, b) -> b);
      }
    }
    Map<String, List<Relation>> byGroup = new LinkedHashMap<>();
    for (Relation relation : relations) {
      if (!relation.names().isEmpty()) {
        String group = root(groups, relation.names().iterator().next().text());
        byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(relation);
      }
    }
    List<RelationSystem> systems = new ArrayList<>();
    for (List<Relation> members : byGroup.values()) {
      List<Row> all =
          members.stream().flatMap(each -> rows.getOrDefault(each, List.of()).stream()).toList();
      int terms = all.stream().mapToInt(row -> row.terms().size()).sum();
      if (!isPlain(members) && all.size() <= MOST_RELATIONS && terms <= MOST_TERMS) {
        systems.add(new RelationSystem(all, lows));
      }
    }
    return systems;
  }

  private static String root(Map<String, String> groups, String name) {
    String root = name;
    for (String next = groups.get(root);
        next != null && !next.equals(root);
        next = groups.get(root)) {
      root = next;
    }
    return root;
  }

  private static boolean isPlain(List<Relation> relations) {
    Map<String, Relation> byLeft = new HashMap<>();
    for (Relation relation : relations) {
      if (relation.sign() != Relation.Sign.EQUAL
          || !(relation.left() instanceof Expression.Name left)
          || byLeft.put(left.text(), relation) != null
          || subtracts(relation.right())) {
        return false;
      }
    }
    Set<String> done = new HashSet<>();
    return byLeft.keySet().stream()
        .noneMatch(name -> runsInACircle(name, byLeft, done, new HashSet<>()));
  }

  private static boolean subtracts(Expression expression) {
    return expression instanceof Expression.Binary binary
        && (binary.operator() == Expression.Operator.MINUS
            || subtracts(binary.left())
            || subtracts(binary.right()));
  }

  private static boolean runsInACircle(
      String name, Map<String, Relation> byLeft, Set<String> done, Set<String> way) {
    Relation relation = byLeft.get(name);
    if (relation == null || done.contains(name)) {
      return false;
    }
    if (!way.add(name)) {
      return true;
    }
    for (Expression.Name next : relation.right().names()) {
      if (runsInACircle(next.text(), byLeft, done, way)) {
        return true;
      }
    }
    way.remove(name);
    done.add(name);
    return false;
  }

  /** The relations, in the order of their positions. */
  public List<Relation> relations() {
    return rows.stream().map(Row::relation).distinct().toList();
  }

  /** Relations that cannot hold together, none of which could be left out; empty if all can. */
  public List<Relation> clash() {
    return new Constraints(rows, this::low).clash();
  }

  /**
   * Relations that follow from others. One that closes a circle, such as {@code b = a - c} beside
   * {@code a = b + c}, says the same once more for people who look for {@code b}, and is left out.
   */
  public List<Following> redundant() {
    List<Following> redundant = new ArrayList<>();
    elimination
        .dependent()
        .forEach(
            (row, support) -> {
              if (!closesACircle(row.relation(), support)) {
                redundant.add(new Following(row.relation(), null, support));
              }
            });
    for (Row row : rows) {
      if (!row.isEqual()) {
        addRedundantOrder(row, redundant);
      }
    }
    return redundant;
  }

  private void addRedundantOrder(Row row, List<Following> redundant) {
    List<Row> others = new ArrayList<>(rows);
    others.remove(row);
    // without least values: what bounds a part by its whole is of use where the rest is not stated
    if (!new Constraints(others, name -> null).imply(row)) {
      return;
    }
    for (Row other : List.copyOf(others)) {
      List<Row> fewer = new ArrayList<>(others);
      fewer.remove(other);
      if (new Constraints(fewer, name -> null).imply(row)) {
        others = fewer;
      }
    }
    redundant.add(
        new Following(
            row.relation(), null, others.stream().map(Row::relation).distinct().toList()));
  }

  private static boolean closesACircle(Relation relation, List<Relation> support) {
    Set<String> lefts = new HashSet<>();
    List<Relation> all = new ArrayList<>(support);
    all.add(relation);
    return all.stream()
        .allMatch(each -> each.left() instanceof Expression.Name name && lefts.add(name.text()));
  }

  /** The names that can be nothing but zero, unless a relation says so in as many words. */
  public List<Following> zeros() {
    List<Following> zeros = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    elimination
        .zeros()
        .forEach(
            (name, support) -> {
              known.add(name);
              addZero(name, support, zeros);
            });
    SortedSet<String> names = new TreeSet<>();
    rows.forEach(row -> row.relation().names().forEach(name -> names.add(name.text())));
    names.removeAll(known);
    for (String name : new Constraints(rows, this::low).zeros(names)) {
      addZero(name, pinning(name), zeros);
    }
    return zeros;
  }

  private static void addZero(String name, List<Relation> support, List<Following> zeros) {
    boolean said =
        support.stream()
            .anyMatch(
                each ->
                    each.names().size() == 1
                        && each.left().names().size() != each.right().names().size());
    if (!said) {
      zeros.add(new Following(null, name, support));
    }
  }

  private List<Relation> pinning(String name) {
    List<Row> left = rows;
    SortedSet<String> only = new TreeSet<>(List.of(name));
    for (Row row : rows) {
      List<Row> fewer = new ArrayList<>(left);
      fewer.remove(row);
      if (!fewer.isEmpty() && !new Constraints(fewer, this::low).zeros(only).isEmpty()) {
        left = fewer;
      }
    }
    return left.stream().map(Row::relation).distinct().toList();
  }

  /** The least value of a variable; that of a product whose factors are never negative is zero. */
  private @Nullable Rational low(String variable) {
    if (variable.indexOf('*') < 0) {
      return least.get(variable);
    }
    for (String factor : variable.split("\\*", -1)) {
      Rational low = least.get(factor);
      if (low == null || low.signum() < 0) {
        return null;
      }
    }
    return Rational.ZERO;
  }
}
