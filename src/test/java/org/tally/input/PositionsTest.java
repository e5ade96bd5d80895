package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format points at the line and the column of a fault, and of a claim. */
class PositionsTest {
  private static final String FAULT =
      ": claim b refers to property (kiled), which is not declared. Maybe killed?";

  private final Path folder;

  PositionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void check(String file, String claimA, String fault) {
    Input input = Inputs.read(folder.resolve(file));
    assertThat(Inputs.problems(folder, folder.resolve(file))).containsExactly(fault + FAULT);
    assertThat(input.datasets().get(0).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.position().toString()).endsWith("/" + claimA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void yaml(String end) throws IOException {
    String yaml =
        """
        # Größe: é
        use: casualties
        claims:
          - id: a
            subject: "é"
            statement: s

          - {id: b, subject: é, property: kiled, value: 1}
        """;
    Inputs.write(folder, "c.yaml", yaml.replace("\n", end));
    check("c.yaml", "c.yaml:4:5", "c.yaml:8:35");
    Inputs.write(folder, "c.yaml", "\uFEFF" + yaml.replace("\n", end));
    check("c.yaml", "c.yaml:4:5", "c.yaml:8:35");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void json(String end) throws IOException {
    String json =
        """
        {"use": ["casualties"], "claims": [
          {"id": "a", "subject": "é", "statement": "s"},
          {"id": "b", "subject": "é", "property": "kiled",
           "value": 1}]}
        """;
    Inputs.write(folder, "c.json", json.replace("\n", end));
    check("c.json", "c.json:2:3", "c.json:3:43");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void jsonLines(String end) throws IOException {
    String lines =
        """

        {"id": "a", "subject": "é", "statement": "s"}
         {"id": "b", "subject": "é", "property": "kiled", "value": 1}
        """;
    Inputs.write(folder, "c.jsonl", lines.replace("\n", end));
    check("c.jsonl", "c.jsonl:2:1", "c.jsonl:3:42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void csv(String end) throws IOException {
    String csv =
        """
        id,subject,property,value,statement
        a,é,,,"one

        two"
        b,é,kiled,1
        """;
    Inputs.write(folder, "c.csv", csv.replace("\n", end));
    check("c.csv", "c.csv:2:1", "c.csv:5:5");
  }

  @Test
  void xlsx() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Toll");
      List<List<String>> rows =
          List.of(
              List.of("id", "subject", "property", "value", "statement"),
              List.of("a", "x", "", "", "s"),
              List.of("b", "x", "kiled", "1"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row + 2, column, rows.get(row).get(column));
        }
      }
    }
    check("c.xlsx", "c.xlsx[Toll]:4:1", "c.xlsx[Toll]:5:3");
  }
}
