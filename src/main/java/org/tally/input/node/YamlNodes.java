package org.tally.input.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML as nodes. Built on the events of the YAML parser, below everything that gives a scalar a
 * type: that is what keeps {@code no}, {@code 010} and {@code 1_000} as they were typed, and what
 * never expands an alias.
 */
public final class YamlNodes {
  private final Place place;
  private final ParserImpl events;
  private @Nullable ScalarEvent quoted;

  private YamlNodes(Place place, String text) {
    this.place = place;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * The one document of {@code text}.
   *
   * @return null if the text holds nothing but comments
   * @throws UnreadableException if it is no YAML, holds an alias, a tag or a second document, or is
   *     nested too deeply
   */
  public static @Nullable Node read(Place place, String text) throws UnreadableException {
    YamlNodes nodes = new YamlNodes(place, text);
    try {
      return nodes.document();
    } catch (YAMLException e) {
      throw YamlMessages.explain(e, place, text, nodes.quoted);
    }
  }

  private @Nullable Node document() throws UnreadableException {
    events.getEvent();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return null;
    }
    events.getEvent();
    Node root = node(0);
    events.getEvent();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw fault(
          events.peekEvent(),
          "a second document starts here",
          "Maybe a file of its own, or no line (---)?");
    }
    return root;
  }

  private Node node(int depth) throws UnreadableException {
    Event event = events.getEvent();
    if (depth > Limits.DEPTH) {
      throw fault(event, "more than " + Limits.DEPTH + " lists and mappings in one another", null);
    }
    if (event instanceof AliasEvent alias) {
      throw fault(
          event,
          "an alias (*" + alias.getAnchor() + ") is not supported",
          "Maybe write the value out?");
    }
    if (event instanceof ScalarEvent scalar) {
      return text(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    checkTag(start, start.getTag());
    return start instanceof MappingStartEvent ? fields(start, depth) : items(start, depth);
  }

  private Items items(Event start, int depth) throws UnreadableException {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.getEvent();
    return new Items(items, line(start), column(start));
  }

  private Fields fields(Event start, int depth) throws UnreadableException {
    List<Field> fields = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = events.peekEvent();
      if (!(node(depth + 1) instanceof Text key)) {
        throw fault(keyEvent, "a list or mapping cannot be a key", null);
      }
      fields.add(new Field(key, node(depth + 1)));
    }
    events.getEvent();
    return new Fields(fields, line(start), column(start));
  }

  private Text text(ScalarEvent event) throws UnreadableException {
    String text = event.getValue();
    if (event.isDQuoted() || event.isSQuoted()) {
      quoted = event;
    }
    checkTag(event, event.getTag());
    if (text.length() > Limits.TEXT_LENGTH) {
      throw fault(event, "a text of more than " + Limits.TEXT_LENGTH + " characters", null);
    }
    return new Text(text, style(event), line(event), column(event), inset(event));
  }

  private static Style style(ScalarEvent event) {
    if (!event.isPlain()) {
      return Style.QUOTED;
    }
    return switch (event.getValue()) {
      case "", "~", "null" -> Style.NONE;
      default -> Style.ofUnquoted(event.getValue());
    };
  }

  /** Escapes, folded lines and indented blocks show as a length that differs from the text's. */
  private static int inset(ScalarEvent event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    int quotes = event.isSQuoted() || event.isDQuoted() ? 1 : 0;
    String text = event.getValue();
    boolean exact =
        start.getLine() == end.getLine()
            && end.getColumn() - start.getColumn()
                == text.codePointCount(0, text.length()) + 2 * quotes;
    return exact ? quotes : -1;
  }

  private void checkTag(Event event, @Nullable String tag) throws UnreadableException {
    if (tag != null && !tag.equals("!")) {
      String shown = tag.replace("tag:yaml.org,2002:", "!!");
      throw fault(
          event,
          "a tag (" + shown + ") is not supported",
          "Maybe put the value in quotes instead?");
    }
  }

  private UnreadableException fault(Event at, String message, @Nullable String hint) {
    return new UnreadableException(place.at(line(at), column(at)), message, hint);
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }

  private static int column(Event event) {
    return event.getStartMark().getColumn() + 1;
  }
}
