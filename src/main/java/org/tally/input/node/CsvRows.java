package org.tally.input.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;
import org.tally.model.Problem;

/**
 * Rows of a CSV file (RFC 4180), read as a stream. The separator is whichever of comma, semicolon
 * and tab the first line has most of. Written here because a finding must point at the line and
 * column of a cell, and because a quoted number is a text.
 */
public final class CsvRows {
  private static final int END = -1;
  private static final int PEEK = 1 << 13;

  private final BufferedReader in;
  private final Place place;
  private final Rows rows;
  private char separator = ',';
  private int next;
  private int line = 1;
  private int column;

  private CsvRows(BufferedReader in, Place place, Rows rows) {
    this.in = in;
    this.place = place;
    this.rows = rows;
  }

  /**
   * Hands every row to {@code rows}.
   *
   * @throws UnreadableException if the file cannot be read to its end
   */
  public static void read(Path path, Place place, Rows rows) throws UnreadableException {
    try {
      FileText.checkSize(path, place, Limits.STREAM_BYTES);
      try (BufferedReader in = new BufferedReader(FileText.open(path), 1 << 16)) {
        new CsvRows(in, place, rows).readAll();
      }
    } catch (CharacterCodingException e) {
      throw FileText.malformed(place, path);
    } catch (IOException e) {
      throw FileText.unreadable(place, e);
    }
  }

  private void readAll() throws IOException, UnreadableException {
    in.mark(PEEK);
    char[] start = new char[PEEK - 1];
    int count = in.read(start);
    in.reset();
    separator = separator(new String(start, 0, Math.max(count, 0)));
    advance();
    for (int row = 0; next != END; row++) {
      if (row > Limits.ROWS) {
        throw fault(line, 0, "more than " + Limits.ROWS + " rows", "Maybe split the file?");
      }
      readRow();
    }
  }

  private static char separator(String start) {
    String header = start.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void readRow() throws IOException, UnreadableException {
    int first = line;
    List<Text> cells = new ArrayList<>(16);
    boolean sound = addCell(cells);
    while (next == separator) {
      advance();
      sound &= addCell(cells);
      if (cells.size() > Limits.COLUMNS) {
        throw fault(first, 0, "more than " + Limits.COLUMNS + " columns", null);
      }
    }
    if (next != END) {
      advance();
    }
    if (sound && cells.stream().anyMatch(cell -> cell.style() != Style.NONE)) {
      rows.row(place, first, cells);
    }
  }

  private boolean addCell(List<Text> cells) throws IOException, UnreadableException {
    int startLine = line;
    int startColumn = column;
    if (next != '"') {
      String text = unquoted();
      Style style = text.isEmpty() ? Style.NONE : Style.ofUnquoted(text);
      return cells.add(new Text(text, style, startLine, startColumn, -1));
    }
    String text = quoted();
    Style style = text.isEmpty() ? Style.NONE : Style.QUOTED;
    cells.add(new Text(text, style, startLine, startColumn, -1));
    String rest = unquoted();
    if (!rest.isEmpty()) {
      rows.problem(
          new Problem(
              place.at(startLine, startColumn),
              "the text (" + rest + ") stands after the closing quote of its cell",
              "Maybe a quote inside the cell has to be doubled?"));
    }
    return rest.isEmpty();
  }

  private String unquoted() throws IOException, UnreadableException {
    StringBuilder text = new StringBuilder();
    int startLine = line;
    int startColumn = column;
    while (next != separator && next != '\n' && next != END) {
      append(text, startLine, startColumn);
    }
    return text.toString().strip();
  }

  private String quoted() throws IOException, UnreadableException {
    StringBuilder text = new StringBuilder();
    int startLine = line;
    int startColumn = column;
    advance();
    while (true) {
      if (next == END) {
        throw fault(startLine, startColumn, "a quote is opened and never closed", null);
      }
      if (next == '"') {
        advance();
        if (next != '"') {
          return text.toString();
        }
      }
      append(text, startLine, startColumn);
    }
  }

  private void append(StringBuilder text, int startLine, int startColumn)
      throws IOException, UnreadableException {
    if (next == 0) {
      throw fault(line, column, "a character (U+0000) that is no text", "Maybe no text file?");
    }
    if (text.length() >= Limits.TEXT_LENGTH) {
      throw fault(
          startLine,
          startColumn,
          "a text of more than " + Limits.TEXT_LENGTH + " characters",
          "Maybe a quote is never closed?");
    }
    text.append((char) next);
    advance();
  }

  /** The next character, with every end of line as one line feed. */
  private void advance() throws IOException {
    if (next == '\n' && column > 0) {
      line++;
      column = 0;
    }
    next = in.read();
    column++;
    if (next == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
      next = '\n';
    }
  }

  private UnreadableException fault(
      int atLine, int atColumn, String message, @Nullable String hint) {
    return new UnreadableException(place.at(atLine, atColumn), message, hint);
  }
}
