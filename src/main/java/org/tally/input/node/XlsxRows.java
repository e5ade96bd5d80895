package org.tally.input.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Style;
import org.tally.input.node.Node.Text;
import org.tally.model.Problem;

/** Rows of an Excel workbook, sheet by sheet. */
public final class XlsxRows {
  private static final String NO_WORKBOOK = "the file is no Excel workbook (.xlsx)";
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final Place file;
  private final Rows rows;
  private final XlsxCells cells;

  private XlsxRows(Place file, Rows rows, boolean date1904) {
    this.file = file;
    this.rows = rows;
    this.cells = new XlsxCells(date1904);
  }

  /**
   * Hands every row of every sheet to {@code rows}.
   *
   * @throws UnreadableException if the file is no workbook, or unpacks to more than 512 MB
   */
  public static void read(Path path, Place place, Rows rows) throws UnreadableException {
    try {
      FileText.checkSize(path, place, Limits.DOCUMENT_BYTES);
      checkUnpackedSize(path, place);
    } catch (ZipException e) {
      throw new UnreadableException(place.whole(), NO_WORKBOOK, "Maybe save it as .xlsx again?");
    } catch (IOException e) {
      throw FileText.unreadable(place, e);
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS)) {
      XlsxRows reader = new XlsxRows(place, rows, workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        reader.readSheet(sheet);
      }
    } catch (IOException e) {
      throw FileText.unreadable(place, e);
    } catch (RuntimeException e) {
      // The library documents none, and throws many kinds of them for broken workbooks.
      throw new UnreadableException(
          place.whole(), NO_WORKBOOK + ": " + FileText.firstLine(e), null);
    }
  }

  /** Unpacks every part once: what the parts say of their sizes cannot be trusted. */
  private static void checkUnpackedSize(Path path, Place place)
      throws IOException, UnreadableException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      boolean tooMany = zip.size() > Limits.WORKBOOK_ENTRIES;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements() && !tooMany) {
        ZipEntry entry = entries.nextElement();
        WideCells wide = new WideCells();
        try (InputStream in = zip.getInputStream(entry)) {
          for (int count = in.read(buffer); count >= 0 && !tooMany; count = in.read(buffer)) {
            total += count;
            tooMany = total > Limits.UNPACKED_BYTES;
            wide.scan(buffer, count);
          }
        }
        if (wide.found() && entry.getName().startsWith("xl/worksheets/")) {
          throw new UnreadableException(
              place.whole(), "a cell lies outside of every sheet that Excel can have", null);
        }
      }
      if (tooMany) {
        throw new UnreadableException(
            place.whole(),
            "the workbook unpacks to more than " + Limits.megabytes(Limits.UNPACKED_BYTES),
            "Maybe write the claims as JSON Lines?");
      }
    }
  }

  private void readSheet(Sheet sheet) throws IOException, UnreadableException {
    Place place = new Place(file.file(), sheet.getName());
    try (Stream<Row> stream = sheet.openStream()) {
      int count = 0;
      for (Iterator<Row> iterator = stream.iterator(); iterator.hasNext(); count++) {
        if (count > Limits.ROWS) {
          throw new UnreadableException(
              place.whole(), "more than " + Limits.ROWS + " rows", "Maybe split the file?");
        }
        readRow(place, iterator.next());
      }
    }
  }

  private void readRow(Place place, Row row) {
    int line = row.getRowNum();
    List<Text> texts = new ArrayList<>();
    boolean sound = true;
    for (int column = 1; column <= row.getCellCount(); column++) {
      @Nullable Cell cell = row.getCell(column - 1);
      if (cell != null && cell.getType() == CellType.ERROR) {
        rows.problem(
            new Problem(
                place.at(line, column),
                "the cell holds an error (" + cell.getRawValue() + ")",
                null));
        sound = false;
      }
      Text text = cells.text(cell, line, column);
      if (text.text().length() > Limits.TEXT_LENGTH) {
        rows.problem(
            Problem.of(
                place.at(line, column),
                "a text of more than " + Limits.TEXT_LENGTH + " characters"));
        sound = false;
      }
      texts.add(text);
    }
    if (sound && texts.stream().anyMatch(text -> text.style() != Style.NONE)) {
      rows.row(place, line, texts);
    }
  }

  /** Finds cell names such as {@code r="ABCDE1"}, for which a row would get millions of cells. */
  private static final class WideCells {
    private int state;
    private boolean found;

    void scan(byte[] bytes, int count) {
      for (int i = 0; i < count; i++) {
        byte b = bytes[i];
        if (state >= 3 && b >= 'A' && b <= 'Z') {
          state++;
        } else if (state == 2 && (b == '"' || b == '\'')) {
          state = 3;
        } else if (state == 1 && b == '=') {
          state = 2;
        } else {
          state = b == 'r' ? 1 : 0;
        }
        found |= state > 6;
      }
    }

    boolean found() {
      return found;
    }
  }
}
