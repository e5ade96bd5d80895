package org.tally.model.place;

import org.jspecify.annotations.Nullable;

/**
 * A place in the input.
 *
 * @param file the file's path as given to the check, with forward slashes
 * @param sheet the name of the sheet in a workbook; null elsewhere
 * @param line the line or the sheet's row, from 1; 0 for the file as a whole
 * @param column the column of the line or of the sheet, from 1; 0 for the line as a whole
 */
public record Position(String file, @Nullable String sheet, int line, int column)
    implements Comparable<Position> {
  public static Position of(String file) {
    return new Position(file, null, 0, 0);
  }

  public static Position of(String file, int line, int column) {
    return new Position(file, null, line, column);
  }

  @Override
  public int compareTo(Position other) {
    // by hand, because millions are compared, most of them of one file
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = (sheet == null ? "" : sheet).compareTo(other.sheet == null ? "" : other.sheet);
    }
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  /**
   * As compilers write it: {@code claims.yaml:41:12}; for a workbook {@code
   * figures.xlsx[Sheet1]:41:3}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (sheet != null) {
      text.append('[').append(sheet).append(']');
    }
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.toString();
  }
}
