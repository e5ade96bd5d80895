package org.tally.input.node;

import java.util.List;
import org.tally.input.node.Node.Text;
import org.tally.model.Problem;

/** Takes the rows of a sheet, one by one, from the top. */
public interface Rows {
  /**
   * One row that holds something, the header included.
   *
   * @param place the file, or the sheet of a workbook
   * @param line the row's first line, or its number in the sheet, from 1
   * @param cells by column; blank ones have the style {@link Node.Style#NONE}
   */
  void row(Place place, int line, List<Text> cells);

  /** A row or cell that could not be read; the others follow. */
  void problem(Problem problem);
}
