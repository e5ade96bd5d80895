package org.tally.input.node;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Fields;

/**
 * Reads sound lines of JSON Lines with one parser for many of them, because making a parser takes
 * as long as reading a claim. What is wrong with a line is not its business.
 */
final class LineParser {
  private final char[] text;
  private final int length;
  private @Nullable JsonParser parser;
  private int parserStart;
  private int parserLine;

  LineParser(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /**
   * The mapping that is all a line holds; null for every other line, of which nothing is kept.
   *
   * @param start where the line starts; lines have to come in their order
   * @param end where its line feed stands, or the end of the text
   * @param line its number in the file
   */
  @Nullable Fields mapping(int start, int end, int line) {
    try {
      JsonParser current = parser == null ? open(start, line) : parser;
      if (current.nextToken() == JsonToken.START_OBJECT) {
        Node node = JsonNodes.current(current, parserLine);
        JsonLocation after = current.currentLocation();
        int at = parserStart + Math.toIntExact(after.getCharOffset());
        if (at <= end && isBlank(at, end) && parserLine + after.getLineNr() - 1 == line) {
          return (Fields) node;
        }
      }
    } catch (IOException e) {
      // the line is read again by itself, which tells the place and the reason
    }
    close();
    return null;
  }

  /** Gives back what the parser has borrowed. */
  void close() {
    if (parser == null) {
      return;
    }
    try {
      parser.close();
    } catch (IOException e) {
      throw new IllegalStateException("a parser of a text in memory cannot be closed", e);
    }
    parser = null;
  }

  private JsonParser open(int start, int line) throws IOException {
    JsonParser opened = JsonNodes.FACTORY.createParser(text, start, length - start);
    parser = opened;
    parserStart = start;
    parserLine = line;
    return opened;
  }

  /** Whether nothing but space is left. */
  private boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean space = text[i] == ' ' || text[i] == '\t' || (text[i] == '\r' && i == end - 1);
      if (!space) {
        return false;
      }
    }
    return true;
  }
}
