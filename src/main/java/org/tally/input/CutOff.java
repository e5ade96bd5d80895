package org.tally.input;

import java.util.List;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;

/**
 * Values that an unquoted comma cut off: {@code {value: around 4,000}} is, for YAML, the value
 * {@code around 4} and a key {@code 000} without a value.
 */
final class CutOff {
  private CutOff() {}

  /** Whether the unknown key with this index is the first piece that was cut off a value. */
  static boolean cuts(Fields fields, int index) {
    return isPiece(fields, index) && index > 0 && isCut(fields.fields().get(index - 1).value());
  }

  /** Whether the unknown key with this index is a later piece of the same value. */
  static boolean continues(Fields fields, int index) {
    int first = index;
    while (first > 0 && isPiece(fields, first)) {
      first--;
    }
    return first < index - 1 && isPiece(fields, index) && isCut(fields.fields().get(first).value());
  }

  static String message(String key) {
    return "has (" + key + ") cut off from the value before it by a comma: quote the value";
  }

  /** The value with its pieces together again, in quotes. */
  static String hint(Fields fields, int index) {
    List<Field> all = fields.fields();
    Field cut = all.get(index - 1);
    Text last = (Text) cut.value();
    StringBuilder whole = new StringBuilder(last.text());
    for (int i = index; i < all.size() && isPiece(fields, i); i++) {
      Text piece = all.get(i).key();
      boolean spaced = piece.column() != last.column() + last.text().length() + 1;
      whole.append(spaced ? ", " : ",").append(piece.text());
      last = piece;
    }
    return "Maybe " + cut.key().text() + ": \"" + whole.toString().replace("\"", "\\\"") + "\"?";
  }

  private static boolean isPiece(Fields fields, int index) {
    Field field = fields.fields().get(index);
    return Node.isNothing(field.value())
        && (field.key().style() == Style.PLAIN || field.key().style() == Style.NUMERAL);
  }

  private static boolean isCut(Node value) {
    return value instanceof Text text
        && (text.style() == Style.PLAIN || text.style() == Style.NUMERAL);
  }
}
