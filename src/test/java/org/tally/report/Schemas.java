package org.tally.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The published schemas, made strict: a key that they do not know is a mistake here. */
final class Schemas {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schemas() {}

  static JsonSchema of(String name) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("urn:tally:schema:report-1", text("report").toString());
    return JsonSchemaFactory.getInstance(
            VersionFlag.V202012, factory -> factory.schemaLoaders(all -> all.schemas(texts)))
        .getSchema(text(name));
  }

  private static JsonNode text(String name) throws IOException {
    String file = "/schema/" + name + "-1.schema.json";
    try (InputStream in = JsonRenderer.class.getResourceAsStream(file)) {
      JsonNode schema = MAPPER.readTree(in);
      close(schema);
      return schema;
    }
  }

  /** Readers ignore keys that they do not know; here, a key that the schema lacks is a mistake. */
  private static void close(JsonNode node) {
    for (JsonNode child : node) {
      close(child);
    }
    if (node instanceof ObjectNode object
        && object.get("properties") instanceof ObjectNode
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }
}
