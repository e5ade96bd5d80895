package org.tally.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.input.ClaimsFiles;

/** Where a report may go: never over what was read, and never where it would be read as claims. */
final class ReportPath {
  private ReportPath() {}

  /**
   * Why the report may not be written to {@code out}; null if it may.
   *
   * @param read the files that the command reads, by whatever path
   * @param checked the paths whose claims are checked, folders among them
   */
  static @Nullable String refusal(Path out, Collection<Path> read, List<Path> checked) {
    if (Files.isDirectory(out)) {
      return "(" + out + ") is a folder. Maybe " + out.resolve("report.txt") + "?";
    }
    for (Path file : read) {
      if (isSame(out, file)) {
        return "("
            + out
            + ") is a file that is read, and the report would take its place."
            + " Maybe another name?";
      }
    }
    for (Path folder : checked) {
      if (Files.isDirectory(folder) && ClaimsFiles.wouldRead(real(folder), real(out))) {
        return "("
            + out
            + ") lies in the folder ("
            + folder
            + "), which is checked, and has the name of a claims file."
            + " Maybe write it outside that folder?";
      }
    }
    return null;
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      // what cannot be looked at is the same only if it is called the same
      return real(a).equals(real(b));
    }
  }

  /** Without links, as far as the path exists: the report may be yet to come. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    try {
      return parent == null || Files.exists(whole)
          ? whole.toRealPath()
          : real(parent).resolve(whole.getFileName());
    } catch (IOException e) {
      return whole;
    }
  }
}
