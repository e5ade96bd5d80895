package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile files are one clear problem each, never an exception. */
class HostileInputTest {
  private final Path folder;

  HostileInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> problems(String name, String text) throws IOException {
    return Inputs.problems(folder, Inputs.write(folder, name, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                     | c.yaml: the file is empty.",
        "# only a comment       | c.yaml: the file is empty.",
        "just words             | c.yaml:1:1: the file holds a text, where a mapping with claims is"
            + " expected.",
        "- {id: a}              | c.yaml:1:1: the file holds a list, where a mapping with claims is"
            + " expected. Maybe put (claims:) above the list?",
        "claims: []             | c.yaml: there are no claims in it.",
        "claims: {a: b}         | c.yaml:1:9: the file has a mapping as (claims), where a list was"
            + " expected.",
        "claims: [a]            | c.yaml:1:10: the file has a text in (claims), where mappings were"
            + " expected.",
        "claims: [              | c.yaml:1:10: the file ends before a bracket is closed.",
        "claims: [a             | c.yaml:1:9: a bracket is opened and never closed.",
        "claims: [{a: b}}]      | c.yaml:1:16: a comma or a closing bracket is missing. Maybe put the"
            + " value before in quotes?",
        "{claims: []}}          | c.yaml:1:13: a closing bracket too many.",
        "title: \"he \"said\" so\" | c.yaml:1:13: text stands behind the quote that closes a value."
            + " Maybe put the whole value in single quotes?",
        "title: \"never closed  | c.yaml:1:8: a quote is opened and never closed.",
        "title: a: b            | c.yaml:1:9: a second colon in one value. Maybe put the value in"
            + " quotes?",
        "title: @a              | c.yaml:1:8: a value starts with a sign that has a meaning in YAML."
            + " Maybe put the value in quotes?",
        "title: !!int 5         | c.yaml:1:8: a tag (!!int) is not supported. Maybe put the value in"
            + " quotes instead?",
        "[a]: b                 | c.yaml:1:1: a list or mapping cannot be a key.",
      })
  void badYamlIsOneShortSentence(String text, String problem) throws IOException {
    assertThat(problems("c.yaml", text)).containsExactly(problem);
  }

  @Test
  void aBracketThatIsNeverClosedIsShownWhereItOpens() throws IOException {
    assertThat(problems("c.yaml", "sources: {s: {kind: news}\nsubjects: {x: {}}\n"))
        .containsExactly("c.yaml:1:10: the bracket that opens here is not closed before line 2.");
    assertThat(problems("c.yaml", "claims:\n  - {id: a, value: 3\n  - {id: b, value: 4}\n"))
        .containsExactly("c.yaml:2:5: the bracket that opens here is not closed before line 3.");
    assertThat(problems("c.yaml", "claims:\n  - {id: a,\n     value: 3\n     subject: x}\n"))
        .singleElement()
        .asString()
        .startsWith("c.yaml:4:13: a comma or a closing bracket is missing.");
  }

  @Test
  void aQuoteThatIsNeverClosedIsShownWhereItOpens() throws IOException {
    assertThat(problems("c.yaml", "claims:\n  - {id: a, value: \"3}\n  - {id: b, value: \"4\"}\n"))
        .containsExactly(
            "c.yaml:2:20: the quote that opens here closes only in line 3. Maybe one is missing in"
                + " this line?");
  }

  @Test
  void aTabGetsAHint() throws IOException {
    assertThat(problems("c.yaml", "sources:\n\ts: {}\n"))
        .containsExactly(
            "c.yaml:2:1: a tab stands where YAML takes spaces only. Maybe replace the tab by"
                + " spaces?");
  }

  @Test
  void aSecondDocumentIsAProblem() throws IOException {
    assertThat(problems("c.yaml", "claims: []\n---\nclaims: []\n"))
        .containsExactly(
            "c.yaml:2:1: a second document starts here. Maybe a file of its own, or no line (---)?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``           | c.json: the file is empty.",
        "[]           | c.json:1:1: the file holds a list, where a mapping with claims is expected."
            + " Maybe put (claims:) above the list?",
        "{\"claims\": [], } | c.json:1:16: (}) does not belong here: a key in double quotes was"
            + " expected. Maybe a comma too many before it?",
        "{\"claims\": [ | c.json:1:12: a bracket is opened and never closed.",
        "{\"claims\": [} | c.json:1:13: (}) stands where (]) would close what opens in line 1, column"
            + " 12.",
        "{\"a\": \"b     | c.json:1:9: the JSON ends too early: a bracket or a quote is not closed.",
        "{} {}        | c.json:1:4: a second JSON value starts here. Maybe the file is JSON Lines and"
            + " its name should end in .jsonl?",
        "{\"a\" 1}    | c.json:1:6: (1) does not belong here: a colon was expected.",
        "// c         | c.json:1:1: (/) does not belong here. Maybe a comment?" + " JSON has none.",
      })
  void badJsonIsOneShortSentence(String text, String problem) throws IOException {
    assertThat(problems("c.json", text))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(problem.substring(0, problem.length() - 1));
  }

  @Test
  void aliasesAreNeverExpanded() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(String.join(", ", Arrays.asList(before, before, before))).append("]\n");
    }
    assertThat(problems("c.yaml", bomb.toString()))
        .containsExactly("c.yaml:2:8: an alias (*a) is not supported. Maybe write the value out?");
  }

  @Test
  void deepNestingStops() throws IOException {
    String deep = "[".repeat(100_000);
    assertThat(problems("c.yaml", "claims: " + deep))
        .containsExactly("c.yaml:1:59: more than 50 lists and mappings in one another.");
    assertThat(problems("c.json", "{\"claims\": " + deep))
        .singleElement()
        .asString()
        .contains("more than 50 lists and mappings in one another");
    assertThat(problems("c.jsonl", "{\"id\": " + deep + "\n"))
        .singleElement()
        .asString()
        .startsWith("c.jsonl:1:")
        .contains("more than 50 lists and mappings in one another");
  }

  @Test
  void hugeTextsAreRefused() throws IOException {
    String huge = "x".repeat(100_001);
    assertThat(problems("c.yaml", "title: \"" + huge + "\""))
        .containsExactly("c.yaml:1:8: a text of more than 100000 characters.");
    assertThat(problems("c.json", "{\"title\": \"" + huge + "\"}"))
        .singleElement()
        .asString()
        .endsWith("a text or number of too many characters.");
    assertThat(problems("c.csv", "id,subject,statement\na,x," + huge + "\n"))
        .singleElement()
        .asString()
        .startsWith("c.csv:2:5: a text of more than 100000 characters.");
    assertThat(problems("d.json", "{\"title\": 1" + "0".repeat(5_000) + "}"))
        .singleElement()
        .asString()
        .endsWith("a text or number of too many characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c.yaml", "c.json", "c.jsonl", "c.csv", "c.xlsx"})
  void binaryJunkIsAProblem(String name) throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      byte[] junk = new byte[500];
      random.nextBytes(junk);
      Path file = Files.write(folder.resolve(name), junk);
      assertThat(Inputs.read(file).problems()).isNotEmpty();
    }
    for (byte b : new byte[] {0, '"', '{', '-', '\n', 'P'}) {
      byte[] junk = new byte[300];
      Arrays.fill(junk, b);
      Path file = Files.write(folder.resolve(name), junk);
      assertThat(Inputs.read(file).problems()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c.yaml", "c.json", "c.csv"})
  void badUtf8IsNamedWithItsLine(String name) throws IOException {
    byte[] text = ("title: x\n".repeat(20_000) + "\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Inputs.problems(folder, Files.write(folder.resolve(name), text)))
        .contains(
            name + ":20001: the text is not UTF-8. Maybe save the file with the encoding UTF-8?");
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    Path file = folder.resolve("c.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(file)).isLessThan(2_000_000);
    assertThat(Inputs.problems(folder, file))
        .containsExactly(
            "c.xlsx: the workbook unpacks to more than 512 MB. Maybe write the claims as JSON"
                + " Lines?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"x\"><c r=\"A1\" t=\"d\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>",
        "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"e\"><v>#REF!</v></c></row>",
      })
  void aBrokenWorkbookIsAProblem(String sheetData) throws IOException {
    assertThat(Inputs.read(workbook(sheetData)).problems()).isNotEmpty();
  }

  /** A sound workbook with its first sheet replaced. */
  private Path workbook(String sheetData) throws IOException {
    Path sound = folder.resolve("sound.xlsx");
    try (OutputStream out = Files.newOutputStream(sound);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("S").value(0, 0, "id");
    }
    Path broken = folder.resolve("c.xlsx");
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(sound.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(broken))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().contains("worksheets/sheet")) {
          String sheet =
              "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                  + "<sheetData>"
                  + sheetData
                  + "</sheetData></worksheet>";
          bytes = sheet.getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
    return broken;
  }
}
