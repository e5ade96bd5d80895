package org.tally.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;
import org.tally.model.Problem;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.reading.PolicyNode.Field;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;
import org.tally.reading.PolicySections.Column;
import org.tally.reading.PolicySections.RowForm;

/** Finds all that is wrong with the form of one table, apart from words that stand in two rows. */
final class PolicyCheck {
  private final Fields table;
  private final @Nullable Fields base;
  private final PolicyColumns columns;

  /**
   * @param base the table that this one extends; null if it stands alone
   */
  PolicyCheck(Fields table, @Nullable Fields base, List<Problem> problems) {
    this.table = table;
    this.base = base;
    this.columns = new PolicyColumns(problems);
  }

  void run() {
    List<String> sections = new ArrayList<>(List.of(PolicySections.NAME, PolicySections.ROUNDING));
    sections.addAll(PolicySections.ROWS.keySet().stream().sorted().toList());
    sections.addAll(PolicySections.WORDS);
    sections.addAll(PolicySections.NUMBERS.keySet());
    Set<String> known = new java.util.TreeSet<>(sections);
    known.add(PolicySections.EXTENDS);
    known.add(PolicySections.RELATIONS);
    unknown(table, known, "the table");
    for (String section : sections) {
      boolean needed =
          section.equals(PolicySections.NAME)
              || (base == null && !PolicySections.OPTIONAL.contains(section));
      if (needed && table.get(section) == null) {
        columns.add(table.position(), "the table has no (" + section + ")", null);
      }
    }
    Field name = table.fields().get(PolicySections.NAME);
    if (name != null) {
      columns.column(Column.TEXT, PolicySections.NAME, name.value());
    }
    if (fields(PolicySections.ROUNDING) instanceof Fields rounding) {
      row(rounding, PolicySections.ROUNDING, PolicySections.ROUNDING_COLUMNS);
      if (base == null) {
        required(rounding, PolicySections.ROUNDING, PolicySections.ROUNDING_REQUIRED);
      }
    }
    if (fields(PolicySections.RELATIONS) instanceof Fields relations) {
      row(relations, PolicySections.RELATIONS, PolicySections.RELATION_COLUMNS);
    }
    PolicySections.ROWS.forEach(this::rows);
    PolicySections.WORDS.forEach(
        section -> {
          PolicyNode words = table.get(section);
          if (words != null) {
            columns.column(Column.WORDS, section, words);
          }
        });
    PolicySections.NUMBERS.forEach(this::numbers);
  }

  private void rows(String section, RowForm form) {
    PolicyNode node = table.get(section);
    if (node == null || !columns.isKind(node, Items.class, section, "list")) {
      return;
    }
    Map<String, Position> seen = new java.util.HashMap<>();
    for (PolicyNode item : ((Items) node).items()) {
      if (columns.isKind(item, Fields.class, "a row of " + section, "mapping")) {
        Fields row = (Fields) item;
        String id = row.text(form.id());
        String label = id == null ? "a row of " + section : "row (" + id + ") of " + section;
        row(row, label, form.columns());
        Position first = id == null ? null : seen.putIfAbsent(id, row.position());
        if (first != null) {
          columns.add(
              row.position(), label + " is given twice, first at " + first, "Maybe join the two?");
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
          meanings(row, label);
          names(row, label, "then");
          names(row, label, "part-of");
        }
      }
    }
  }

  private void missing(Fields row, String section, String label, RowForm form) {
    String id = row.text(form.id());
    boolean lacks = form.required().stream().anyMatch(key -> row.get(key) == null);
    if (base != null && id != null && lacks) {
      String near = Nearest.to(id, PolicyMerge.ids(base, section)).orElse(null);
      if (near != null) {
        columns.add(
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
        .forEach(key -> columns.add(row.position(), label + " has no (" + key + ")", null));
  }

  private void row(Fields row, String label, Map<String, Column> form) {
    unknown(row, form.keySet(), label);
    row.fields()
        .forEach(
            (key, field) -> {
              Column column = form.get(key);
              if (column != null) {
                columns.column(column, key, field.value());
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
              List<String> tokens = columns.tokens(field.key(), word);
              if (tokens != null && !tokens.equals(List.of(word))) {
                columns.add(
                    field.key(),
                    "(" + word + ") of " + section + " is not one word in lower case",
                    null);
              }
              boolean zero = section.equals("numbers");
              Rational value =
                  columns.number(zero ? Column.NUMBER : Column.POSITIVE, word, field.value());
              if (value != null
                  && small
                  && (!value.isWhole() || value.compareTo(Rational.of(1000)) > 0)) {
                columns.add(
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

  /** Whether a range has two ends, the lower first; an end stands under one of two keys. */
  private void ordered(Fields row, @Nullable Fields known, String label) {
    for (PolicySections.Pair end : PolicySections.ENDS) {
      boolean closed = row.get(end.closed()) != null;
      boolean open = row.get(end.open()) != null;
      String keys = "(" + end.closed() + ") or (" + end.open() + ")";
      if (closed && open) {
        columns.add(
            row.position(),
            label + " has both " + keys.replace(" or ", " and "),
            "Maybe drop one?");
      } else if (!closed && !open && known == null) {
        columns.add(row.position(), label + " has neither " + keys, null);
      }
    }
    Rational low = end(row, known, PolicySections.ENDS.get(0));
    Rational high = end(row, known, PolicySections.ENDS.get(1));
    if (low == null || high == null) {
      return;
    }
    boolean open = row.get("above") != null || row.get("below") != null;
    if (low.compareTo(high) > 0) {
      columns.add(
          row.position(),
          label + " ends (" + high + ") before it starts (" + low + ")",
          "Maybe the ends are swapped?");
    } else if (open && low.equals(high)) {
      columns.add(row.position(), label + " holds no number", null);
    }
  }

  private static @Nullable Rational end(
      Fields row, @Nullable Fields known, PolicySections.Pair end) {
    Rational closed = PolicyMerge.number(row, null, end.closed());
    Rational open = PolicyMerge.number(row, null, end.open());
    if (closed != null || open != null || known == null) {
      return closed != null ? closed : open;
    }
    return end(known, null, end);
  }

  /** From nothing below a number to the number itself, without it, is no interval. */
  private void nearlyHasWidth(Fields row, @Nullable Fields known, String label) {
    String means = row.text("means");
    if (means == null && known != null) {
      means = known.text("means");
    }
    Rational percent = PolicyMerge.number(row, known, "percent");
    boolean given = row.get("percent") != null || known != null && known.get("percent") != null;
    boolean narrow = "nearly".equals(means) || "just-over".equals(means);
    if (narrow && (!given || (percent != null && percent.signum() == 0))) {
      columns.add(
          row.position(), label + " means " + means + " and needs a (percent) above 0", null);
    }
  }

  private void symbol(Fields row, String label) {
    PolicyNode node = row.get("symbol");
    String symbol = row.text("symbol");
    if (node == null || symbol == null) {
      return;
    }
    if (UnitsLibrary.conversion(symbol, symbol).isEmpty()) {
      columns.add(
          node.position(),
          label + " has a symbol (" + symbol + ") that the units library does not know",
          "Maybe leave it out? The unit then converts to no other.");
    }
  }

  /** Whether the units that a word may stand for are units. */
  private void meanings(Fields row, String label) {
    if (!(row.get("meanings") instanceof Items meanings)) {
      return;
    }
    Set<String> known = unitIds();
    for (PolicyNode node : meanings.items()) {
      if (node instanceof PolicyNode.Text text && !known.contains(text.text())) {
        columns.add(
            node.position(),
            label + " may mean (" + text.text() + "), which is no row of units",
            Nearest.maybe(text.text(), known));
      }
    }
  }

  /** Whether the unit that a key names is one. */
  private void names(Fields row, String label, String key) {
    Set<String> known = unitIds();
    PolicyNode node = row.get(key);
    String unit = row.text(key);
    if (node != null && unit != null && !known.contains(unit)) {
      columns.add(
          node.position(),
          label + " has (" + key + ": " + unit + "), which is no row of units",
          Nearest.maybe(unit, known));
    }
  }

  private Set<String> unitIds() {
    Set<String> ids = new java.util.TreeSet<>(PolicyMerge.ids(table, "units"));
    if (base != null) {
      ids.addAll(PolicyMerge.ids(base, "units"));
    }
    return ids;
  }

  private @Nullable PolicyNode fields(String section) {
    PolicyNode node = table.get(section);
    return node != null && columns.isKind(node, Fields.class, section, "mapping") ? node : null;
  }

  private void unknown(Fields fields, Collection<String> known, String label) {
    fields
        .fields()
        .forEach(
            (key, field) -> {
              if (!known.contains(key)) {
                columns.add(
                    field.key(),
                    label + " has an unknown key (" + key + ")",
                    Nearest.maybe(key, known));
              }
            });
  }
}
