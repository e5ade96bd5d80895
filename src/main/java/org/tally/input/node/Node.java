package org.tally.input.node;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a file, whatever its format: a text, a list or a mapping. */
public sealed interface Node {

  /** The line or the sheet's row, from 1. */
  int line();

  /** The column, from 1. */
  int column();

  /** How a text was written, as far as it matters to what it means. */
  enum Style {
    /** Without quotes, and a number by the grammar of JSON. */
    NUMERAL,
    /** Without quotes. */
    PLAIN,
    /** In quotes, or as a block of text. */
    QUOTED,
    /** Nothing at all, or null. */
    NONE;

    private static final Pattern NUMBER =
        Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?");

    /** The style of a text without quotes. */
    static Style ofUnquoted(String text) {
      if (text.isEmpty() || !isDigit(text.charAt(text.length() - 1))) {
        return PLAIN;
      }
      return isCount(text) || NUMBER.matcher(text).matches() ? NUMERAL : PLAIN;
    }

    /** The most frequent numerals by far, known without the cost of a pattern. */
    private static boolean isCount(String text) {
      boolean digits = text.charAt(0) != '0' || text.length() == 1;
      for (int i = 0; i < text.length() && digits; i++) {
        digits = isDigit(text.charAt(i));
      }
      return digits;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /**
   * A text.
   *
   * @param text exactly as typed, without its quotes
   * @param inset how many columns after {@code column} the text itself starts; -1 if its characters
   *     do not stand one by one in the line
   */
  record Text(String text, Style style, int line, int column, int inset) implements Node {
    public boolean isPlainNumeral() {
      return style == Style.NUMERAL;
    }
  }

  /** A list. */
  record Items(List<Node> items, int line, int column) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping: its fields in the order of the file, keys given twice included. */
  record Fields(List<Field> fields, int line, int column) implements Node {

    /** The value of the first field with the key; null if there is none. */
    public @Nullable Node get(String key) {
      for (Field field : fields) {
        if (field.key().text().equals(key)) {
          return field.value();
        }
      }
      return null;
    }
  }

  /** A key and its value. */
  record Field(Text key, Node value) {}

  /** Whether the node is nothing or null. */
  static boolean isNothing(@Nullable Node node) {
    return node == null || node instanceof Text text && text.style() == Style.NONE;
  }
}
