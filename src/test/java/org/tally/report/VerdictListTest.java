package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tally.model.Verdict;

/** The README and the schema say of every verdict what it means, and say the same. */
final class VerdictListTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z ]+)` \\| (.+) \\|$");

  @Test
  void theReadmeExplainsEveryVerdict() throws Exception {
    assertThat(readme().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Verdict.values()).map(Verdict::text).toList());
  }

  @Test
  void theSchemaExplainsThemInTheSameWords() throws Exception {
    Map<String, String> schema = new LinkedHashMap<>();
    try (InputStream in = JsonRenderer.class.getResourceAsStream("/schema/report-1.schema.json")) {
      JsonNode finding = new ObjectMapper().readTree(in).at("/$defs/finding/properties/verdict");
      for (JsonNode verdict : finding.get("oneOf")) {
        schema.put(verdict.get("const").asText(), verdict.get("description").asText());
      }
    }
    assertThat(schema).isEqualTo(readme());
  }

  private static Map<String, String> readme() throws Exception {
    String text = Files.readString(Path.of("README.md"));
    int start = text.indexOf("| verdict | what it means |");
    Map<String, String> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(text.substring(start, text.indexOf("\n\n", start)));
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }
}
