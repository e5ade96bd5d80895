package org.tally.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.input.node.YamlNodes;

/** The built-in declarations that a dataset can use: properties and relations of one field. */
final class Packs {
  private static final String FOLDER = "rules/packs/";

  private Packs() {}

  /** The names of all packs, sorted. */
  static List<String> names() {
    String index = text("index.txt");
    if (index == null) {
      throw new IllegalStateException("(" + FOLDER + "index.txt) is missing from the class path");
    }
    return index.lines().filter(line -> !line.isBlank()).sorted().toList();
  }

  /** The pack with the name; empty if there is none. */
  static Optional<Document> load(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    Place place = Place.of(FOLDER + name + ".yaml");
    String text = text(name + ".yaml");
    try {
      if (text != null && YamlNodes.read(place, text) instanceof Fields root) {
        return Optional.of(new Document(place, root, null));
      }
      throw new IllegalStateException("(" + place.file() + ") is missing or no pack");
    } catch (UnreadableException e) {
      throw new IllegalStateException(e.problem().toString(), e);
    }
  }

  /** The packs that declare a property of this name. */
  static List<String> declaring(String property) {
    return names().stream()
        .filter(
            name ->
                load(name)
                    .map(pack -> pack.root().get("properties"))
                    .filter(Fields.class::isInstance)
                    .filter(declared -> ((Fields) declared).get(property) != null)
                    .isPresent())
        .toList();
  }

  private static @Nullable String text(String file) {
    try (InputStream in = Packs.class.getResourceAsStream("/" + FOLDER + file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("(" + FOLDER + file + ") cannot be read", e);
    }
  }
}
