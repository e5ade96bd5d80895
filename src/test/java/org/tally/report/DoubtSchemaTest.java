package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** What reports say of doubts and certificates keeps to the published schema. */
final class DoubtSchemaTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```");
  private static final DatasetReader READER =
      new DatasetReader(new ValueReader(Policy.load("newsroom")));

  @Test
  void theReportOnEveryExampleKeepsToTheSchema() throws IOException {
    JsonSchema schema = Schemas.of("report");
    Set<String> forms = new HashSet<>();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path page : pages) {
      Matcher examples = EXAMPLE.matcher(Files.readString(page));
      while (examples.find()) {
        JsonNode report = report(READER.readText("c.yaml", examples.group(1)));
        assertThat(schema.validate(report)).as(page + " " + examples.start()).isEmpty();
        report.findValuesAsText("form").forEach(forms::add);
      }
    }
    assertThat(forms)
        .containsExactlyInAnyOrder("combination", "ranges", "no-whole-number", "different-answers");
  }

  private static JsonNode report(Input input) throws IOException {
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    StringWriter json = new StringWriter();
    new JsonRenderer().render(report, json);
    return new ObjectMapper().readTree(json.toString());
  }
}
