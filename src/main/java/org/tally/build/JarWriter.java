package org.tally.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the jar so that it starts faster, because a short check is mostly the loading of
 * classes: its entries are stored instead of deflated, and what Java would spin when a lambda or a
 * record's {@code equals} is first met stands in it as classes.
 */
public final class JarWriter {
  /** Whose classes are rewritten; those of other libraries are rarely loaded. */
  private static final List<String> REWRITTEN =
      List.of("org/tally/", "rules/", "org/drools/", "org/kie/");

  private JarWriter() {}

  /**
   * @param args the jar, and the time that its entries bear, as {@code 2026-01-01T00:00:00Z}
   * @throws IOException if the jar cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Map<String, byte[]> entries = read(jar);
    Map<String, byte[]> classes = new TreeMap<>();
    entries.forEach(
        (name, content) -> {
          if (name.endsWith(".class") && REWRITTEN.stream().anyMatch(name::startsWith)) {
            classes.put(name, content);
          }
        });
    entries.putAll(PlainClasses.of(classes));
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    write(entries, OffsetDateTime.parse(args[1]).toLocalDateTime(), written);
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            entries.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
    return entries;
  }

  private static void write(Map<String, byte[]> entries, LocalDateTime time, Path jar)
      throws IOException {
    Map<String, byte[]> ordered = new LinkedHashMap<>();
    ordered.put(JarFile.MANIFEST_NAME, entries.get(JarFile.MANIFEST_NAME));
    ordered.putAll(entries);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> each : ordered.entrySet()) {
        byte[] content = each.getValue();
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(time);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
  }
}
