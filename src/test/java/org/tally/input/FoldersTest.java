package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tally.model.Dataset;

class FoldersTest {
  private static final String CLAIM = "{id: %s, subject: x, property: killed, value: 3}";

  private final Path temporary;
  private final Path folder;

  FoldersTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    this.folder = Files.createDirectory(temporary.resolve("set"));
  }

  private static String claims(String... ids) {
    StringBuilder text = new StringBuilder("claims:\n");
    for (String id : ids) {
      text.append("  - ").append(CLAIM.formatted(id)).append('\n');
    }
    return text.toString();
  }

  @Test
  void theFilesOfAFolderAreOneDatasetAndEachSubfolderIsAnother() throws IOException {
    Inputs.write(folder, "a.yaml", Inputs.HEAD + claims("a"));
    Inputs.write(folder, "b.yml", claims("b"));
    Inputs.write(folder, "c.json", "{\"claims\": []}");
    Inputs.write(folder, "d.csv", "id,subject,property,value\nd,x,killed,3\n");
    Inputs.write(folder, "e.jsonl", "{\"id\":\"e\",\"subject\":\"x\",\"statement\":\"s\"}\n");
    Inputs.write(folder, "README.md", "# not claims");
    Inputs.write(folder, ".hidden.yaml", "not: claims");
    Inputs.write(folder, "sub/deep/f.yaml", Inputs.HEAD + claims("a"));
    Inputs.write(folder, "empty/README.md", "");
    Input input = Inputs.read(folder);
    assertThat(input.problems()).isEmpty();
    assertThat(input.datasets())
        .extracting(Dataset::name)
        .containsExactly(
            folder.toString().replace('\\', '/'),
            folder.resolve("sub/deep").toString().replace('\\', '/'));
    assertThat(Inputs.ids(input.datasets().get(0))).containsExactly("a", "b", "d", "e");
    assertThat(input.datasets().get(0).claims().get(1).position().toString())
        .endsWith("/set/b.yml:2:5");
  }

  @Test
  void aSheetThatADocumentNamesIsReadOnce() throws IOException {
    Inputs.write(folder, "a.yaml", Inputs.HEAD + "claims: data/s.csv\n");
    Inputs.write(folder, "b.yaml", "claims: t.csv\n");
    Inputs.write(folder, "data/s.csv", "id,subject,property,value\na,x,killed,3\n");
    Inputs.write(folder, "t.csv", "id,subject,property,value\nb,x,killed,3\n");
    Input input = Inputs.read(folder, folder.resolve("t.csv"));
    assertThat(Inputs.ids(Inputs.sound(input))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void sharedDeclarationsMayRepeatButNotDiffer() throws IOException {
    Inputs.write(folder, "a.yaml", "title: T\n" + Inputs.HEAD + claims("a"));
    Inputs.write(folder, "b.yaml", "title: T\n" + Inputs.HEAD + claims("b"));
    assertThat(Inputs.problems(temporary, folder)).isEmpty();
    Inputs.write(
        folder,
        "b.yaml",
        "title: U\n" + Inputs.HEAD.replace("2025-02-14", "2025-02-15") + claims("b"));
    assertThat(Inputs.problems(temporary, folder))
        .containsExactly(
            "set/b.yaml:1:8: the file has the title (U), which differs from that at"
                + " set/a.yaml:1:8. Maybe give the files of a folder one title?",
            "set/b.yaml:3:3: source (s) is declared differently at set/a.yaml:3:3. Maybe keep one of"
                + " the two?");
  }

  @Test
  void anUnreadableFileDoesNotHideTheOthers() throws IOException {
    Inputs.write(folder, "a.yaml", Inputs.HEAD + claims("a"));
    Inputs.write(folder, "b.yaml", "claims: [");
    Input input = Inputs.read(folder);
    assertThat(input.problems()).hasSize(1);
    assertThat(Inputs.ids(input.datasets().get(0))).containsExactly("a");
  }

  @Test
  void aReportThatTallyWroteIsPassedByInAFolderAndNoClaimsFileByItself() throws IOException {
    Inputs.write(folder, "a.yaml", Inputs.HEAD + claims("a"));
    Path report = Inputs.write(folder, "report.json", "{\"tally\": \"1\", \"findings\": []}");
    Input input = Inputs.read(folder);
    assertThat(Inputs.ids(Inputs.sound(input))).containsExactly("a");
    assertThat(input.reports())
        .singleElement()
        .asString()
        .isEqualTo(folder.toString().replace('\\', '/') + "/report.json");
    assertThat(Inputs.problems(temporary, report))
        .containsExactly(
            "set/report.json: this is a report that Tally wrote, and no claims file. Maybe the claims"
                + " that it is about?");
  }

  @Test
  void aFolderWithoutClaimsFilesIsAProblem() throws IOException {
    Inputs.write(folder, "sub/README.md", "");
    assertThat(Inputs.problems(temporary, folder))
        .containsExactly("set: the folder holds no claims files.");
  }

  @Test
  void aPathThatDoesNotExistGetsItsClosestSibling() throws IOException {
    Inputs.write(folder, "claims.yaml", Inputs.HEAD + claims("a"));
    assertThat(Inputs.problems(temporary, folder.resolve("clams.yaml")))
        .singleElement()
        .asString()
        .matches("set/clams.yaml: there is no such file or folder\\. Maybe .*set/claims.yaml\\?");
    assertThat(Inputs.problems(temporary, folder.resolve("nowhere/x.yaml")))
        .containsExactly("set/nowhere/x.yaml: there is no such file or folder.");
  }

  @Test
  void aFileOfAnotherKindIsAProblem() throws IOException {
    Path old = Inputs.write(folder, "a.xls", "");
    assertThat(Inputs.problems(temporary, old))
        .singleElement()
        .asString()
        .startsWith("set/a.xls: this is no claims file")
        .endsWith("Maybe save it as .xlsx?");
  }

  @Test
  void aSheetThatIsNamedAndDoesNotExistIsAProblem() throws IOException {
    Inputs.write(folder, "sheet.csv", "id,subject,statement\n");
    Path file = Inputs.write(folder, "a.yaml", "claims: sheets.csv\n");
    assertThat(Inputs.problems(temporary, file))
        .containsExactly(
            "set/a.yaml:1:9: the file names a sheet (sheets.csv) that does not exist. Maybe"
                + " sheet.csv?");
    Path other = Inputs.write(folder, "b.yaml", "claims: a.yaml\n");
    assertThat(Inputs.problems(temporary, other))
        .singleElement()
        .asString()
        .startsWith("set/b.yaml:1:9: the file names (a.yaml) as its claims, which is no sheet");
  }

  @Test
  void claimsOfATextCannotStandInASheet() {
    assertThat(Inputs.problems(Inputs.text("claims: a.csv")))
        .containsExactly("c.yaml:1:9: the file names a sheet (a.csv) and is no file itself.");
  }
}
