package org.tally.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.model.Nearest;
import org.tally.model.place.Position;
import org.tally.reading.ReadingException;

/** A mapping that is read field by field, and what is wrong with it. */
final class Entry {
  private final Place place;
  private final Fields fields;
  private final String label;
  private final Problems problems;
  private final int before;
  private int harmless;

  /**
   * @param label what the mapping is, for messages: {@code claim z1}
   */
  Entry(Place place, Fields fields, String label, Problems problems) {
    this.place = place;
    this.fields = fields;
    this.label = label;
    this.problems = problems;
    this.before = problems.count();
  }

  String label() {
    return label;
  }

  Position position() {
    return place.at(fields);
  }

  Position at(Node node) {
    return place.at(node);
  }

  Fields fields() {
    return fields;
  }

  Place place() {
    return place;
  }

  /** Whether nothing is wrong with it so far, but for misspelt keys that change no meaning. */
  boolean isSound() {
    return problems.count() == before + harmless;
  }

  void fault(Node at, String message, @Nullable String hint) {
    problems.add(place.at(at), label + " " + message, hint);
  }

  void unreadable(Node at, String key, ReadingException e) {
    problems.add(
        place.at(at), label + " has an unreadable (" + key + "): " + e.getMessage(), e.hint());
  }

  void faultHere(String message, @Nullable String hint) {
    fault(fields, message, hint);
  }

  /** Reports keys that are not known, and keys given twice. */
  void allow(Set<String> known) {
    allow(known, Set.of());
  }

  /**
   * Reports keys that are not known, and keys given twice.
   *
   * @param details those of the known that can be left out without a change of meaning: where one
   *     of them is misspelt or given twice, the mapping is as sound as before
   */
  void allow(Set<String> known, Set<String> details) {
    for (int i = 0; i < fields.fields().size(); i++) {
      Field field = fields.fields().get(i);
      String key = field.key().text();
      if (known.contains(key)) {
        Node first = fields.get(key);
        if (first != field.value()) {
          fault(field.key(), "has (" + key + ") twice" + firstAt(first), null);
          harmless += details.contains(key) ? 1 : 0;
        }
      } else if (CutOff.cuts(fields, i)) {
        fault(field.key(), CutOff.message(key), CutOff.hint(fields, i));
      } else if (!CutOff.continues(fields, i)) {
        String near = Nearest.to(key, known).orElse(null);
        fault(
            field.key(),
            "has an unknown key (" + key + ")",
            near == null ? null : "Maybe " + near + "?");
        harmless += near != null && details.contains(near) ? 1 : 0;
      }
    }
  }

  private String firstAt(@Nullable Node first) {
    return first == null ? "" : ", first at " + place.at(first);
  }

  /** The value of a key, if there is one and it is not null. */
  @Nullable Node node(String key) {
    Node node = fields.get(key);
    return Node.isNothing(node) ? null : node;
  }

  /** The text of a key; null if there is none, or something else, which is reported. */
  @Nullable Text text(String key) {
    Node node = node(key);
    if (node == null || node instanceof Text) {
      return (Text) node;
    }
    fault(node, "has a " + kind(node) + " as (" + key + "), where a text was expected", null);
    return null;
  }

  @Nullable String string(String key) {
    Text text = text(key);
    return text == null || text.text().isBlank() ? null : text.text();
  }

  /** The texts of a key: a list of them, or a single one. */
  List<Text> texts(String key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Text text) {
      return List.of(text);
    }
    if (!(node instanceof Items items)) {
      fault(node, "has a mapping as (" + key + "), where a list was expected", null);
      return List.of();
    }
    List<Text> texts = new ArrayList<>();
    for (Node item : items.items()) {
      if (item instanceof Text text && !Node.isNothing(text)) {
        texts.add(text);
      } else {
        fault(item, "has a " + kind(item) + " in (" + key + "), where texts were expected", null);
      }
    }
    return texts;
  }

  /** The texts of a key, without reports of what else it holds. */
  List<Text> quietTexts(String key) {
    return new Entry(place, fields, label, new Problems()).texts(key);
  }

  /** The mapping of a key; null if there is none, or something else, which is reported. */
  @Nullable Fields mapping(String key) {
    Node node = node(key);
    if (node == null || node instanceof Fields) {
      return (Fields) node;
    }
    fault(node, "has a " + kind(node) + " as (" + key + "), where a mapping was expected", null);
    return null;
  }

  /** What a word of a fixed set stands for; null if there is none, or another, reported. */
  <T> @Nullable T word(String key, Map<String, T> words) {
    Text text = text(key);
    if (text == null) {
      return null;
    }
    T meaning = words.get(text.text());
    if (meaning == null) {
      String hint = Nearest.maybe(text.text(), words.keySet());
      fault(
          text,
          "has an unknown " + key + " (" + text.text() + ")",
          hint != null ? hint : "Maybe one of " + String.join(", ", words.keySet()) + "?");
    }
    return meaning;
  }

  static String kind(Node node) {
    if (Node.isNothing(node)) {
      return "blank";
    }
    return node instanceof Items ? "list" : node instanceof Fields ? "mapping" : "text";
  }
}
