package org.tally.input.node;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;

/** JSON as nodes. */
public final class JsonNodes {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT_LENGTH)
                  .maxNameLength(Limits.TEXT_LENGTH)
                  .build())
          .build();

  private final JsonParser parser;

  private final int offset;

  private JsonNodes(JsonParser parser, int line) {
    this.parser = parser;
    this.offset = line - 1;
  }

  /**
   * The one value of {@code text}.
   *
   * @return null if the text is blank
   * @throws UnreadableException if it is no JSON, holds a second value, or is nested too deeply
   */
  public static @Nullable Node read(Place place, String text) throws UnreadableException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Node root = readOnly(parser, 1);
      if (root != null && parser.nextToken() != null) {
        JsonLocation second = parser.currentTokenLocation();
        throw new UnreadableException(
            place.at(second.getLineNr(), second.getColumnNr()),
            "a second JSON value starts here",
            "Maybe the file is JSON Lines and its name should end in .jsonl?");
      }
      return root;
    } catch (JacksonException e) {
      throw JsonMessages.explain(e, place, 0);
    } catch (IOException e) {
      throw FileText.unreadable(place, e);
    }
  }

  /**
   * The next value; null at the end.
   *
   * @param line the line of the file in which the parser's text starts
   */
  static @Nullable Node readOnly(JsonParser parser, int line) throws IOException {
    JsonToken token = parser.nextToken();
    return token == null ? null : new JsonNodes(parser, line).node(token);
  }

  /**
   * The value whose first token the parser has just read.
   *
   * @param line the line of the file in which the parser's text starts
   */
  static Node current(JsonParser parser, int line) throws IOException {
    return new JsonNodes(parser, line).node(parser.currentToken());
  }

  private Node node(JsonToken token) throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    int line = start.getLineNr() + offset;
    int column = start.getColumnNr();
    return switch (token) {
      case START_OBJECT -> fields(line, column);
      case START_ARRAY -> items(line, column);
      default -> text(token, line, column);
    };
  }

  private Fields fields(int line, int column) throws IOException {
    List<Field> fields = new ArrayList<>(8);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      JsonLocation start = parser.currentTokenLocation();
      Text key =
          new Text(
              parser.currentName(),
              Style.QUOTED,
              start.getLineNr() + offset,
              start.getColumnNr(),
              1);
      fields.add(new Field(key, node(parser.nextToken())));
    }
    return new Fields(fields, line, column);
  }

  private Items items(int line, int column) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return new Items(items, line, column);
  }

  private Text text(JsonToken token, int line, int column) throws IOException {
    String text = parser.getText();
    return switch (token) {
      case VALUE_STRING -> new Text(text, Style.QUOTED, line, column, inset(text, column));
      case VALUE_NULL -> new Text("", Style.NONE, line, column, -1);
      default -> new Text(text, Style.ofUnquoted(text), line, column, 0);
    };
  }

  /** Escapes show as a length that differs from the text's. Lines of JSON Lines have none. */
  private int inset(String text, int column) {
    if (offset > 0) {
      return -1;
    }
    return parser.currentLocation().getColumnNr() - column == text.length() + 2 ? 1 : -1;
  }
}
