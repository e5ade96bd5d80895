package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report never takes the place of claims. */
class ReportPathTest {
  private static final String CLAIMS =
      """
      properties: {p: {}}
      claims: sheet.csv
      """;
  private static final String SHEET = "id,source,subject,property,value\na,s,x,p,3\n";

  @TempDir private Path temporary;
  private Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(temporary.resolve("set"));
    Files.writeString(folder.resolve("claims.yaml"), CLAIMS);
    Files.writeString(folder.resolve("sheet.csv"), SHEET);
  }

  private int check(Path path, Path out) {
    return Tally.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        "check",
        path.toString(),
        "--out",
        out.toString());
  }

  private void refuses(Path path, Path out, String why) throws IOException {
    assertThat(check(path, out)).isEqualTo(2);
    assertThat(err.toString()).startsWith("tally: error: --out (" + out + ") " + why);
    assertThat(folder.resolve("claims.yaml")).hasContent(CLAIMS);
    assertThat(folder.resolve("sheet.csv")).hasContent(SHEET);
  }

  @Test
  void aFileThatIsCheckedStays() throws IOException {
    refuses(folder.resolve("claims.yaml"), folder.resolve("claims.yaml"), "is a file that is read");
  }

  @Test
  void aFileOfAFolderThatIsCheckedStays() throws IOException {
    refuses(folder, folder.resolve("../set/claims.yaml"), "is a file that is read");
  }

  @Test
  void theSheetOfAFileThatIsCheckedStays() throws IOException {
    refuses(folder.resolve("claims.yaml"), folder.resolve("sheet.csv"), "is a file that is read");
  }

  @Test
  void aLinkToAFileThatIsCheckedLeavesIt() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("l"), folder.resolve("claims.yaml"));
    refuses(folder, link, "is a file that is read");
  }

  @Test
  void noReportGetsTheNameOfAClaimsFileInAFolderThatIsChecked() throws IOException {
    refuses(folder, folder.resolve("report.json"), "lies in the folder");
    assertThat(folder.resolve("report.json")).doesNotExist();
  }

  @Test
  void noReportTakesThePlaceOfAFolder() throws IOException {
    refuses(folder, temporary, "is a folder. Maybe " + temporary.resolve("report.txt") + "?");
  }

  @Test
  void anyOtherPlaceIsFree() {
    assertThat(check(folder, folder.resolve("report.txt"))).isZero();
    assertThat(check(folder, folder.resolve(".report.json"))).isZero();
    assertThat(check(folder, temporary.resolve("report.json"))).isZero();
    assertThat(check(folder.resolve("claims.yaml"), folder.resolve("report.json"))).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("report.txt")).isNotEmptyFile();
  }

  @Test
  void aTableThatDecidesWhatWordsMeanStays() throws IOException {
    Path policy = Files.writeString(temporary.resolve("own.yaml"), "extends: newsroom\n");
    int code =
        Tally.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "check",
            folder.toString(),
            "--policy",
            policy.toString(),
            "--out",
            policy.toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("is a file that is read");
    assertThat(policy).hasContent("extends: newsroom\n");
  }
}
