package org.tally.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tally.model.Property;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Expression.Operator;
import org.tally.model.relation.Relation;
import org.tally.reading.ValueReader;
import org.tally.reading.ValueReader.UnitPair;

/**
 * Whether a relation may use its numbers as they are. Nothing is converted inside a relation: a sum
 * of metres and kilometres would accuse whoever is right.
 */
final class RelationUnits {
  private final Map<String, Property> properties;
  private final ValueReader values;

  private RelationUnits(Map<String, Property> properties, ValueReader values) {
    this.properties = properties;
    this.values = values;
  }

  /** What is wrong with the units of {@code relation}; empty if nothing is. */
  static Optional<String> clash(
      Relation relation, Map<String, Property> properties, ValueReader values) {
    RelationUnits units = new RelationUnits(properties, values);
    Map<String, Expression.Name> byProperty = new LinkedHashMap<>();
    relation.names().forEach(name -> byProperty.putIfAbsent(name.property(), name));
    List<Expression.Name> all = List.copyOf(byProperty.values());
    List<Expression.Name> addends = new ArrayList<>();
    collectAddends(relation.left(), addends);
    collectAddends(relation.right(), addends);
    return units
        .pair(all, UnitPair.CONVERTIBLE)
        .or(() -> units.pair(addends, UnitPair.DIFFERENT))
        .or(() -> units.days(addends));
  }

  /** The names that are added up or compared, not those that are multiplied or divided. */
  private static void collectAddends(Expression expression, List<Expression.Name> addends) {
    if (expression instanceof Expression.Name name) {
      addends.add(name);
    } else if (expression instanceof Expression.Sum sum) {
      addends.add(sum.addends().get(0)); // all are of one property
    } else if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS)) {
      collectAddends(binary.left(), addends);
      collectAddends(binary.right(), addends);
    }
  }

  private Optional<String> pair(List<Expression.Name> names, UnitPair wrong) {
    for (Expression.Name a : names) {
      for (Expression.Name b : names) {
        String unitA = unit(a);
        String unitB = unit(b);
        if (!unitA.isEmpty() && !unitB.isEmpty() && values.pair(unitA, unitB) == wrong) {
          return Optional.of(
              "the relation takes ("
                  + a.text()
                  + "), which is in "
                  + unitA
                  + ", together with ("
                  + b.text()
                  + "), which is in "
                  + unitB);
        }
      }
    }
    return Optional.empty();
  }

  /** Dates are days: what is added to them, or is their difference, has to count days too. */
  private Optional<String> days(List<Expression.Name> names) {
    for (Expression.Name date : names) {
      for (Expression.Name other : names) {
        String unit = unit(other);
        boolean inDays = !unit.isEmpty() && values.pair(unit, "day") == UnitPair.ALIKE;
        if (is(date, Property.Type.DATE) && is(other, Property.Type.QUANTITY) && !inDays) {
          return Optional.of(
              "the relation takes ("
                  + date.text()
                  + "), which is a date, together with ("
                  + other.text()
                  + "), which is in "
                  + (unit.isEmpty() ? "no unit" : unit)
                  + " and not in day");
        }
      }
    }
    return Optional.empty();
  }

  private boolean is(Expression.Name name, Property.Type type) {
    Property property = properties.get(name.property());
    return property != null && property.type() == type;
  }

  private String unit(Expression.Name name) {
    Property property = properties.get(name.property());
    String unit = property == null ? null : property.unit();
    return unit == null ? "" : unit;
  }
}
