package org.tally.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;

/** Which files of a folder belong to its dataset. */
final class InputFiles {
  /** Deeper than people nest folders. */
  static final int DEEPEST = 100;

  private InputFiles() {}

  /** The claims files directly in a folder, by name; hidden ones and those of open editors not. */
  static List<Path> claimsFiles(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> isVisible(path) && InputFile.Format.of(path) != InputFile.Format.NONE)
          .filter(Files::isRegularFile)
          .sorted(java.util.Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  /** The folders directly in a folder, by name; hidden ones and links not. */
  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> isVisible(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted(java.util.Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  /** The closest name beside a path that does not exist, as a question; null if none is close. */
  static @Nullable String sibling(Path path, String shown) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    Path name = path.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      return null;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      List<String> names =
          entries.map(entry -> entry.getFileName().toString()).limit(5_000).toList();
      String folder = shown.substring(0, shown.lastIndexOf('/') + 1);
      return Nearest.to(name.toString(), names)
          .map(close -> "Maybe " + folder + close + "?")
          .orElse(null);
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  static boolean isVisible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$");
  }
}
