package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code tally trace --format json} is expected to print keeps to its schema. */
final class ProvenanceSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path TRACE = Path.of("src/test/resources/golden/expected/trace-json.txt");

  @Test
  void theTracedClaimKeepsToTheSchema() throws Exception {
    String run = Files.readString(TRACE);
    String json = run.substring(run.indexOf('{'), run.lastIndexOf('}') + 1);
    try (InputStream in =
        ProvenanceRenderer.class.getResourceAsStream("/schema/provenance-1.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(MAPPER.readTree(in))
                  .validate(MAPPER.readTree(json)))
          .isEmpty();
    }
  }
}
