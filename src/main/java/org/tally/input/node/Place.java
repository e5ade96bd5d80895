package org.tally.input.node;

import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * A file, or a sheet of a workbook.
 *
 * @param file the file's path as given to the check, with forward slashes
 * @param sheet the sheet's name; null for everything but a workbook
 */
public record Place(String file, @Nullable String sheet) {
  public static Place of(String file) {
    return new Place(file, null);
  }

  public Position at(Node node) {
    return new Position(file, sheet, node.line(), node.column());
  }

  public Position at(int line, int column) {
    return new Position(file, sheet, line, column);
  }

  /** The file or the sheet as a whole. */
  public Position whole() {
    return new Position(file, sheet, 0, 0);
  }
}
