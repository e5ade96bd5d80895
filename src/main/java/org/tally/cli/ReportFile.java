package org.tally.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.tally.model.Report;
import org.tally.report.Renderer;

/** Puts a report into a file that holds either the old content or the whole new one. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Writes the report as UTF-8. A device or pipe is written to directly.
   *
   * @throws IOException if that is impossible; the file then is what it was
   */
  static void write(Report report, Renderer renderer, Path file) throws IOException {
    if (file.startsWith("/dev") || (Files.exists(file) && !Files.isRegularFile(file))) {
      // appended, as /dev/stdout may well be a file
      fill(report, renderer, file, StandardOpenOption.APPEND);
      return;
    }
    // through a link to what it names: the link stays
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      fill(report, renderer, part, StandardOpenOption.CREATE_NEW);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Report report, Renderer renderer, Path file, StandardOpenOption option)
      throws IOException {
    try (Writer out =
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE, option)) {
      renderer.render(report, out);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
