package org.tally.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.tally.input.node.Place;

/**
 * A claims file.
 *
 * @param path where it is
 * @param shown its path as given to the check, with forward slashes
 */
record InputFile(Path path, String shown, Format format) {

  /** The formats of claims files. */
  enum Format {
    YAML(".yaml", ".yml"),
    JSON(".json"),
    JSON_LINES(".jsonl", ".ndjson"),
    CSV(".csv"),
    XLSX(".xlsx"),
    NONE;

    private final String[] endings;

    Format(String... endings) {
      this.endings = endings;
    }

    /** The format that a file's name says; {@link #NONE} if it is no claims file. */
    static Format of(Path path) {
      String name = path.toString().toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (Arrays.stream(format.endings).anyMatch(name::endsWith)) {
          return format;
        }
      }
      return NONE;
    }

    /** Whether such a file can declare things, and not only hold claims. */
    boolean isDocument() {
      return this == YAML || this == JSON;
    }
  }

  static InputFile of(Path path, String shown) {
    return new InputFile(path, shown, Format.of(path));
  }

  Place place() {
    return Place.of(shown);
  }

  /** The same for two paths to one file. */
  Path identity() {
    return path.toAbsolutePath().normalize();
  }
}
