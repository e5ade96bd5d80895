package org.tally.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.RelationParser.PlacedName;
import org.tally.input.node.Node.Text;
import org.tally.model.Property;
import org.tally.model.Subject;
import org.tally.model.place.Position;
import org.tally.model.relation.Relation;
import org.tally.reading.ValueReader;

/** Reads the relations of a dataset and checks that their names are declared. */
final class RelationReader {
  private record Read(Relation relation, Text text) {}

  private final Problems problems;
  private final Map<String, Read> read = new LinkedHashMap<>();

  RelationReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the relations of one file; one that another file has word for word counts once. */
  void read(Entry file) {
    for (Text text : file.texts("relations")) {
      try {
        Relation relation = RelationParser.parse(text.text(), file.at(text));
        read.putIfAbsent(relation.text(), new Read(relation, text));
      } catch (RelationSyntaxException e) {
        problems.add(at(file.at(text), text, e.offset()), e.explanation(), e.hint());
      }
    }
  }

  /**
   * The relations whose names are all declared, in the order of their positions; the others are
   * reported, unless they name a property whose declaration has been. So are relations that take
   * numbers in two units together.
   */
  List<Relation> finish(
      SortedMap<String, Property> properties,
      Set<String> broken,
      SortedMap<String, Subject> subjects,
      ValueReader values) {
    List<Relation> sound = new ArrayList<>();
    for (Read candidate : read.values()) {
      int before = problems.count();
      boolean onBroken = false;
      for (PlacedName name : RelationParser.names(candidate.text.text())) {
        onBroken |= broken.contains(name.name().property());
        check(candidate, name, properties, broken, subjects);
      }
      if (!onBroken && problems.count() == before) {
        checkDays(candidate, properties, values);
        RelationUnits.clash(candidate.relation, properties, values)
            .ifPresent(clash -> fault(candidate, 0, clash, "Maybe declare both in one unit?"));
      }
      if (!onBroken && problems.count() == before) {
        sound.add(candidate.relation);
      }
    }
    sound.sort(java.util.Comparator.comparing(Relation::position));
    return sound;
  }

  private void check(
      Read candidate,
      PlacedName placed,
      SortedMap<String, Property> properties,
      Set<String> broken,
      SortedMap<String, Subject> subjects) {
    String subject = placed.name().subject();
    String id = placed.name().property();
    int offset = placed.offset() + (subject == null ? 0 : subject.length() + 1);
    if (subject != null && !subjects.isEmpty() && !subjects.containsKey(subject)) {
      fault(
          candidate,
          placed.offset(),
          "the relation names subject (" + subject + "), which is not declared",
          Suggestions.maybe(subject, subjects.keySet()));
    }
    Property property = properties.get(id);
    if (property == null && !broken.contains(id)) {
      String minus = spacedMinus(id, properties);
      fault(
          candidate,
          offset,
          "the relation names property (" + id + "), which is not declared",
          minus != null ? minus : Suggestions.maybe(id, properties.keySet()));
    } else if (property != null
        && (property.type() == Property.Type.TERM || property.type() == Property.Type.YES_NO)) {
      fault(
          candidate,
          offset,
          "the relation names property (" + id + "), which has no numbers",
          null);
    }
  }

  /** Dates are days: what is added to them, or is their difference, has to count days too. */
  private void checkDays(
      Read candidate, SortedMap<String, Property> properties, ValueReader values) {
    String text = candidate.text.text();
    List<PlacedName> names = RelationParser.names(text);
    boolean dates =
        names.stream()
            .map(name -> properties.get(name.name().property()))
            .anyMatch(property -> property != null && property.type() == Property.Type.DATE);
    if (!dates || text.contains("*") || text.contains("/")) {
      return;
    }
    for (PlacedName name : names) {
      Property property = properties.get(name.name().property());
      if (property != null
          && property.type() == Property.Type.QUANTITY
          && !values.isDays(property.readingUnit())) {
        String unit = property.unit() == null ? "no unit" : "the unit (" + property.unit() + ")";
        fault(
            candidate,
            name.offset(),
            "the relation reckons in days, and property (" + property.id() + ") has " + unit,
            "Maybe declare it with unit: day?");
      }
    }
  }

  /** Whether a name is meant as a difference: {@code a-b}, where {@code a} and {@code b} exist. */
  private static @Nullable String spacedMinus(String id, SortedMap<String, Property> properties) {
    for (int i = id.indexOf('-'); i >= 0; i = id.indexOf('-', i + 1)) {
      String left = id.substring(0, i);
      String right = id.substring(i + 1);
      if (properties.containsKey(left) && properties.containsKey(right)) {
        return "Maybe " + left + " - " + right + "?";
      }
    }
    return null;
  }

  private void fault(Read candidate, int offset, String message, @Nullable String hint) {
    problems.add(at(candidate.relation.position(), candidate.text, offset), message, hint);
  }

  /** The place of a character of the text, where the file shows the text as it is. */
  private static Position at(Position start, Text text, int offset) {
    return text.inset() < 0
        ? start
        : new Position(
            start.file(), start.sheet(), start.line(), start.column() + text.inset() + offset);
  }
}
