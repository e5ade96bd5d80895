package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.doubt.Frame;
import org.tally.model.Claim;
import org.tally.model.Conclusion;
import org.tally.model.Correction;
import org.tally.model.Dataset;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.fact.Estimate;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Missing;
import org.tally.model.relation.Relation;
import org.tally.support.Tracing;

/** What all cases of one dataset stand on: worked out once, shared, never changed. */
final class Ground {
  private final Dataset dataset;
  private final Tracing tracing;
  private final Frame frame;
  private final List<Solved> relations;
  private final List<Relation> dateOrders;
  private final Set<String> orderedDates = new HashSet<>();
  private final Set<String> enough = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Set<String>> bounding = new HashMap<>();
  private final Map<String, Set<String>> beside = new HashMap<>();
  private final Map<String, Set<String>> besideChanges = new TreeMap<>();
  private final Map<String, Property> changes = new ConcurrentHashMap<>();
  private final Map<String, List<Source>> successors = new TreeMap<>();
  private final Map<String, List<Correction>> corrections = new HashMap<>();
  private final @Nullable LocalDate asOf;
  private final @Nullable String asked;

  /** A relation with what is asked of it again and again. May be used by several threads. */
  static final class Solved {
    private final Relation relation;
    private final Map<String, Optional<Formula>> formulas = new ConcurrentHashMap<>();

    private Solved(Relation relation) {
      this.relation = relation;
    }

    Relation relation() {
      return relation;
    }

    Set<Expression.Name> names() {
      return relation.names();
    }

    /** The relation, solved for a name of it where it determines that; null where it does not. */
    @Nullable Formula formula(Expression.Name name) {
      Optional<Formula> known = formulas.get(name.text());
      return (known != null ? known : solve(name)).orElse(null);
    }

    private Optional<Formula> solve(Expression.Name name) {
      return formulas.computeIfAbsent(name.text(), key -> relation.formula(name));
    }
  }

  Ground(Dataset dataset) {
    this(dataset, null, null);
  }

  /**
   * @param asOf the day of the check; null if it has none
   * @param asked the property of which all is wanted that follows, what bounds it included; null if
   *     only what decides something is
   */
  Ground(Dataset dataset, @Nullable LocalDate asOf, @Nullable String asked) {
    this.dataset = dataset;
    this.asOf = asOf;
    this.asked = asked;
    for (Source source : dataset.sources().values()) {
      source.revises().forEach(id -> addSuccessor(id, source));
      source.retracts().forEach(id -> addSuccessor(id, source));
    }
    for (Correction correction : dataset.corrections()) {
      corrections
          .computeIfAbsent(
              correction.subject() + '|' + correction.property(), k -> new ArrayList<>(1))
          .add(correction);
    }
    this.tracing = new Tracing(dataset);
    this.frame = new Frame(dataset);
    this.relations = frame.relations().stream().map(Solved::new).toList();
    this.dateOrders = frame.relations().stream().filter(this::isOrderOfTwoDates).toList();
    dateOrders.forEach(order -> order.names().forEach(name -> orderedDates.add(name.property())));
    for (Solved solved : relations) {
      solved.names().forEach(name -> used.add(name.meant()));
      if (solved.names().size() == 2 && !solved.relation().formulas().isEmpty()) {
        if (solved.relation().sign() == Relation.Sign.EQUAL) {
          solved.names().forEach(name -> enough.add(name.meant()));
        } else if (!isOrderOfTwoDates(solved.relation())) {
          solved.names().forEach(name -> addBounding(name, solved.names()));
        }
      }
      if (solved.relation().missing() != Missing.SKIP) {
        solved.names().forEach(name -> enough.add(name.meant()));
      }
      for (Expression.Name name : solved.names()) {
        Set<String> together = beside.computeIfAbsent(name.meant(), key -> new HashSet<>());
        solved.names().stream()
            .filter(other -> !other.equals(name))
            .forEach(other -> together.add(other.meant()));
        if (name.change()) {
          Set<String> changing =
              besideChanges.computeIfAbsent(name.property(), key -> new HashSet<>());
          solved.names().forEach(other -> changing.add(other.meant()));
        }
      }
    }
  }

  private boolean isOrderOfTwoDates(Relation relation) {
    return relation.sign() != Relation.Sign.EQUAL
        && isOneDate(relation.left())
        && isOneDate(relation.right());
  }

  private boolean isOneDate(Expression side) {
    Expression.Name name = side.names().size() == 1 ? side.names().iterator().next() : null;
    Property property = name == null || name.change() ? null : property(name);
    return property != null && property.type() == Property.Type.DATE;
  }

  private void addBounding(Expression.Name name, Set<Expression.Name> names) {
    Set<String> others = bounding.computeIfAbsent(name.meant(), key -> new HashSet<>());
    names.stream().filter(other -> !other.equals(name)).forEach(o -> others.add(o.meant()));
  }

  private void addSuccessor(String id, Source source) {
    List<Source> known = successors.computeIfAbsent(id, key -> new ArrayList<>(1));
    if (!known.contains(source)) {
      known.add(source);
    }
  }

  /** Whether any source of the dataset has come in the place of another. */
  boolean hasSuccessors() {
    return !successors.isEmpty();
  }

  /** The sources that revise or retract one, in the order of their ids. */
  List<Source> successors(String id) {
    return successors.getOrDefault(id, List.of());
  }

  /** Whether the files of the dataset document any correction. */
  boolean hasCorrections() {
    return !corrections.isEmpty();
  }

  /** The corrections that the files document of what {@code claim} is about. */
  List<Correction> corrections(Claim claim) {
    Property property = claim.property();
    return property == null || corrections.isEmpty()
        ? List.of()
        : corrections.getOrDefault(claim.subject().id() + '|' + property.id(), List.of());
  }

  /** The day of the check; null if it has none. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  @Nullable Source source(String id) {
    return dataset.sources().get(id);
  }

  String datasetName() {
    return dataset.name();
  }

  Tracing tracing() {
    return tracing;
  }

  /** What the dataset declares, for those who look for what to doubt. */
  Frame frame() {
    return frame;
  }

  List<Solved> relations() {
    return relations;
  }

  /** The conclusions that the files name. */
  List<Conclusion> conclusions() {
    return dataset.conclusions();
  }

  /** The relations that put two dates in order. */
  List<Relation> dateOrders() {
    return dateOrders;
  }

  /** The properties that are dates of such relations. */
  Set<String> orderedDates() {
    return orderedDates;
  }

  /**
   * The properties from whose value alone something follows: those of relations of two names; of
   * orders only where claims state what they bound.
   */
  Set<String> enough(Collection<Estimate> stated) {
    Set<String> properties = new HashSet<>();
    if (!bounding.isEmpty()) {
      stated.forEach(estimate -> properties.add(estimate.property().id()));
    }
    if (properties.size() < 2 && asked == null) {
      return enough;
    }
    Set<String> all = new HashSet<>(enough);
    for (String property : properties) {
      for (String bounded : bounding.getOrDefault(property, Set.of())) {
        if (isAsked(bounded) || properties.contains(bounded)) {
          all.add(property);
        }
      }
    }
    return all;
  }

  /** Whether somebody wants to know all that bounds a property. */
  boolean isAsked(String property) {
    return property.equals(asked);
  }

  /** The ids of what stands beside a property in relations. */
  Set<String> beside(Property property) {
    return beside.getOrDefault(property.id(), Set.of());
  }

  private @Nullable Property property(Expression.Name name) {
    Property property = dataset.property(name.unchanged());
    return property == null || !name.change() ? property : changeOf(property);
  }

  /** What a property changes by over a period, always the same object. */
  Property changeOf(Property property) {
    return changes.computeIfAbsent(property.id(), id -> property.ofChange());
  }

  /** Whether a name of some relation means the property with this id. */
  boolean isUsed(String property) {
    return used.contains(property);
  }

  /** Whether the change of a property is part of a relation. */
  boolean isChanging(Property property) {
    return besideChanges.containsKey(property.id());
  }

  /** The ids of what stands beside the change of a property in relations. */
  Set<String> besideChange(Property property) {
    return besideChanges.getOrDefault(property.id(), Set.of());
  }

  /**
   * What {@code target} stands for, seen from {@code scope}; null if the dataset has no such thing.
   *
   * @param operands what it is worked out from
   */
  @Nullable Quantity quantity(
      Expression.Name target, Book.Scope scope, Collection<Estimate> operands) {
    Property property = property(target);
    Subject subject = subject(target.subject() == null ? scope.subject() : target.subject());
    if (property == null || subject == null) {
      return null;
    }
    Estimate any = operands.iterator().next();
    return new Quantity(subject, property, any.quantity().qualifiers(), property.readingUnit());
  }

  @Nullable Subject subject(String id) {
    return dataset.subjects().get(id);
  }
}
