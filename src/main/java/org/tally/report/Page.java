package org.tally.report;

import java.io.IOException;
import java.io.Writer;

/** Lines of text that wrap at {@value #WIDTH} columns, in colour if wanted. */
final class Page {
  static final int WIDTH = 100;

  private final Writer out;
  private final boolean colour;

  private int hang;
  private int column;
  private boolean lineIsEmpty = true;
  private Ink ink = Ink.PLAIN;

  Page(Writer out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Starts a line; what does not fit on it goes to lines indented by {@code continued}. */
  Page start(int indent, int continued) throws IOException {
    hang = continued;
    startLine(indent);
    return this;
  }

  Page add(String text) throws IOException {
    return add(Ink.PLAIN, text);
  }

  /** Adds words; between them, and before the first unless the line is empty, stands a space. */
  Page add(Ink style, String text) throws IOException {
    String clean = PlainText.of(text);
    int at = 0;
    while (at < clean.length()) {
      int space = clean.indexOf(' ', at);
      int end = space < 0 ? clean.length() : space;
      if (end > at) {
        word(style, clean.substring(at, end));
      }
      at = end + 1;
    }
    return this;
  }

  /** Goes to the column, counted from 0, where it then adds without a further space. */
  Page tab(int to) throws IOException {
    switchTo(Ink.PLAIN);
    int gap = Math.max(0, to - column);
    out.write(" ".repeat(gap));
    column += gap;
    lineIsEmpty = true;
    return this;
  }

  void end() throws IOException {
    switchTo(Ink.PLAIN);
    out.write('\n');
  }

  void line(int indent, Ink style, String text) throws IOException {
    start(indent, indent + 2).add(style, text).end();
  }

  void line(int indent, String text) throws IOException {
    line(indent, Ink.PLAIN, text);
  }

  void blank() throws IOException {
    out.write('\n');
  }

  private void word(Ink style, String word) throws IOException {
    int length = word.codePointCount(0, word.length());
    if (lineIsEmpty) {
      switchTo(style);
    } else if (column + 1 + length > WIDTH) {
      switchTo(Ink.PLAIN);
      out.write('\n');
      startLine(hang);
      switchTo(style);
    } else {
      // a space inside one style keeps it, so that there are few escape codes
      if (style != ink) {
        switchTo(Ink.PLAIN);
      }
      out.write(' ');
      column++;
      switchTo(style);
    }
    out.write(word);
    column += length;
    lineIsEmpty = false;
  }

  private void startLine(int indent) throws IOException {
    out.write(" ".repeat(indent));
    column = indent;
    lineIsEmpty = true;
  }

  private void switchTo(Ink style) throws IOException {
    if (style == ink) {
      return;
    }
    if (colour) {
      out.write(ink.end());
      out.write(style.start());
    }
    ink = style;
  }
}
