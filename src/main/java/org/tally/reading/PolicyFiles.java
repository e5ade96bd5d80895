package org.tally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;
import org.tally.model.Problem;
import org.tally.model.place.Position;
import org.tally.reading.PolicyNode.Fields;

/** Finds policies by name or file, and loads a table only if nothing is wrong with it. */
public final class PolicyFiles {
  private static final String FOLDER = "rules/policy/";
  private static final String DEFAULT = "newsroom";

  /** The largest table: the built-in one has 20,000 characters. */
  private static final long LARGEST = 1_000_000;

  private PolicyFiles() {}

  /** The names of the built-in policies, sorted. */
  public static List<String> names() {
    String index = resource("index.txt");
    if (index == null) {
      throw new IllegalStateException("(" + FOLDER + "index.txt) is missing from the class path");
    }
    return index.lines().filter(line -> !line.isBlank()).sorted().toList();
  }

  /**
   * The built-in policy of the name, or the one of the file.
   *
   * @throws PolicyException if there is neither, or with all that is wrong with the table
   */
  public static Policy load(String nameOrFile) throws PolicyException {
    if (nameOrFile.equals(DEFAULT)) {
      return Policy.load(DEFAULT);
    }
    List<Problem> problems = new ArrayList<>();
    String text;
    String file;
    if (names().contains(nameOrFile)) {
      file = FOLDER + nameOrFile + ".yaml";
      text = builtIn(nameOrFile);
    } else {
      file = nameOrFile.replace('\\', '/');
      text = ofFile(nameOrFile, file, problems);
    }
    Fields table = text == null ? null : table(text, file, problems);
    if (table == null || !problems.isEmpty()) {
      throw new PolicyException(problems.stream().sorted().toList());
    }
    return new PolicyTable(PolicyNode.plain(table), file).policy();
  }

  /**
   * The policy of a table in YAML.
   *
   * @param file what to call the table in positions
   * @throws PolicyException with all that is wrong with the table
   */
  static Policy read(String yaml, String file) throws PolicyException {
    List<Problem> problems = new ArrayList<>();
    Fields table = table(yaml, file, problems);
    if (table == null || !problems.isEmpty()) {
      throw new PolicyException(problems.stream().sorted().toList());
    }
    return new PolicyTable(PolicyNode.plain(table), file).policy();
  }

  /** The table, laid over the one that it extends; null if it is none. */
  private static @Nullable Fields table(String yaml, String file, List<Problem> problems) {
    PolicyNode root = PolicyNode.read(yaml, file, problems);
    if (!(root instanceof Fields table)) {
      if (root != null) {
        problems.add(
            new Problem(
                root.position(),
                "the table is a " + PolicyNode.kind(root) + ", where a mapping is due",
                null));
      }
      return null;
    }
    Fields base = null;
    if (table.get(PolicySections.EXTENDS) != null) {
      base = base(table, file, problems);
      if (base == null) {
        return null;
      }
    }
    new PolicyCheck(table, base, problems).run();
    Fields merged = base == null ? table : PolicyMerge.over(base, table);
    new PolicyWords(merged, problems).run();
    return merged;
  }

  /** The table that another extends, which has to be a built-in one and not the table itself. */
  private static @Nullable Fields base(Fields table, String file, List<Problem> problems) {
    List<String> known =
        names().stream().filter(name -> !file.equals(FOLDER + name + ".yaml")).toList();
    String name = table.text(PolicySections.EXTENDS);
    PolicyNode node = table.get(PolicySections.EXTENDS);
    if (name == null || !known.contains(name)) {
      problems.add(
          new Problem(
              node == null ? table.position() : node.position(),
              "(" + PolicySections.EXTENDS + ": " + name + ") is no policy that Tally brings along",
              maybe(String.valueOf(name), known)));
      return null;
    }
    return table(builtIn(name), FOLDER + name + ".yaml", problems);
  }

  private static @Nullable String ofFile(String path, String file, List<Problem> problems) {
    String fault;
    String hint = null;
    try {
      Path place = Path.of(path);
      if (Files.isDirectory(place)) {
        fault = "a policy is a file, and this is a folder";
      } else if (!Files.exists(place)) {
        fault = "there is no such policy and no such file";
        hint = maybe(path, names());
      } else if (Files.size(place) > LARGEST) {
        fault = "the table has more than " + LARGEST + " bytes";
      } else {
        String text = Files.readString(place);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      fault = "the table is not in UTF-8";
    } catch (IOException | InvalidPathException e) {
      fault = "the table cannot be read";
    }
    problems.add(new Problem(Position.of(file), fault, hint));
    return null;
  }

  private static String maybe(String name, List<String> known) {
    String near = Nearest.to(name, known).orElse(null);
    return near != null ? "Maybe " + near + "?" : "Maybe one of " + String.join(", ", known) + "?";
  }

  private static String builtIn(String name) {
    String text = resource(name + ".yaml");
    if (text == null) {
      throw new IllegalStateException(
          "(" + FOLDER + name + ".yaml) is missing from the class path");
    }
    return text;
  }

  private static @Nullable String resource(String name) {
    try (InputStream in = PolicyFiles.class.getResourceAsStream("/" + FOLDER + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("(" + FOLDER + name + ") cannot be read", e);
    }
  }
}
