package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Period;
import org.tally.model.Value;

/** The same claims in every format are the same facts. */
class FormatsTest {
  private static final String YAML_CLAIMS =
      """
      claims:
        - {id: a, source: s, by: "two officials", subject: x, property: killed, value: "around 4,000",
           qualifiers: {where: Kursk, age: adults}, from: "a report", rounded-to: 100}
        - {id: b, source: s, subject: x, property: killed, value: 4000, when: 2025-02-13, corrects: [a, e]}
        - id: c
          subject: x
          statement: says "no", or 010
        - {id: d, subject: x, property: capital, value: no}
        - {id: e, subject: x, property: wounded, value: "12.50"}
        - {id: f, subject: x, property: wounded, value: 2.50}
      """;
  private static final String JSON_CLAIMS =
      """
      {"id": "a", "source": "s", "by": "two officials", "subject": "x", "property": "killed", "value": "around 4,000", "qualifiers": {"where": "Kursk", "age": "adults"}, "from": "a report", "rounded-to": 100}
      {"id": "b", "source": "s", "subject": "x", "property": "killed", "value": 4000, "when": "2025-02-13", "corrects": ["a", "e"], "by": null}
      {"id": "c", "subject": "x", "statement": "says \\"no\\", or 010"}
      {"id": "d", "subject": "x", "property": "capital", "value": "no"}
      {"id": "e", "subject": "x", "property": "wounded", "value": "12.50"}
      {"id": "f", "subject": "x", "property": "wounded", "value": 2.50}
      """;
  private static final String CSV_CLAIMS =
      """
      id,source,by,subject,property,value,statement,when,qualifiers.where,qualifiers.age,from,rounded-to,corrects
      a,s,two officials,x,killed,"around 4,000",,,Kursk,adults,a report,100,
      b,s,,x,killed,4000,,2025-02-13,,,,,a; e
      c,,,x,,,"says ""no"", or 010",,,,,,

      d,,,x,capital,no
      e,,,x,wounded,"12.50"
      f,,,x,wounded,2.50,,,,,,,
      """;

  /** A claim without its place. */
  private record Fact(
      String id,
      @Nullable String source,
      @Nullable String by,
      @Nullable String unnamed,
      String subject,
      @Nullable String property,
      String text,
      Value value,
      @Nullable Period when,
      String qualifiers,
      @Nullable String from,
      List<String> corrects) {

    static Fact of(Claim c) {
      return new Fact(
          c.id(),
          c.source() == null ? null : c.source().id(),
          c.by(),
          c.unnamed(),
          c.subject().id(),
          c.property() == null ? null : c.property().id(),
          c.text(),
          c.value(),
          c.when(),
          c.qualifiers().toString(),
          c.from(),
          c.corrects());
    }
  }

  private final Path folder;

  FormatsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Fact> expected() {
    return facts(Inputs.sound(Inputs.text(Inputs.HEAD + YAML_CLAIMS)));
  }

  private static List<Fact> facts(Dataset dataset) {
    return dataset.claims().stream().map(Fact::of).toList();
  }

  private Dataset withSheet(String sheet) throws IOException {
    Path head = Inputs.write(folder, "head.yaml", Inputs.HEAD + "claims: " + sheet + "\n");
    return Inputs.sound(Inputs.read(head));
  }

  @Test
  void yamlKeepsTextsAsTyped() {
    List<Fact> facts = expected();
    assertThat(facts).extracting(Fact::text).contains("no", "2.50", "says \"no\", or 010");
    assertThat(facts.get(0).unnamed()).isEqualTo(facts.get(0).by());
    assertThat(facts.get(0).when()).hasToString("2025-02-14");
    assertThat(facts.get(1).when()).hasToString("2025-02-13");
    assertThat(facts.get(1).corrects()).containsExactly("a", "e");
    assertThat(facts.get(2).when()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"010", "1:30", "1_000", "0x1F", "yes", "off", "2025-01-01", "1e1_0"})
  void noScalarIsTurnedIntoAnythingElse(String text) {
    Dataset dataset = Inputs.dataset("{id: a, subject: x, property: capital, value: " + text + "}");
    assertThat(dataset.claims().get(0).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void everyTextFormatGivesTheSameFacts(String lineEnd) throws IOException {
    for (String mark : List.of("", "\uFEFF")) {
      Inputs.write(folder, "c.jsonl", mark + JSON_CLAIMS.replace("\n", lineEnd));
      Inputs.write(folder, "c.csv", mark + CSV_CLAIMS.replace("\n", lineEnd));
      assertThat(facts(withSheet("c.jsonl"))).isEqualTo(expected());
      assertThat(facts(withSheet("c.csv"))).isEqualTo(expected());
      Path yaml =
          Inputs.write(folder, "d.yaml", mark + (Inputs.HEAD + YAML_CLAIMS).replace("\n", lineEnd));
      assertThat(facts(Inputs.sound(Inputs.read(yaml)))).isEqualTo(expected());
      String json =
          """
          {"sources": {"s": {"kind": "news", "published": "2025-02-14"}},
           "subjects": {"x": {"name": "The X", "aliases": ["Ex"]}},
           "properties": {"killed": {"kind": "cumulative", "unit": "person"},
             "wounded": {"kind": "cumulative", "unit": "person"},
             "capital": {"type": "term", "kind": "fixed"}},
           "claims": [%s]}
          """
              .formatted(JSON_CLAIMS.strip().replace("}\n{", "},\n{"));
      Path file = Inputs.write(folder, "e.json", mark + json.replace("\n", lineEnd));
      assertThat(facts(Inputs.sound(Inputs.read(file)))).isEqualTo(expected());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void otherSeparatorsAreFound(String separator) throws IOException {
    String csv =
        "id,subject,property,value\na,x,killed,\"1,5; 6\t7\"\n"
            .replace("id,subject,property,value", "id,subject,property,statement")
            .replace("a,x,killed,", "a,x,,")
            .replaceAll(",(?=[a-z\",])", separator);
    Inputs.write(folder, "c.csv", csv);
    assertThat(withSheet("c.csv").claims().get(0).text()).isEqualTo("1,5; 6\t7");
  }

  @Test
  void aWorkbookGivesTheSameFacts() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet notes = workbook.newWorksheet("Notes");
      notes.value(0, 0, "Who keeps this sheet");
      Worksheet sheet = workbook.newWorksheet("Claims");
      List<String> lines = CSV_CLAIMS.lines().filter(line -> !line.isBlank()).toList();
      row(sheet, 0, lines.get(0).split(","));
      row(sheet, 1, "a,s,two officials,x,killed,around 4;000,,,Kursk,adults,a report".split(","));
      sheet.value(1, 5, "around 4,000");
      sheet.value(1, 11, 100);
      row(sheet, 2, "b,s,,x,killed".split(","));
      sheet.value(2, 5, 4000);
      sheet.value(2, 7, LocalDate.of(2025, 2, 13));
      sheet.style(2, 7).format("yyyy-MM-dd").set();
      sheet.value(2, 12, "a, e");
      row(sheet, 3, "c,,,x".split(","));
      sheet.value(3, 6, "says \"no\", or 010");
      row(sheet, 5, "d,,,x,capital,no".split(","));
      row(sheet, 6, "e,,,x,wounded,12.50".split(","));
      row(sheet, 7, "f,,,x,wounded".split(","));
      sheet.value(7, 5, new java.math.BigDecimal("2.50"));
    }
    Dataset dataset = withSheet("c.xlsx");
    assertThat(facts(dataset)).isEqualTo(expected());
    assertThat(dataset.claims().get(3).position().toString()).endsWith("c.xlsx[Claims]:6:1");
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  @Test
  void numbersOfAWorkbookLoseTheNoiseOfBinaryFractions() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Claims");
      row(sheet, 0, "id", "subject", "property", "value");
      row(sheet, 1, "a", "x", "wounded");
      sheet.value(1, 3, 0.1 + 0.2);
      row(sheet, 2, "b", "x", "wounded");
      sheet.value(2, 3, 1e15);
    }
    assertThat(withSheet("c.xlsx").claims())
        .extracting(Claim::text)
        .containsExactly("0.3", "1000000000000000");
  }

  @Test
  void aSheetByItselfNeedsNoDeclarations() throws IOException {
    Path sheet =
        Inputs.write(
            folder, "c.csv", "id,source,subject,property,value\na,s,x,killed,5\nb,t,y,killed,6\n");
    Dataset dataset = Inputs.sound(Inputs.read(sheet));
    assertThat(dataset.sources()).containsOnlyKeys("s", "t");
    assertThat(dataset.subjects()).containsOnlyKeys("x", "y");
    assertThat(dataset.properties()).containsKey("killed");
    Path unknown = Inputs.write(folder, "d.csv", "id,subject,property,value\na,x,kiled,5\n");
    assertThat(Inputs.problems(folder, unknown))
        .containsExactly(
            "d.csv:2:5: claim a refers to property (kiled), which is not declared. Maybe killed?");
  }
}
