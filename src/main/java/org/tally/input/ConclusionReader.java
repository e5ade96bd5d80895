package org.tally.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.model.Conclusion;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Subject;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;
import org.tally.reading.ValueReader;

/**
 * Reads the conclusions that a file names: {@code "killed > casualties / 2"}, or {@code {name:
 * "most of them died", holds: "killed > casualties / 2"}}. They are written as relations are.
 */
final class ConclusionReader {
  private static final Set<String> KEYS = Set.of("name", "holds");
  private static final String FORM =
      "Maybe {name: \"most of them died\", holds: \"killed > casualties / 2\"}?";

  private final Problems problems;
  private final RelationReader relations;
  private final Map<Position, String> names = new HashMap<>();

  ConclusionReader(Problems problems) {
    this.problems = problems;
    this.relations = new RelationReader("conclusion", problems);
  }

  /** Reads the conclusions of one file; one that another file has word for word counts once. */
  void read(Entry file) {
    Node node = file.node("conclusions");
    if (node == null) {
      return;
    }
    for (Node item : node instanceof Items items ? items.items() : List.of(node)) {
      if (item instanceof Fields fields) {
        readNamed(new Entry(file.place(), fields, "a conclusion", problems));
      } else if (item instanceof Text text && !Node.isNothing(text)) {
        relations.add(file, text, false);
      } else {
        String what = "has a " + Entry.kind(item) + " in (conclusions), where a text is due";
        file.fault(item, what, FORM);
      }
    }
  }

  private void readNamed(Entry entry) {
    entry.allow(KEYS);
    String name = entry.string("name");
    Text holds = entry.text("holds");
    if (entry.node("holds") == null) {
      entry.faultHere("has no (holds)", FORM);
    } else if (holds != null) {
      relations.add(entry, holds, false);
      if (name != null) {
        names.put(entry.at(holds), name);
      }
    }
  }

  /**
   * The conclusions whose names are all declared, in the order of their positions; the others are
   * reported as relations are.
   *
   * @param members the ids of the members by the id of the subject that they make up
   */
  List<Conclusion> finish(
      SortedMap<String, Property> properties,
      Set<String> broken,
      SortedMap<String, Subject> subjects,
      SortedMap<String, List<String>> members,
      ValueReader values) {
    List<Conclusion> conclusions = new ArrayList<>();
    for (Relation relation : relations.finish(properties, broken, subjects, members, values)) {
      if (isInPercent(relation, properties)) {
        conclusions.add(new Conclusion(names.get(relation.position()), relation));
      }
    }
    return conclusions;
  }

  /** Whether no percentage is compared with a mere number, of which nobody knows what it means. */
  private boolean isInPercent(Relation relation, SortedMap<String, Property> properties) {
    Expression number =
        relation.right() instanceof Expression.Name ? relation.left() : relation.right();
    Expression other = number == relation.left() ? relation.right() : relation.left();
    Property property =
        other instanceof Expression.Name name ? properties.get(name.property()) : null;
    if (property == null
        || !property.readingUnit().equals(Reading.RATIO)
        || !(number instanceof Expression.Number of)
        || of.value().abs().compareTo(Rational.ONE) <= 0) {
      return true;
    }
    problems.add(
        relation.position(),
        "the conclusion compares ("
            + property.id()
            + "), which is in "
            + property.unit()
            + ", with the number ("
            + of.value()
            + ")",
        "Maybe " + of.value() + " %?");
    return false;
  }
}
