package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tally.model.Report;
import org.tally.report.Renderer;

class ReportFileTest {
  private static final Report EMPTY =
      new Report(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
  private static final Renderer RENDERER = (report, out) -> out.write("± new\n");
  private static final Renderer BROKEN =
      (report, out) -> {
        out.write("half");
        throw new IOException("no space left");
      };

  @Test
  void replacesAFileAndLeavesNothingElse(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old, and longer than the new one");
    ReportFile.write(EMPTY, RENDERER, file);
    assertThat(file).hasContent("± new\n");
    assertThat(folder.toFile().list()).containsExactly("report.txt");
  }

  @Test
  void whatCannotBeFinishedChangesNothing(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    assertThatThrownBy(() -> ReportFile.write(EMPTY, BROKEN, file)).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("report.txt");
  }

  @Test
  void followsALinkAndKeepsIt(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    ReportFile.write(EMPTY, RENDERER, link);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("± new\n");
  }

  @Test
  void aMissingFolderIsAnError(@TempDir Path folder) {
    Path file = folder.resolve("missing").resolve("report.txt");
    assertThatThrownBy(() -> ReportFile.write(EMPTY, RENDERER, file))
        .isInstanceOf(IOException.class);
  }
}
