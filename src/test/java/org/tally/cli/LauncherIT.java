package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher with the packaged jar, from another folder and through links. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path LAUNCHER = Path.of("tally").toAbsolutePath();

  @Test
  void findsItsHomeThroughLinksAndSpaces(@TempDir Path folder) throws Exception {
    Path place = Files.createDirectory(folder.resolve("a folder"));
    Path first = Files.createSymbolicLink(place.resolve("first link"), LAUNCHER);
    Path second = Files.createSymbolicLink(place.resolve("second"), first.getFileName());
    assertThat(run(folder, Map.of(), second.toString(), "--version"))
        .matches("0: tally [0-9.]+(-SNAPSHOT)?\n");
  }

  @Test
  void passesArgumentsOnAsTheyAre(@TempDir Path folder) throws Exception {
    assertThat(run(folder, Map.of(), LAUNCHER.toString(), "explain", "no such * rule"))
        .startsWith("2: ")
        .contains("(no such * rule)");
  }

  @Test
  void saysWhatIsMissing(@TempDir Path folder) throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", folder.toString());
    assertThat(run(folder, environment, LAUNCHER.toString(), "--version"))
        .isEqualTo(
            "2: tally: error: JAVA_HOME (" + folder + ") holds no bin/java. Maybe unset it?\n");
  }

  @Test
  void optionsForJavaAreHonoured(@TempDir Path folder) throws Exception {
    Map<String, String> environment = Map.of("TALLY_JAVA_OPTS", "-Xmx300m -showversion");
    assertThat(run(folder, environment, LAUNCHER.toString(), "--version"))
        .startsWith("0: ")
        .contains("build", "tally ");
  }

  @ParameterizedTest
  @CsvSource({
    "check small.yaml, 1",
    "check --format json ., 1",
    "check missing.yaml, 1",
    "rules, 1",
    "check large/claims.jsonl, 4",
    "check --format json large, 4",
    "check small.yaml large, 4",
    "check large/names-a-sheet.yaml, 4"
  })
  void onlyVeryLargeInputsAreWorthOptimisingFor(String line, String level, @TempDir Path folder)
      throws Exception {
    Path large = Files.createDirectory(folder.resolve("large"));
    Files.writeString(folder.resolve("small.yaml"), "claims: []");
    Files.writeString(large.resolve("names-a-sheet.yaml"), "claims: claims.jsonl");
    try (RandomAccessFile claims =
        new RandomAccessFile(large.resolve("claims.jsonl").toFile(), "rw")) {
      claims.setLength(210L << 20);
    }
    // the Java that is asked for its flags and its version does not get to run Tally
    Map<String, String> environment =
        Map.of("TALLY_JAVA_OPTS", "-XX:+PrintFlagsFinal -version", "JAVA_OPTS", "");
    String[] command = (LAUNCHER + " " + line).split(" ");
    assertThat(run(folder, environment, command))
        .startsWith("0: ")
        .containsPattern("TieredStopAtLevel += " + level);
  }

  /** The exit code and all that was printed. */
  private static String run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + ": " + text;
  }
}
