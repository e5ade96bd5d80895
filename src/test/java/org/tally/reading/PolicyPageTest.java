package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;

/** The page of the policies shows the rows of the default one. */
class PolicyPageTest {
  private static final Path PAGE = Path.of("rules/policy/README.md");
  private static final String START = "<!-- rows: a test writes what follows -->\n";
  private static final String END = "<!-- end of rows -->";

  @Test
  void showsEveryRow() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("tally.update")) {
      Files.writeString(PAGE, page.substring(0, from) + rows() + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(rows());
  }

  private static String rows() throws IOException {
    String yaml = Files.readString(Path.of("rules/policy/newsroom.yaml"));
    Fields table = (Fields) PolicyNode.read(yaml, "newsroom.yaml", new ArrayList<>());
    StringBuilder rows = new StringBuilder("\n| row | words | meaning |\n| --- | --- | --- |\n");
    for (String section : List.of("hedges", "refused", "vague")) {
      for (PolicyNode node : ((Items) table.get(section)).items()) {
        Fields row = (Fields) node;
        rows.append("| ").append(row.text("id")).append(" | ").append(words(row)).append(" | ");
        rows.append(meaning(section, row)).append(" |\n");
      }
    }
    return rows.append('\n').toString();
  }

  private static String meaning(String section, Fields row) {
    String where = "after".equals(row.text("place")) ? ", behind the value" : "";
    return switch (section) {
      case "hedges" -> means(row) + where;
      case "refused" -> "an error: " + row.text("says");
      default -> range(row) + (row.get("share") == null ? "" : " of a whole");
    };
  }

  private static String range(Fields row) {
    String low = row.get("low") == null ? "more than " + row.text("above") : row.text("low");
    return low
        + " to "
        + (row.get("high") == null ? "below " + row.text("below") : row.text("high"));
  }

  private static String means(Fields row) {
    String percent = row.text("percent");
    return switch (row.text("means")) {
      case "around" -> "±" + percent + " %";
      case "at-least" -> "[N, ∞)";
      case "more-than" -> "(N, ∞)";
      case "at-most" -> "up to N, which is included";
      case "less-than" -> "up to N, which is not included";
      case "nearly" -> "[N less " + percent + " %, N)";
      case "just-over" -> "(N, N and " + percent + " %]";
      case "as-stated" -> "N";
      case "average" -> "N as its digits say, of counted things, too";
      case "exactly" -> "N, without rounding";
      default -> row.text("means");
    };
  }

  private static String words(Fields row) {
    return ((Items) row.get("words"))
        .items().stream()
            .map(word -> ((PolicyNode.Text) word).text().replace("|", "\\|"))
            .collect(Collectors.joining(", "));
  }
}
