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
import org.tally.model.Claim;
import org.tally.model.Reading;

/** "1.5" has two figures and "1.50" three, in whatever format they are written. */
class WrittenDigitsTest {
  private static final String DECLARED = "properties: {depth: {unit: km}}\n";
  private static final String SHEET = DECLARED + "claims: ";

  @TempDir private Path folder;

  @Test
  void ofYaml() {
    holds(
        Inputs.text(
            DECLARED
                + """
                claims:
                  - {id: two, subject: x, property: depth, value: "1.5"}
                  - {id: three, subject: x, property: depth, value: '1.50'}
                  - {id: unit, subject: x, property: depth, value: 1.50 km}
                  - {id: plain, subject: x, property: depth, value: 1.50}
                """));
  }

  @Test
  void ofJson() throws IOException {
    holds(
        Inputs.read(
            file(
                "c.json",
                """
                {"properties": {"depth": {"unit": "km"}}, "claims": [
                  {"id": "two", "subject": "x", "property": "depth", "value": "1.5"},
                  {"id": "three", "subject": "x", "property": "depth", "value": "1.50"},
                  {"id": "unit", "subject": "x", "property": "depth", "value": "1.50 km"},
                  {"id": "plain", "subject": "x", "property": "depth", "value": 1.50}]}
                """)));
  }

  @Test
  void ofJsonLines() throws IOException {
    file(
        "c.jsonl",
        """
        {"id": "two", "subject": "x", "property": "depth", "value": "1.5"}
        {"id": "three", "subject": "x", "property": "depth", "value": "1.50"}
        {"id": "unit", "subject": "x", "property": "depth", "value": "1.50 km"}
        {"id": "plain", "subject": "x", "property": "depth", "value": 1.50}
        """);
    holds(Inputs.read(file("c.yaml", SHEET + "c.jsonl")));
  }

  @Test
  void ofCsv() throws IOException {
    file(
        "c.csv",
        """
        id,subject,property,value
        two,x,depth,1.5 km
        three,x,depth,1.50 km
        unit,x,depth,"1.50 km"
        plain,x,depth,1.50
        """);
    holds(Inputs.read(file("c.yaml", SHEET + "c.csv")));
  }

  @Test
  void ofWorkbooks() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.xlsx"));
        Workbook workbook = new Workbook(out, "tests", null)) {
      Worksheet sheet = workbook.newWorksheet("claims");
      List<List<String>> rows =
          List.of(
              List.of("id", "subject", "property", "value"),
              List.of("two", "x", "depth", "1.5"),
              List.of("three", "x", "depth", "1.50"),
              List.of("unit", "x", "depth", "1.50 km"),
              List.of("plain", "x", "depth"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
      sheet.value(4, 3, 1.5);
    }
    holds(Inputs.read(file("c.yaml", SHEET + "c.xlsx")));
  }

  private static void holds(Input input) {
    List<Claim> claims = Inputs.sound(input).claims();
    assertThat(claims).hasSize(4);
    for (Claim claim : claims) {
      Reading reading = claim.reading();
      assertThat(reading).as(claim.id()).isNotNull();
      assertThat(reading == null ? "" : reading.interval().toString())
          .as(claim.id())
          .isEqualTo(
              switch (claim.id()) {
                case "two" -> "[1.45, 1.55]";
                case "plain" -> "[1.5, 1.5]";
                default -> "[1.495, 1.505]";
              });
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
