package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
  private final Path folder;

  SheetsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path csv(String text) throws IOException {
    return Inputs.write(folder, "c.csv", text);
  }

  @Test
  void anUnknownColumnIsReportedOnce() throws IOException {
    Path file = csv("id,subject,property,value,quot\na,x,killed,1,q\nb,x,killed,2,q\n");
    assertThat(Inputs.problems(folder, file))
        .containsExactly("c.csv:1:27: the column (quot) is unknown. Maybe quote?");
    assertThat(Inputs.read(file).datasets().get(0).claims()).hasSize(2);
  }

  @Test
  void aMissingColumnIsReportedOnce() throws IOException {
    assertThat(Inputs.problems(folder, csv("id,value\na,1\nb,2\n")))
        .containsExactly("c.csv:1:1: the sheet has no column (subject), (property).");
    assertThat(Inputs.problems(folder, csv("id,sbject,statement\na,x,1\nb,x,2\n")))
        .containsExactly("c.csv:1:4: the column (sbject) is unknown. Maybe subject?");
  }

  @Test
  void aColumnThatIsThereTwiceNamesBothPlaces() throws IOException {
    assertThat(Inputs.problems(folder, csv("id,subject,statement,id\na,x,1,b\n")))
        .containsExactly("c.csv:1:22: the column (id) is there twice, first at c.csv:1:1.");
  }

  @Test
  void aCellBeyondTheHeaderIsReported() throws IOException {
    assertThat(Inputs.problems(folder, csv("id,subject,property,value\na,x,killed,4,000\n")))
        .containsExactly(
            "c.csv:2:14: the cell (000) stands in a column without a name. Maybe a comma in a cell"
                + " before it that is not in quotes?");
  }

  @Test
  void aSheetWithoutAHeaderIsReported() throws IOException {
    assertThat(Inputs.problems(folder, csv("a,x,killed,4000\n")))
        .containsExactly(
            "c.csv: the sheet has no row with the names of columns (id, subject, property, value,"
                + " ...).");
  }

  @Test
  void aFaultyRowDoesNotStopTheOthers() throws IOException {
    Path file = csv("id,subject,statement\na,x,\"s\" t\nb,x,s\n,x,s\n");
    assertThat(Inputs.problems(folder, file))
        .containsExactly(
            "c.csv:2:5: the text (t) stands after the closing quote of its cell. Maybe a quote"
                + " inside the cell has to be doubled?",
            "c.csv:4:1: a claim has no (id).");
    assertThat(Inputs.ids(Inputs.read(file).datasets().get(0))).containsExactly("b");
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedWhereItOpens() throws IOException {
    Path file = csv("id,subject,statement\na,x,s\nb,x,\"s\nc,x,s\n");
    assertThat(Inputs.problems(folder, file))
        .containsExactly("c.csv:3:5: a quote is opened and never closed.");
    assertThat(Inputs.ids(Inputs.read(file).datasets().get(0))).containsExactly("a");
  }

  @Test
  void onlyBareDigitsAreExact() throws IOException {
    Path file = csv("id,subject,property,value\na,x,killed,4000\nb,x,killed,\"4000\"\n");
    assertThat(Inputs.sound(Inputs.read(file)).claims())
        .extracting(claim -> claim.reading() != null && claim.reading().interval().isPoint())
        .containsExactly(true, false);
  }
}
