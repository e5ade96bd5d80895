package org.tally.model;

import java.util.SortedMap;
import org.tally.model.relation.Expression;

/**
 * What two claims must share to be comparable, time apart.
 *
 * @param subject what they are about
 * @param property what they say of it
 * @param qualifiers what narrows them, by name
 * @param unit the unit that their readings are in: those of another dimension never compare
 */
public record Quantity(
    Subject subject, Property property, SortedMap<String, String> qualifiers, String unit) {

  /** Whether it is what a property changed by over a period. */
  public boolean isChange() {
    return Expression.Name.isChange(property.id());
  }

  /** The same for equal quantities of a dataset, and for no others. */
  public String key() {
    return subject.id() + '|' + property.id() + '|' + qualifiers + '|' + unit;
  }

  /** The quantity with its qualifiers, for people: {@code Elbonian corps, killed (where Kursk)}. */
  public String label() {
    StringBuilder text = new StringBuilder(subject.label()).append(", ").append(property.id());
    if (!qualifiers.isEmpty()) {
      text.append(" (");
      String separator = "";
      for (var entry : qualifiers.entrySet()) {
        text.append(separator).append(entry.getKey()).append(' ').append(entry.getValue());
        separator = ", ";
      }
      text.append(')');
    }
    return text.toString();
  }
}
