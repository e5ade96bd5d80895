package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class StandardOutputTest {
  private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

  @Test
  void passesOnWhatIsWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out");
    try (FileOutputStream stream = new FileOutputStream(file.toFile())) {
      StandardOutput out = new StandardOutput(stream);
      out.write(TEXT, 0, TEXT.length);
      out.write('!');
      assertThat(out.loss()).isNull();
    }
    assertThat(file).hasContent("text!");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void tellsWhyNothingMoreCouldBeWritten() throws IOException {
    try (FileOutputStream stream = new FileOutputStream("/dev/full")) {
      StandardOutput out = new StandardOutput(stream);
      out.write(TEXT, 0, TEXT.length);
      out.write(TEXT, 0, TEXT.length);
      assertThat(out.loss()).isNotEmpty();
    }
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }
}
