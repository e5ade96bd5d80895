package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Source;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Inference;
import org.tally.model.fact.MostPrecise;
import org.tally.model.fact.Operands;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Shape;

/**
 * Numbers that a source has from an origin, where another source has from it all that they follow
 * from. What is counted by another definition counts here too: that is what such a number may have
 * missed.
 */
final class Inferences {
  /** How many sources are asked for what one number may follow from. */
  private static final int SOURCES = 50;

  private static final String DEFINITION = "definition";

  private final Ground ground;
  private final Map<List<String>, List<Estimate>> byQuantity = new HashMap<>();
  private final Map<List<String>, Map<String, List<Estimate>>> byOriginAndSource =
      new LinkedHashMap<>();

  private Inferences(Ground ground, List<Estimate> stated) {
    this.ground = ground;
    for (Estimate estimate : stated) {
      byQuantity.computeIfAbsent(quantity(estimate), key -> new ArrayList<>(2)).add(estimate);
      if (estimate.origins().ids().size() == 1) {
        byOriginAndSource
            .computeIfAbsent(scope(estimate), key -> new TreeMap<>())
            .computeIfAbsent(source(estimate), key -> new ArrayList<>(2))
            .add(estimate);
      }
    }
  }

  /** Those of a case; none where nobody cites anybody, or nothing follows from anything. */
  static List<Inference> of(Ground ground, List<Estimate> stated) {
    List<Inference> inferences = new ArrayList<>();
    if (!ground.tracing().isAny() || ground.relations().isEmpty()) {
      return inferences;
    }
    Inferences all = new Inferences(ground, stated);
    for (Map<String, List<Estimate>> bySource : all.byOriginAndSource.values()) {
      if (bySource.size() > 1) {
        bySource.forEach(
            (source, told) -> told.forEach(each -> all.add(each, source, bySource, inferences)));
      }
    }
    return inferences;
  }

  private void add(
      Estimate told,
      String teller,
      Map<String, List<Estimate>> bySource,
      List<Inference> inferences) {
    if (told.origins().ids().contains(teller)
        || told.quantity().qualifiers().get(DEFINITION) != null) {
      return; // the origin itself, or a page that says how it was counted: it was counted
    }
    for (Ground.Solved solved : ground.relations()) {
      Formula formula = formula(solved, told);
      if (formula != null) {
        Operands operands = operands(formula, told, teller, bySource);
        if (operands != null) {
          boolean attested =
              operands.estimates().stream().allMatch(operand -> isAttested(operand, teller));
          inferences.add(new Inference(told, formula, operands, isAlone(told), attested));
        }
      }
    }
  }

  /** A sum, solved for the property of {@code told}; null if the relation is none. */
  private static @Nullable Formula formula(Ground.Solved solved, Estimate told) {
    if (solved.relation().shape() != Shape.TOTAL) {
      return null;
    }
    Expression.Name target = null;
    for (Expression.Name name : solved.names()) {
      if (name.subject() != null) {
        return null;
      }
      target = name.property().equals(told.property().id()) ? name : target;
    }
    return target == null ? null : solved.formula(target);
  }

  /** What the first other source has for all other names, and not for the number itself. */
  private static @Nullable Operands operands(
      Formula formula, Estimate told, String teller, Map<String, List<Estimate>> bySource) {
    int asked = 0;
    for (Map.Entry<String, List<Estimate>> entry : bySource.entrySet()) {
      if (!entry.getKey().equals(teller) && asked++ < SOURCES) {
        Map<String, Estimate> found = new TreeMap<>();
        for (Expression.Name name : formula.operands()) {
          List<Estimate> candidates =
              entry.getValue().stream()
                  .filter(each -> each.property().id().equals(name.property()))
                  .filter(each -> each.sharesDayWith(told))
                  .toList();
          if (!candidates.isEmpty()) {
            found.put(name.text(), MostPrecise.of(candidates));
          }
        }
        if (found.size() == formula.operands().size()) {
          return new Operands(found);
        }
      }
    }
    return null;
  }

  /** Whether the origin gives the number itself, or two sources do besides {@code teller}. */
  private boolean isAttested(Estimate operand, String teller) {
    Set<String> sources = new HashSet<>();
    for (Estimate other : byQuantity.getOrDefault(quantity(operand), List.of())) {
      if (!source(other).equals(teller)
          && other.sharesDayWith(operand)
          && other.reading().interval().meets(operand.reading().interval())) {
        if (other.origins().ids().equals(List.of(source(other)))) {
          return true;
        }
        sources.add(source(other));
      }
    }
    return sources.size() > 1;
  }

  /** Whether no other source, of whatever origin, has a number that agrees for the time. */
  private boolean isAlone(Estimate told) {
    return byQuantity.getOrDefault(quantity(told), List.of()).stream()
        .filter(other -> !source(other).equals(source(told)))
        .filter(other -> other.sharesDayWith(told))
        .noneMatch(other -> other.reading().interval().meets(told.reading().interval()));
  }

  private static List<String> quantity(Estimate estimate) {
    return List.of(
        estimate.quantity().subject().id(),
        estimate.property().id(),
        estimate.quantity().unit(),
        withoutDefinition(estimate));
  }

  private static List<String> scope(Estimate estimate) {
    return List.of(
        estimate.origins().ids().get(0),
        estimate.quantity().subject().id(),
        withoutDefinition(estimate));
  }

  private static String withoutDefinition(Estimate estimate) {
    Map<String, String> qualifiers = new TreeMap<>(estimate.quantity().qualifiers());
    qualifiers.remove(DEFINITION);
    return qualifiers.toString();
  }

  /** The id of the source that an estimate is of, copies being one; empty if it is of none. */
  private static String source(Estimate estimate) {
    Source source = estimate.account().source();
    return source == null ? "" : source.originalId();
  }
}
