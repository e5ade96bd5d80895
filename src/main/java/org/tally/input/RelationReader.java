package org.tally.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.RelationParser.PlacedName;
import org.tally.input.RelationParser.Role;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Property;
import org.tally.model.Subject;
import org.tally.model.place.Position;
import org.tally.model.relation.Missing;
import org.tally.model.relation.Relation;
import org.tally.reading.ValueReader;

/** Reads the relations of a dataset, or what is written like them, and checks their names. */
final class RelationReader {
  private record Read(
      RelationTree tree, Text text, Position position, boolean packed, @Nullable Missing missing) {}

  private static final String RELATION = "relation";
  private static final String MISSING = "missing";

  private final String sort;
  private final Problems problems;
  private final Map<String, Read> read = new LinkedHashMap<>();

  /**
   * @param sort what they are, for messages: {@code relation}
   */
  RelationReader(String sort, Problems problems) {
    this.sort = sort;
    this.problems = problems;
  }

  /**
   * Reads the relations of one file; one that another file has word for word counts once.
   *
   * @param packed whether the file is a pack, whose sums over members may find none
   */
  void read(Entry file, boolean packed) {
    Node node = file.node("relations");
    if (node instanceof Items items) {
      items.items().forEach(item -> read(file, item, packed));
    } else {
      file.texts("relations").forEach(text -> read(file, text, packed, null));
    }
  }

  private void read(Entry file, Node item, boolean packed) {
    if (item instanceof Fields fields) {
      Entry entry = new Entry(file.place(), fields, "a relation", problems);
      entry.allow(Set.of(RELATION, MISSING));
      Text text = entry.text(RELATION);
      Missing missing = entry.word(MISSING, Missing.byText());
      if (text != null) {
        read(file, text, packed, missing);
      } else if (entry.node(RELATION) == null) {
        entry.faultHere(
            "has no (" + RELATION + ")",
            "Maybe {relation: \"total = part-a + part-b\", missing: nothing}?");
      }
    } else if (item instanceof Text text && !Node.isNothing(text)) {
      read(file, text, packed, null);
    } else {
      file.fault(
          item,
          "has a " + Entry.kind(item) + " in (relations), where texts or mappings were expected",
          null);
    }
  }

  /** Reads one relation, unless another has been word for word the same. */
  void add(Entry file, Text text, boolean packed) {
    read(file, text, packed, null);
  }

  private void read(Entry file, Text text, boolean packed, @Nullable Missing missing) {
    Position position = file.at(text);
    try {
      RelationTree tree = new RelationTree(text.text(), position, packed);
      Read known = read.get(tree.spaced());
      if (known == null || (known.packed && missing != null)) {
        read.put(tree.spaced(), new Read(tree, text, position, packed, missing));
      } else if (missing != null && missing != known.missing) {
        problems.add(
            position,
            "the relation is declared twice, with another (missing) at " + known.position,
            null);
      }
    } catch (RelationSyntaxException e) {
      problems.add(at(position, text, e.offset()), worded(e.explanation()), e.hint());
    }
  }

  /** What is wrong with relations is told of them, whatever it is that is written like one. */
  private String worded(String message) {
    return sort.equals(RELATION)
        ? message
        : message.replace("the relation ", "the " + sort + ' ').replace("a relation", "a " + sort);
  }

  /**
   * The relations whose names are all declared, in the order of their positions; the others are
   * reported, unless they name a property whose declaration has been. So are relations that take
   * numbers in two units together.
   *
   * @param members the ids of the members by the id of the subject that they make up
   */
  List<Relation> finish(
      SortedMap<String, Property> properties,
      Set<String> broken,
      SortedMap<String, Subject> subjects,
      SortedMap<String, List<String>> members,
      ValueReader values) {
    List<Relation> sound = new ArrayList<>();
    for (Read candidate : read.values()) {
      int before = problems.count();
      boolean onBroken = false;
      for (PlacedName name : candidate.tree.names()) {
        onBroken |= broken.contains(name.name().property());
        check(candidate, name, properties, broken, subjects);
      }
      List<Relation> relations =
          problems.count() == before ? relations(candidate, members, values) : List.of();
      if (!onBroken && !relations.isEmpty()) {
        RelationUnits.clash(relations.get(0), properties, values)
            .ifPresentOrElse(
                clash -> fault(candidate, 0, clash, "Maybe declare both in one unit?"),
                () -> sound.addAll(relations));
      }
    }
    sound.sort(java.util.Comparator.comparing(Relation::position));
    return sound;
  }

  private List<Relation> relations(
      Read candidate, SortedMap<String, List<String>> members, ValueReader values) {
    boolean sums = candidate.tree.names().stream().anyMatch(name -> !name.isValue());
    if (candidate.packed && sums && members.isEmpty()) {
      return List.of();
    }
    try {
      Missing usual = sort.equals(RELATION) ? values.missing() : Missing.SKIP;
      Missing missing = candidate.missing == null ? usual : candidate.missing;
      return candidate.tree.relations(members).stream()
          .map(relation -> missing == Missing.SKIP ? relation : relation.withMissing(missing))
          .toList();
    } catch (RelationSyntaxException e) {
      fault(candidate, e.offset(), e.explanation(), e.hint());
      return List.of();
    }
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
          Nearest.maybe(subject, subjects.keySet()));
    }
    if (placed.role() == Role.MEMBERS) {
      return;
    }
    Property property = properties.get(id);
    if (property == null && !broken.contains(id)) {
      String minus = spacedMinus(id, properties);
      fault(
          candidate,
          offset,
          "the relation names property (" + id + "), which is not declared",
          minus != null ? minus : Nearest.maybe(id, properties.keySet()));
    } else if (property != null
        && (property.type() == Property.Type.TERM || property.type() == Property.Type.YES_NO)) {
      fault(
          candidate,
          offset,
          "the relation names property (" + id + "), which has no numbers",
          null);
    } else if (property != null && placed.role() == Role.CHANGING) {
      checkChange(candidate, offset, property);
    }
  }

  /** Only what stands at a moment has changed between two. */
  private void checkChange(Read candidate, int offset, Property property) {
    String id = property.id();
    if (property.type() == Property.Type.DATE) {
      fault(
          candidate,
          offset,
          "the relation takes the change of (" + id + "), which is a date",
          "Maybe the difference of two dates?");
    } else if (property.kind() == Property.Kind.FLOW) {
      fault(
          candidate,
          offset,
          "the relation takes the change of ("
              + id
              + "), which is a flow: it happens during a period already",
          "Maybe " + id + " without change(...)?");
    } else if (property.isFixed()) {
      fault(
          candidate,
          offset,
          "the relation takes the change of (" + id + "), which is fixed",
          "Maybe declare " + id + " with kind: cumulative or kind: level?");
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
    problems.add(at(candidate.position, candidate.text, offset), worded(message), hint);
  }

  /** The place of a character of the text, where the file shows the text as it is. */
  private static Position at(Position start, Text text, int offset) {
    return text.inset() < 0
        ? start
        : new Position(
            start.file(), start.sheet(), start.line(), start.column() + text.inset() + offset);
  }
}
