package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.RuleInfo;

/**
 * The list of all rules in {@code rules/README.md} says what their metadata and the first sentences
 * of their pages say. With {@code -Dtally.update=true} it is rewritten.
 */
final class RuleListTest {
  private static final Path LIST = Path.of("rules", "README.md");
  private static final String HEAD =
      "| id | slug | severity | what it does |\n| --- | --- | --- | --- |\n";

  @Test
  void theListIsThatOfThePages() throws IOException {
    String text = Files.readString(LIST);
    int start = text.indexOf(HEAD) + HEAD.length();
    int end = text.indexOf("\n\n", start) + 1;
    String rows = rows();
    if (Boolean.getBoolean("tally.update")) {
      Files.writeString(LIST, text.substring(0, start) + rows + text.substring(end));
      return;
    }
    assertThat(text).contains(HEAD);
    assertThat(text.substring(start, end)).isEqualTo(rows);
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    RuleBook book = RuleBook.builtIn();
    for (RuleInfo rule : book.rules()) {
      String file = rule.family() + '/' + rule.id() + '-' + rule.slug() + ".md";
      List<String> cells =
          List.of(
              "[" + rule.id() + "](" + file + ")",
              rule.slug(),
              rule.severity().text(),
              summary(book.page(rule.id()).orElseThrow()));
      rows.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return rows.toString();
  }

  /** The paragraph under the title. */
  private static String summary(String page) {
    List<String> lines = new ArrayList<>();
    for (String line : page.lines().skip(2).toList()) {
      if (line.isBlank()) {
        break;
      }
      lines.add(line.strip());
    }
    return String.join(" ", lines);
  }
}
