package org.tally.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/** Reads input in tests. */
final class Inputs {
  static final DatasetReader READER = new DatasetReader(new ValueReader(Policy.load("newsroom")));

  /** A dataset with a source (s), a subject (x) and a quantity (killed), up to its claims. */
  static final String HEAD =
      """
      sources:
        s: {kind: news, published: 2025-02-14}
      subjects:
        x: {name: "The X", aliases: [Ex]}
      properties:
        killed: {kind: cumulative, unit: person}
        wounded: {kind: cumulative, unit: person}
        capital: {type: term, kind: fixed}
      """;

  private Inputs() {}

  static Input read(Path... paths) {
    return READER.read(List.of(paths));
  }

  static Input text(String yaml) {
    return READER.readText("c.yaml", yaml);
  }

  /** The problems of {@link #HEAD} with the given claims, one claim a line, from line 10 on. */
  static List<String> faults(String... claims) {
    return problems(text(withClaims(claims)));
  }

  static Dataset dataset(String... claims) {
    return sound(text(withClaims(claims)));
  }

  static String withClaims(String... claims) {
    return HEAD + "claims:\n  - " + String.join("\n  - ", claims) + "\n";
  }

  static Dataset sound(Input input) {
    if (!input.problems().isEmpty() || input.datasets().size() != 1) {
      throw new AssertionError(input.toString());
    }
    return input.datasets().get(0);
  }

  static List<String> problems(Input input) {
    return input.problems().stream().map(Problem::toString).toList();
  }

  static <T> T in(Map<String, T> map, String id) {
    return Optional.ofNullable(map.get(id)).orElseThrow();
  }

  static List<String> ids(Dataset dataset) {
    return dataset.claims().stream().map(Claim::id).toList();
  }

  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Problems with the folder's path taken off. */
  static List<String> problems(Path folder, Path... paths) {
    return problems(read(paths)).stream()
        .map(problem -> problem.replace(folder.toString().replace('\\', '/') + "/", ""))
        .toList();
  }
}
