package org.tally.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Dataset;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Subject;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/** What a dataset declares, apart from its claims. Shared by all disputes of the dataset. */
public final class Frame {
  private final Dataset dataset;
  private final Map<String, Subject> subjects;
  private final List<Relation> relations;
  private final Map<String, Relation> byText = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  public Frame(Dataset dataset) {
    this.dataset = dataset;
    this.subjects = dataset.subjects();
    this.relations = dataset.relations().stream().filter(Relation::isOfNumbers).toList();
    relations.forEach(relation -> byText.putIfAbsent(relation.text(), relation));
    for (Relation relation : relations) {
      relation.names().stream()
          .map(Expression.Name::meant)
          .distinct()
          .forEach(property -> uses.merge(property, 1, Integer::sum));
    }
  }

  /**
   * Whether {@code relation} is a plain ratio, {@code a = b / c}, in which nothing but {@code
   * known} is tied by any other relation: whatever that one is, the other two can be chosen to fit.
   *
   * @param known the only property of it that is stated; null if none is
   */
  boolean isFreeRatio(Relation relation, @Nullable String known) {
    return relation.sign() == Relation.Sign.EQUAL
        && relation.names().size() == 3
        && relation.left() instanceof Expression.Name
        && relation.right() instanceof Expression.Binary ratio
        && ratio.operator() == Expression.Operator.DIVIDED_BY
        && ratio.left() instanceof Expression.Name
        && ratio.right() instanceof Expression.Name
        && relation.names().stream()
            .map(Expression.Name::meant)
            .allMatch(property -> property.equals(known) || uses.getOrDefault(property, 0) == 1);
  }

  /** The relations, in the order of their positions. */
  public List<Relation> relations() {
    return relations;
  }

  /** The relation that is written so; null if there is none. */
  @Nullable Relation relation(String text) {
    return byText.get(text);
  }

  /** The property that a name of a relation means; null if none is. */
  @Nullable Property property(Expression.Name name) {
    return dataset.property(name);
  }

  /**
   * What a name of a relation stands for, seen from a quantity.
   *
   * @param text the name as it stands in the relation
   */
  Quantity quantity(String text, Quantity beside, String unit) {
    Expression.Name name = Expression.Name.of(text);
    Property property = dataset.property(name);
    Subject subject =
        name.subject() == null ? beside.subject() : subjects.get(String.valueOf(name.subject()));
    if (property == null || subject == null) {
      throw new IllegalArgumentException("nothing is declared as (" + text + ")");
    }
    return new Quantity(subject, property, beside.qualifiers(), unit);
  }
}
