package org.tally.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Problem;
import org.tally.model.place.Position;

/** A piece of a policy's table and where it stands. */
sealed interface PolicyNode {
  Position position();

  /**
   * A text as typed.
   *
   * @param isNothing whether nothing was written, or null
   */
  record Text(String text, boolean isNothing, Position position) implements PolicyNode {}

  /** A list. */
  record Items(List<PolicyNode> items, Position position) implements PolicyNode {}

  /** Keys and values in the order of the table. */
  record Fields(Map<String, Field> fields, Position position) implements PolicyNode {
    @Nullable PolicyNode get(String key) {
      Field field = fields.get(key);
      return field == null ? null : field.value();
    }

    /** The text of a key; null if there is none or something else. */
    @Nullable String text(String key) {
      return get(key) instanceof Text text && !text.isNothing() ? text.text() : null;
    }
  }

  /** A value and where its key stands. */
  record Field(Position key, PolicyNode value) {}

  /** The same as maps, lists and texts. */
  static Object plain(PolicyNode node) {
    if (node instanceof Text text) {
      return text.text();
    }
    if (node instanceof Items items) {
      return items.items().stream().map(PolicyNode::plain).toList();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((Fields) node).fields().forEach((key, field) -> map.put(key, plain(field.value())));
    return map;
  }

  static String kind(PolicyNode node) {
    return node instanceof Text ? "text" : node instanceof Items ? "list" : "mapping";
  }

  /**
   * The tree of a YAML document. What is wrong with its form is added to {@code problems}.
   *
   * @param file what to call the document in positions
   * @return null if it is no YAML at all, or holds nothing
   */
  static @Nullable PolicyNode read(String yaml, String file, List<Problem> problems) {
    try (YAMLParser parser = YAMLFactory.builder().build().createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(Problem.of(Position.of(file), "the table is empty"));
        return null;
      }
      Tree tree = new Tree(parser, file, problems);
      PolicyNode root = tree.node(first);
      if (parser.nextToken() != null) {
        problems.add(Problem.of(tree.here(), "a second document starts here"));
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Position position =
          at == null
              ? Position.of(file)
              : new Position(file, null, at.getLineNr(), at.getColumnNr());
      String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("?");
      problems.add(
          new Problem(
              position, "this is no YAML: " + message, "Maybe quote the words on this line?"));
      return null;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory could not be read", e);
    }
  }

  /** The parser of one document. */
  record Tree(YAMLParser parser, String file, List<Problem> problems) {
    private Position here() {
      JsonLocation at = parser.currentTokenLocation();
      return new Position(file, null, at.getLineNr(), at.getColumnNr());
    }

    private PolicyNode node(JsonToken token) throws IOException {
      Position position = here();
      if (token == JsonToken.START_OBJECT) {
        return fields(position);
      }
      if (token == JsonToken.START_ARRAY) {
        List<PolicyNode> items = new ArrayList<>();
        for (JsonToken next = next(); next != JsonToken.END_ARRAY; next = next()) {
          items.add(node(next));
        }
        return new Items(List.copyOf(items), position);
      }
      String text = parser.getText();
      if (parser.isCurrentAlias()) {
        problems.add(
            new Problem(
                position,
                "an alias (*" + text + ") is not supported",
                "Maybe write it out, or quote it?"));
      }
      return new Text(text == null ? "" : text, token == JsonToken.VALUE_NULL, position);
    }

    private Fields fields(Position position) throws IOException {
      Map<String, Field> fields = new LinkedHashMap<>();
      while (next() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        Position place = here();
        PolicyNode value = node(next());
        Field first = fields.putIfAbsent(key, new Field(place, value));
        if (first != null) {
          problems.add(Problem.of(place, "(" + key + ") is given twice, first at " + first.key()));
        }
      }
      return new Fields(fields, position);
    }

    private JsonToken next() throws IOException {
      JsonToken token = ((JsonParser) parser).nextToken();
      if (token == null) {
        throw new IOException("the document ends too early");
      }
      return token;
    }
  }
}
