package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.Dataset;

class JsonLinesTest {
  private final Path folder;

  JsonLinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aBadLineDoesNotStopTheOthers() throws IOException {
    Path file =
        Inputs.write(
            folder,
            "c.jsonl",
            """
            {"id": "a", "subject": "x", "statement": "s"}
            {"id": "b", "subject": "x", "statement": "s"
            [1]
            {"id": "c", "subject": "x", "statement": "s"} {}
            {"id": "d", subject: "x"}
            nonsense
            {"id": "e", "subject": "x", "statement": "s",}
            {"id": "f", "subject": "x", "statement": "s"}
            """);
    assertThat(Inputs.problems(folder, file))
        .containsExactly(
            "c.jsonl:2:1: a bracket is opened and never closed.",
            "c.jsonl:3:1: a line has to hold one mapping ({...}) only.",
            "c.jsonl:4:1: a line has to hold one mapping ({...}) only.",
            "c.jsonl:5:13: (s) does not belong here: a key in double quotes was expected.",
            "c.jsonl:6:1: (nonsense) is no JSON value. Maybe it lacks double quotes?",
            "c.jsonl:7:46: (}) does not belong here: a key in double quotes was expected. Maybe a"
                + " comma too many before it?");
    assertThat(Inputs.ids(Inputs.read(file).datasets().get(0))).containsExactly("a", "f");
  }

  /** Whatever a line holds, the next one has its own number and columns. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \t ",
        "\r",
        " \r ",
        "{}\r",
        "{} ",
        "{} {}",
        "{}\r{}",
        "{\r}",
        "[{}]",
        "{\"x\": {\"y\": [1, 2]}}",
        "{\"x\": ",
        "{\"x\": \"",
        "\"",
        "nonsense",
        "{\"id\": \"\u00fc\ud83d\ude80\", \"note\": 1}",
      })
  void theNextLineIsReadAsIfItWereAlone(String odd) throws IOException {
    String fine = "{\"id\": \"%s\", \"subject\": \"\u00fc\", \"statement\": \"s\"}";
    String faulty = "  {\"id\": \"e\", \"subject\": \"x\", \"statment\": \"s\"}";
    Path file =
        Inputs.write(
            folder,
            "c.jsonl",
            String.join("\n", fine.formatted("a"), odd, faulty, fine.formatted("b")));
    Input input = Inputs.read(file);
    assertThat(input.datasets().get(0).claims())
        .filteredOn(claim -> !claim.id().equals("\u00fc\ud83d\ude80"))
        .extracting(claim -> claim.id() + " " + claim.position().line())
        .containsExactly("a 1", "b 4");
    assertThat(Inputs.problems(folder, file))
        .filteredOn(problem -> problem.contains("claim e"))
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("c.jsonl:3:3: "))
        .anyMatch(problem -> problem.startsWith("c.jsonl:3:31: "));
  }

  @Test
  void aLineThatIsNotUtf8IsNamed() throws IOException {
    byte[] bytes =
        "{\"id\": \"a\", \"subject\": \"x\", \"statement\": \"s\"}\n{\"id\": \"\u00e9\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("c.jsonl"), bytes);
    assertThat(Inputs.problems(folder, file))
        .containsExactly(
            "c.jsonl:2: the text is not UTF-8. Maybe save the file with the encoding UTF-8?");
  }

  @Test
  void manyBlocksKeepTheOrderOfTheFile() throws IOException {
    StringBuilder lines = new StringBuilder();
    int count = 120_000;
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"c").append(i);
      lines.append("\",\"source\":\"s").append(i % 7);
      lines.append("\",\"by\":\"Western officials\",\"subject\":\"x").append(i % 5);
      lines.append(i % 50_000 == 49_999 ? "\",\"propert\"" : "\",\"property\"");
      lines.append(":\"killed\",\"value\":").append(i).append("}\n");
    }
    Path file = Inputs.write(folder, "c.jsonl", lines.toString());
    Input input = Inputs.read(file);
    assertThat(input).hasToString(Inputs.read(file).toString());
    assertThat(input.problems()).hasSize(4).isSorted();
    assertThat(input.problems().get(2).position().line()).isEqualTo(100_000);
    Dataset dataset = input.datasets().get(0);
    assertThat(dataset.claims()).hasSize(count - 2);
    assertThat(dataset.claims().get(60_000).position().line()).isEqualTo(60_002);
    assertThat(dataset.claims().get(0).by()).isSameAs(dataset.claims().get(1).by());
    assertThat(dataset.claims().get(0).source()).isSameAs(dataset.claims().get(7).source());
    assertThat(dataset.sources()).hasSize(7);
  }

  @Test
  void anEndlessLineIsReported() throws IOException {
    Path file = Inputs.write(folder, "c.jsonl", "{\"id\": \"" + "x".repeat(5 * 1024 * 1024));
    assertThat(Inputs.problems(folder, file))
        .containsExactly(
            "c.jsonl:1:1: a line of more than 1 MB. Maybe each claim should stand on a line of its"
                + " own?");
  }
}
