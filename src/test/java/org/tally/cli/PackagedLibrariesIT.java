package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar holds only parts of some libraries: what is read with them is read from the jar, too. */
class PackagedLibrariesIT {
  private static final Path JAR = Path.of("target", "tally.jar").toAbsolutePath();
  private static final String CLAIMS =
      """
      properties:
        killed: {kind: fixed, unit: person}
        place: {kind: fixed, unit: rank}
        heat: {kind: fixed, unit: °C}
        pay: {kind: fixed, unit: NZD}
      subjects: {x: {}}
      claims:
        - {id: a, subject: x, property: killed, value: "four thousand two hundred and six"}
        - {id: b, subject: x, property: killed, value: "two lakh thirty thousand and one"}
        - {id: c, subject: x, property: place, value: "twenty-third"}
        - {id: d, subject: x, property: place, value: "No. 4"}
        - {id: e, subject: x, property: heat, value: "68 °F"}
        - {id: f, subject: x, property: heat, value: "293.65 K"}
        - {id: g, subject: x, property: pay, value: "NZD 5.10"}
        - {id: h, subject: x, property: pay, value: "5.30 dollars"}
      """;

  @Test
  void spellingRulesUnitsAndCurrenciesAreInTheJar(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("words.yaml"), CLAIMS);
    assertThat(check(file))
        .contains("4,206", "230,001", "4 ranks", "23 ranks", "°C", "5.1 NZD", "5.3 NZD")
        .doesNotContain("error:");
  }

  @Test
  void graphsAreInTheJar(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("words.yaml"),
            """
            sources:
              a: {cites: [b, c]}
              b: {cites: [a]}
              c: {cites: [b]}
            claims:
              - {id: a1, source: a, by: "Ministry", subject: x, statement: "is closed"}
            """);
    assertThat(check(file)).contains("sources cite one another and nothing else: a, which cites b");
  }

  private static String check(Path file) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-jar", JAR.toString(), "check", "words.yaml")
            .directory(file.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
