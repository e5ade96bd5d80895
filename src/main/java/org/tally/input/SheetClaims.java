package org.tally.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.input.node.Rows;
import org.tally.model.Problem;

/**
 * Turns the rows of a sheet into the fields of claims. A sheet of a workbook none of whose columns
 * has the name of a field holds no claims and is passed over.
 */
final class SheetClaims implements Rows {
  private final BiConsumer<Place, Fields> claims;
  private final Problems problems;
  private @Nullable Place place;
  private @Nullable SheetHeader header;
  private boolean foundHeader;
  private boolean reportedNameless;

  /**
   * @param claims takes the fields of each claim
   */
  SheetClaims(BiConsumer<Place, Fields> claims, Problems problems) {
    this.claims = claims;
    this.problems = problems;
  }

  /** Whether any sheet had a header of claims. */
  boolean foundHeader() {
    return foundHeader;
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void row(Place sheet, int line, List<Text> cells) {
    if (!sheet.equals(place)) {
      place = sheet;
      header = SheetHeader.isHeader(cells) ? new SheetHeader(sheet, cells, problems) : null;
      foundHeader |= header != null;
      reportedNameless = false;
    } else if (header != null && header.isComplete()) {
      claims.accept(sheet, fields(sheet, header, line, cells));
    }
  }

  private Fields fields(Place sheet, SheetHeader names, int line, List<Text> cells) {
    List<Field> fields = new ArrayList<>(cells.size());
    List<Field> qualifiers = new ArrayList<>(0);
    for (int i = 0; i < cells.size(); i++) {
      Text cell = cells.get(i);
      Text name = names.name(i);
      if (cell.style() == Style.NONE) {
        continue;
      }
      if (name == null) {
        checkNamed(sheet, names, i, cell);
      } else if (name.text().startsWith(SheetHeader.QUALIFIER)) {
        String qualifier = name.text().substring(SheetHeader.QUALIFIER.length());
        qualifiers.add(new Field(key(qualifier, name), cell));
      } else {
        fields.add(new Field(name, name.text().equals("corrects") ? ids(cell) : cell));
      }
    }
    if (!qualifiers.isEmpty()) {
      Text first = qualifiers.get(0).key();
      fields.add(new Field(key("qualifiers", first), new Fields(qualifiers, line, first.column())));
    }
    return new Fields(fields, line, 1);
  }

  private void checkNamed(Place sheet, SheetHeader names, int index, Text cell) {
    if (names.isNameless(index) && !reportedNameless) {
      reportedNameless = true;
      problems.add(
          sheet.at(cell),
          "the cell (" + cell.text() + ") stands in a column without a name",
          "Maybe a comma in a cell before it that is not in quotes?");
    }
  }

  private static Text key(String name, Text at) {
    return new Text(name, Style.QUOTED, at.line(), at.column(), -1);
  }

  /** Several ids in one cell, apart by commas or semicolons. */
  private static Items ids(Text cell) {
    List<Node> ids = new ArrayList<>();
    for (String id : cell.text().split("[,;]")) {
      if (!id.isBlank()) {
        ids.add(new Text(id.strip(), Style.QUOTED, cell.line(), cell.column(), -1));
      }
    }
    return new Items(ids, cell.line(), cell.column());
  }
}
