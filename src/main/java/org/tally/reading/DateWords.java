package org.tally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tally.model.Problem;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;
import org.tally.reading.PolicyNode.Text;

/**
 * The words that English dates are made of, from {@code rules/dates/english.yaml}. Loaded when the
 * first date that is not in EDTF is read.
 */
final class DateWords {
  static final DateWords ENGLISH = new DateWords();

  private static final String TABLE = "rules/dates/english.yaml";

  /** A row whose words were met; {@code length} tokens of them. */
  record Match(Row row, String words, int length) {}

  /** A row of the table: its id and its other keys. */
  record Row(String id, Map<String, String> columns) {
    int number(String key) {
      return Integer.parseInt(text(key));
    }

    String text(String key) {
      return Objects.requireNonNull(columns.get(key), () -> "row (" + id + ") has no " + key);
    }
  }

  private final Map<String, Map<List<String>, Row>> sections = new HashMap<>();
  private final int longest;

  private DateWords() {
    int most = 1;
    for (var section : table().fields().entrySet()) {
      Map<List<String>, Row> rows = new HashMap<>();
      add(section.getValue().value(), rows);
      sections.put(section.getKey(), rows);
      for (List<String> words : rows.keySet()) {
        most = Math.max(most, words.size());
      }
    }
    longest = most;
  }

  /** The row of a section with the most words that stand in {@code words} from {@code at} on. */
  @Nullable Match match(String section, List<String> words, int at) {
    Map<List<String>, Row> rows = Objects.requireNonNull(sections.get(section), section);
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      Row row = rows.get(words.subList(at, at + length));
      if (row != null) {
        return new Match(row, String.join(" ", words.subList(at, at + length)), length);
      }
    }
    return null;
  }

  /** The words of a section that are single words, the longest first. */
  List<String> of(String section) {
    return Objects.requireNonNull(sections.get(section), section).keySet().stream()
        .filter(words -> words.size() == 1)
        .map(words -> words.get(0))
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .toList();
  }

  /** Every single word that some row has. */
  List<String> all() {
    return sections.values().stream()
        .flatMap(rows -> rows.keySet().stream())
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static void add(PolicyNode section, Map<List<String>, Row> rows) {
    if (section instanceof Fields words) {
      words
          .fields()
          .forEach(
              (word, field) -> put(rows, word, new Row(word, Map.of("is", plain(field.value())))));
      return;
    }
    for (PolicyNode item : ((Items) section).items()) {
      if (item instanceof Text text) {
        put(rows, text.text(), new Row(text.text(), Map.of()));
        continue;
      }
      Fields fields = (Fields) item;
      Map<String, String> columns = new HashMap<>();
      fields
          .fields()
          .forEach(
              (key, field) -> {
                if (field.value() instanceof Text text) {
                  columns.put(key, text.text());
                }
              });
      Row row = new Row(Objects.requireNonNull(columns.get("id")), Map.copyOf(columns));
      for (PolicyNode words : ((Items) Objects.requireNonNull(fields.get("words"))).items()) {
        put(rows, plain(words), row);
      }
    }
  }

  private static void put(Map<List<String>, Row> rows, String words, Row row) {
    if (rows.put(List.of(words.split(" ")), row) != null) {
      throw new IllegalStateException("(" + words + ") stands twice in " + TABLE);
    }
  }

  private static String plain(PolicyNode node) {
    return String.valueOf(PolicyNode.plain(node));
  }

  private static Fields table() {
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = DateWords.class.getResourceAsStream("/" + TABLE)) {
      if (in == null) {
        throw new IllegalStateException("(" + TABLE + ") is missing from the class path");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      PolicyNode root = PolicyNode.read(yaml, TABLE, problems);
      if (root instanceof Fields table && problems.isEmpty()) {
        return table;
      }
      throw new IllegalStateException("(" + TABLE + ") is no table: " + problems);
    } catch (IOException e) {
      throw new IllegalStateException("(" + TABLE + ") cannot be read", e);
    }
  }
}
