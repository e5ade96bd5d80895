package org.tally.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.tally.reading.Rows.Unit;

/**
 * Prepares the default policy while Tally is built, because a short check is mostly start-up: its
 * table in a form that is read faster than YAML, and the factors between its units. Not part of the
 * jar.
 */
public final class PolicyWriter {
  private PolicyWriter() {}

  /**
   * @param args the default policy's table and the folder for the classes
   * @throws IOException if the one cannot be read or the other not written
   * @throws IllegalArgumentException if the policy is malformed
   */
  public static void main(String[] args) throws IOException {
    Path table = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Policy policy = read(table);
    Set<String> symbols = new TreeSet<>();
    for (Unit unit : policy.unitsById.values()) {
      if (unit.symbol() != null) {
        symbols.add(unit.symbol());
      }
    }
    write(classes.resolve(Policy.prepared(policy.name())), compact(table));
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
