package org.tally.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of a policy's table: its sections, and what each of them holds. */
final class PolicySections {
  /** What stands behind a key. */
  enum Column {
    TEXT,
    WORDS,
    /** Names of units that the table or the one it extends has. */
    UNITS,
    /** A number of at least zero. */
    NUMBER,
    /** A number above zero. */
    POSITIVE,
    /** From 0 to 100. */
    PERCENT,
    MEANS,
    PLACE,
    TRUTH,
    UNIT_KIND,
    UNHEDGED,
    MISSING
  }

  /**
   * A section that is a list of rows.
   *
   * @param id the key that names a row
   * @param columns what a row can hold
   * @param required what it must hold
   */
  record RowForm(String id, Map<String, Column> columns, Set<String> required) {}

  /** The sections that are lists of rows. */
  static final Map<String, RowForm> ROWS =
      Map.of(
          "hedges",
          new RowForm(
              "id",
              Map.of(
                  "id", Column.TEXT,
                  "means", Column.MEANS,
                  "percent", Column.PERCENT,
                  "place", Column.PLACE,
                  "words", Column.WORDS,
                  "why", Column.TEXT),
              Set.of("id", "means", "words", "why")),
          "refused",
          new RowForm(
              "id",
              Map.of(
                  "id", Column.TEXT,
                  "place", Column.PLACE,
                  "words", Column.WORDS,
                  "says", Column.TEXT,
                  "maybe", Column.TEXT),
              Set.of("id", "words", "says")),
          "vague",
          new RowForm(
              "id",
              Map.of(
                  "id", Column.TEXT,
                  "low", Column.NUMBER,
                  "above", Column.NUMBER,
                  "high", Column.NUMBER,
                  "below", Column.NUMBER,
                  "share", Column.TRUTH,
                  "with-unit", Column.TRUTH,
                  "words", Column.WORDS,
                  "why", Column.TEXT),
              Set.of("id", "words")),
          "units",
          new RowForm(
              "unit",
              Map.ofEntries(
                  Map.entry("unit", Column.TEXT),
                  Map.entry("kind", Column.UNIT_KIND),
                  Map.entry("symbol", Column.TEXT),
                  Map.entry("per", Column.POSITIVE),
                  Map.entry("months", Column.POSITIVE),
                  Map.entry("meanings", Column.UNITS),
                  Map.entry("part-of", Column.TEXT),
                  Map.entry("then", Column.TEXT),
                  Map.entry("difference", Column.TRUTH),
                  Map.entry("words", Column.WORDS),
                  Map.entry("also", Column.WORDS),
                  Map.entry("rate", Column.WORDS)),
              Set.of("unit", "kind", "words")));

  /** Two keys of which a row has one: an end of a range that is included, or one that is not. */
  record Pair(String closed, String open) {}

  static final List<Pair> ENDS = List.of(new Pair("low", "above"), new Pair("high", "below"));

  /** The section of widths. */
  static final String ROUNDING = "rounding";

  static final Map<String, Column> ROUNDING_COLUMNS =
      Map.of(
          "count-from", Column.NUMBER,
          "at-most-percent", Column.PERCENT,
          "fraction-of-scale", Column.PERCENT,
          "unhedged", Column.UNHEDGED);

  static final Set<String> ROUNDING_REQUIRED =
      Set.of("count-from", "at-most-percent", "fraction-of-scale");

  /** The section on relations, which a table can leave out. */
  static final String RELATIONS = "relations";

  static final Map<String, Column> RELATION_COLUMNS = Map.of("missing", Column.MISSING);

  /** The sections that are lists of words. */
  static final List<String> WORDS =
      List.of(
          "unquantified",
          "fillers",
          "alternatives",
          "ranks",
          "intervals",
          "yes",
          "no",
          "denials",
          "undecided",
          "pronouns");

  /** The sections that a table can leave out. */
  static final Set<String> OPTIONAL =
      Set.of("alternatives", "ranks", "intervals", "denials", "undecided", "pronouns");

  /** The sections that give words a number, and whether that must be a whole one up to 1000. */
  static final Map<String, Boolean> NUMBERS = numbers();

  /** The keys that are texts. */
  static final String NAME = "name";

  static final String EXTENDS = "extends";

  private PolicySections() {}

  private static Map<String, Boolean> numbers() {
    Map<String, Boolean> sections = new LinkedHashMap<>();
    sections.put("numbers", true);
    sections.put("scales", false);
    sections.put("glued", false);
    sections.put("denominators", true);
    return sections;
  }

  /** The words that stand for the constants of an enum. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
