package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A fresh process whose reader goes away, as in {@code tally schema | head -1}. */
class ClosedPipeTest {

  @Test
  void aClosedPipeIsNoReasonToComplain() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tally.class.getName(),
                "completion")
            .start();
    process.getInputStream().close();
    try (InputStream err = process.getErrorStream()) {
      assertThat(new String(err.readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
