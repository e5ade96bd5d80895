package org.tally.input;

import java.nio.file.Path;

/** Which names are those of claims files. */
public final class ClaimsFiles {
  private ClaimsFiles() {}

  /** Whether a check of {@code folder} reads a file called {@code path}; both without links. */
  public static boolean wouldRead(Path folder, Path path) {
    if (!path.startsWith(folder) || InputFile.Format.of(path) == InputFile.Format.NONE) {
      return false;
    }
    for (Path name : folder.relativize(path)) {
      if (!InputFiles.isVisible(name)) {
        return false;
      }
    }
    return true;
  }
}
