package org.tally.input.node;

/** How much input is taken before it counts as a mistake or an attack. */
final class Limits {
  private static final long MEGABYTE = 1024L * 1024;

  /** Bytes of a file that is held in memory as a whole: YAML, JSON, a workbook. */
  static final long DOCUMENT_BYTES = 64 * MEGABYTE;

  /** Bytes of a file that is read piece by piece: JSON Lines, CSV. */
  static final long STREAM_BYTES = 512 * MEGABYTE;

  /** Bytes that a workbook may unpack to. */
  static final long UNPACKED_BYTES = 512 * MEGABYTE;

  /** Files inside a workbook. */
  static final int WORKBOOK_ENTRIES = 10_000;

  /** Lists and mappings inside one another. */
  static final int DEPTH = 50;

  /** Characters of one text. */
  static final int TEXT_LENGTH = 100_000;

  /** Lines of JSON Lines, rows of a sheet. */
  static final int ROWS = 2_000_000;

  /** Columns of a sheet. */
  static final int COLUMNS = 1_000;

  /** Bytes of one line of JSON Lines. */
  static final int LINE_BYTES = 1024 * 1024;

  private Limits() {}

  static String megabytes(long bytes) {
    return bytes / MEGABYTE + " MB";
  }
}
