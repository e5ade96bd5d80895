package org.tally.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Problem;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.reading.PolicyNode.Field;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;
import org.tally.reading.PolicyNode.Text;
import org.tally.reading.PolicySections.Column;
import org.tally.reading.PolicySections.RowForm;

/** Finds all that is wrong with the form of one table, apart from words that stand in two rows. */
final class PolicyCheck {
  private static final Rational HUNDRED = Rational.of(100);

  private final Fields table;
  private final @Nullable Fields base;
  private final List<Problem> problems;

  /**
   * @param base the table that this one extends; null if it stands alone
   */
  PolicyCheck(Fields table, @Nullable Fields base, List<Problem> problems) {
    this.table = table;
    this.base = base;
    this.problems = problems;
  }

  void run() {
    List<String> sections = new ArrayList<>(List.of(PolicySections.NAME, PolicySections.ROUNDING));
    sections.addAll(PolicySections.ROWS.keySet().stream().sorted().toList());
    sections.addAll(PolicySections.WORDS);
    sections.addAll(PolicySections.NUMBERS.keySet());
    Set<String> known = new java.util.TreeSet<>(sections);
    known.add(PolicySections.EXTENDS);
    unknown(table, known, "the table");
    for (String section : sections) {
      boolean needed = base == null || section.equals(PolicySections.NAME);
      if (needed && table.get(section) == null) {
        add(table.position(), "the table has no (" + section + ")", null);
      }
    }
    Field name = table.fields().get(PolicySections.NAME);
    if (name != null) {
      column(Column.TEXT, PolicySections.NAME, name.value());
    }
    if (fields(PolicySections.ROUNDING) instanceof Fields rounding) {
      row(rounding, PolicySections.ROUNDING, PolicySections.ROUNDING_COLUMNS);
      if (base == null) {
        required(rounding, PolicySections.ROUNDING, PolicySections.ROUNDING_REQUIRED);
      }
    }
    PolicySections.ROWS.forEach(this::rows);
    PolicySections.WORDS.forEach(
        section -> {
          PolicyNode words = table.get(section);
          if (words != null) {
            column(Column.WORDS, section, words);
          }
        });
    PolicySections.NUMBERS.forEach(this::numbers);
  }

  private void rows(String section, RowForm form) {
    PolicyNode node = table.get(section);
    if (node == null || !isKind(node, Items.class, section, "list")) {
      return;
    }
    Map<String, Position> seen = new java.util.HashMap<>();
    for (PolicyNode item : ((Items) node).items()) {
      if (isKind(item, Fields.class, "a row of " + section, "mapping")) {
        Fields row = (Fields) item;
        String id = row.text(form.id());
        String label = id == null ? "a row of " + section : "row (" + id + ") of " + section;
        row(row, label, form.columns());
        Position first = id == null ? null : seen.putIfAbsent(id, row.position());
        if (first != null) {
          add(row.position(), label + " is given twice, first at " + first, "Maybe join the two?");
        }
        Fields known = id == null || base == null ? null : PolicyMerge.row(base, section, id);
        if (known == null) {
          missing(row, section, label, form);
        }
        if (section.equals("vague")) {
          ordered(row, known, label);
        } else if (section.equals("hedges")) {
          nearlyHasWidth(row, known, label);
        } else if (section.equals("units")) {
          symbol(row, label);
        }
      }
    }
  }

  private void missing(Fields row, String section, String label, RowForm form) {
    String id = row.text(form.id());
    boolean lacks = form.required().stream().anyMatch(key -> row.get(key) == null);
    if (base != null && id != null && lacks) {
      String near = Words.nearest(id, PolicyMerge.ids(base, section));
      if (near != null) {
        add(
            row.position(),
            label + " is no row of " + base.text(PolicySections.NAME) + ", and is not complete",
            "Maybe " + near + "?");
        return;
      }
    }
    required(row, label, form.required());
  }

  private void required(Fields row, String label, Set<String> keys) {
    keys.stream()
        .sorted()
        .filter(key -> row.get(key) == null)
        .forEach(key -> add(row.position(), label + " has no (" + key + ")", null));
  }

  private void row(Fields row, String label, Map<String, Column> columns) {
    unknown(row, columns.keySet(), label);
    row.fields()
        .forEach(
            (key, field) -> {
              Column column = columns.get(key);
              if (column != null) {
                column(column, key, field.value());
              }
            });
  }

  private void numbers(String section, boolean small) {
    if (!(fields(section) instanceof Fields numbers)) {
      return;
    }
    numbers
        .fields()
        .forEach(
            (word, field) -> {
              List<String> tokens = tokens(field.key(), word);
              if (tokens != null && !tokens.equals(List.of(word))) {
                add(
                    field.key(),
                    "(" + word + ") of " + section + " is not one word in lower case",
                    null);
              }
              boolean zero = section.equals("numbers");
              Rational value = number(zero ? Column.NUMBER : Column.POSITIVE, word, field.value());
              if (value != null
                  && small
                  && (!value.isWhole() || value.compareTo(Rational.of(1000)) > 0)) {
                add(
                    field.value().position(),
                    "("
                        + word
                        + ": "
                        + value
                        + ") of "
                        + section
                        + " must be a whole number up to 1000",
                    null);
              }
            });
  }

  private void column(Column column, String key, PolicyNode value) {
    switch (column) {
      case TEXT -> text(key, value);
      case WORDS -> words(key, value);
      case NUMBER, POSITIVE, PERCENT -> number(column, key, value);
      case MEANS -> oneOf(key, value, PolicySections.words(Rows.Means.class));
      case UNIT_KIND -> oneOf(key, value, PolicySections.words(Rows.UnitKind.class));
      case PLACE -> oneOf(key, value, List.of("before", "after"));
      case UNHEDGED -> oneOf(key, value, List.of("rounded", "exact"));
    }
  }

  private @Nullable String text(String key, PolicyNode value) {
    if (!isKind(value, Text.class, key, "text")) {
      return null;
    }
    Text text = (Text) value;
    if (text.isNothing()) {
      add(value.position(), "(" + key + ") is empty", "Maybe quote it?");
      return null;
    }
    return text.text();
  }

  private void words(String key, PolicyNode value) {
    if (!isKind(value, Items.class, key, "list")) {
      return;
    }
    for (PolicyNode item : ((Items) value).items()) {
      String words = text(key, item);
      if (words != null) {
        tokens(item.position(), words);
      }
    }
  }

  /** The words as values are cut; null if they cannot be, which is reported. */
  private @Nullable List<String> tokens(Position position, String words) {
    try {
      List<String> tokens = Words.tokens(words).stream().map(Token::text).toList();
      if (tokens.isEmpty()) {
        add(position, "(" + words + ") holds no word", null);
        return null;
      }
      return tokens;
    } catch (IllegalArgumentException e) {
      add(position, "(" + words + ") holds a number that cannot be read", null);
      return null;
    }
  }

  private @Nullable Rational number(Column column, String key, PolicyNode value) {
    String text = text(key, value);
    if (text == null) {
      return null;
    }
    Rational number;
    try {
      number = text.length() > 40 ? null : Rational.parse(text);
    } catch (NumberFormatException | ArithmeticException e) {
      number = null;
    }
    String shown = "(" + key + ": " + text + ")";
    if (number == null) {
      add(value.position(), shown + " is no number", null);
    } else if (number.signum() < 0 || (column == Column.POSITIVE && number.signum() == 0)) {
      add(value.position(), shown + " is too small", null);
    } else if (column == Column.PERCENT && number.compareTo(HUNDRED) > 0) {
      add(value.position(), shown + " is more than 100 per cent", null);
    } else {
      return number;
    }
    return null;
  }

  private void oneOf(String key, PolicyNode value, List<String> known) {
    String text = text(key, value);
    if (text != null && !known.contains(text)) {
      String near = Words.nearest(text, known);
      add(
          value.position(),
          "(" + key + ": " + text + ") is unknown",
          near != null ? "Maybe " + near + "?" : "Maybe one of " + String.join(", ", known) + "?");
    }
  }

  private void ordered(Fields row, @Nullable Fields known, String label) {
    Rational low = PolicyMerge.number(row, known, "low");
    Rational high = PolicyMerge.number(row, known, "high");
    if (low != null && high != null && low.compareTo(high) > 0) {
      add(
          row.position(),
          label + " ends (" + high + ") before it starts (" + low + ")",
          "Maybe the ends are swapped?");
    }
  }

  /** From nothing below a number to the number itself, without it, is no interval. */
  private void nearlyHasWidth(Fields row, @Nullable Fields known, String label) {
    String means = row.text("means");
    if (means == null && known != null) {
      means = known.text("means");
    }
    Rational percent = PolicyMerge.number(row, known, "percent");
    boolean given = row.get("percent") != null || known != null && known.get("percent") != null;
    if ("nearly".equals(means) && (!given || (percent != null && percent.signum() == 0))) {
      add(row.position(), label + " means nearly and needs a (percent) above 0", null);
    }
  }

  private void symbol(Fields row, String label) {
    PolicyNode node = row.get("symbol");
    String symbol = row.text("symbol");
    if (node == null || symbol == null) {
      return;
    }
    Rows.Unit one = new Rows.Unit("one", Rows.UnitKind.MEASURE, symbol, Rational.ONE);
    Rows.Unit same = new Rows.Unit("same", Rows.UnitKind.MEASURE, symbol, Rational.ONE);
    if (Conversions.factor(one, same).isEmpty()) {
      add(
          node.position(),
          label + " has a symbol (" + symbol + ") that the units library does not know",
          "Maybe leave it out? The unit then converts to no other.");
    }
  }

  private @Nullable PolicyNode fields(String section) {
    PolicyNode node = table.get(section);
    return node != null && isKind(node, Fields.class, section, "mapping") ? node : null;
  }

  private boolean isKind(
      PolicyNode node, Class<? extends PolicyNode> kind, String what, String expected) {
    if (kind.isInstance(node)) {
      return true;
    }
    add(
        node.position(),
        "(" + what + ") is a " + PolicyNode.kind(node) + ", where a " + expected + " is due",
        null);
    return false;
  }

  private void unknown(Fields fields, Collection<String> known, String label) {
    fields
        .fields()
        .forEach(
            (key, field) -> {
              if (!known.contains(key)) {
                String near = Words.nearest(key, known);
                add(
                    field.key(),
                    label + " has an unknown key (" + key + ")",
                    near == null ? null : "Maybe " + near + "?");
              }
            });
  }

  private void add(Position position, String message, @Nullable String hint) {
    problems.add(new Problem(position, message, hint));
  }
}
