package org.tally.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tally.reading.Rows.Unit;

/**
 * Prepares the built-in policies while Tally is built, because a short check is mostly start-up:
 * each table in a form that is read faster than YAML, and the factors between their units. Not part
 * of the jar.
 */
public final class PolicyWriter {
  private PolicyWriter() {}

  /**
   * @param args the folder with the policies and the folder for the classes
   * @throws IOException if the one cannot be read or the other not written
   * @throws IllegalArgumentException if a policy is malformed
   * @throws IllegalStateException if there is none
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[1]);
    List<Path> tables;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      tables = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    if (tables.isEmpty()) {
      throw new IllegalStateException("there are no policies in (" + args[0] + ")");
    }
    Set<String> symbols = new TreeSet<>();
    for (Path table : tables) {
      Policy policy = read(table);
      for (Unit unit : policy.unitsById.values()) {
        if (unit.symbol() != null) {
          symbols.add(unit.symbol());
        }
      }
      write(classes.resolve(Policy.prepared(policy.name())), compact(table));
    }
    write(
        classes.resolve(UnitFactors.RESOURCE),
        UnitFactors.of(symbols).text().getBytes(StandardCharsets.UTF_8));
  }

  private static Policy read(Path table) throws IOException {
    Policy policy = Policy.read(reader(table), table.toString());
    if (!table.endsWith(policy.name() + ".yaml")) {
      throw new IllegalArgumentException(
          table + " calls itself (" + policy.name() + "). Maybe rename the file?");
    }
    return policy;
  }

  private static byte[] compact(Path table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompactTree.write(YamlTree.read(reader(table)), new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Reader reader(Path table) throws IOException {
    return new StringReader(Files.readString(table));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
