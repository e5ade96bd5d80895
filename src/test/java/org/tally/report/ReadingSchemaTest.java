package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code tally read --format json} is expected to print keeps to its schema. */
final class ReadingSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"read-json", "read-json-kinds", "read-json-dates", "read-json-terms"})
  void eachRunKeepsToTheSchema(String run) throws IOException {
    assertThat(Schemas.of("read").validate(printed(run))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNotPrinted() throws IOException {
    JsonNode json = printed("read-json");
    ObjectNode value = (ObjectNode) json.at("/values/0");
    value.remove(List.of("reading"));
    assertThat(Schemas.of("read").validate(json)).isNotEmpty();
  }

  private static JsonNode printed(String run) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/golden/expected", run + ".txt"));
    return MAPPER.readTree(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
  }
}
