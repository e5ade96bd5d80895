package org.tally.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.PolicyNode.Field;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;

/**
 * A table laid over the one that it extends: a row with a known id changes what it gives of that
 * row, every other row is added; keys of a mapping and words of a list are added or changed.
 */
final class PolicyMerge {
  private PolicyMerge() {}

  static Fields over(Fields base, Fields table) {
    Map<String, Field> merged = new LinkedHashMap<>(base.fields());
    table
        .fields()
        .forEach(
            (key, field) -> {
              Field known = base.fields().get(key);
              if (!key.equals(PolicySections.EXTENDS)) {
                merged.put(key, known == null ? field : joined(key, known, field));
              }
            });
    return new Fields(merged, table.position());
  }

  private static Field joined(String section, Field base, Field table) {
    if (base.value() instanceof Fields old && table.value() instanceof Fields own) {
      Map<String, Field> both = new LinkedHashMap<>(old.fields());
      both.putAll(own.fields());
      return new Field(table.key(), new Fields(both, own.position()));
    }
    if (base.value() instanceof Items old && table.value() instanceof Items own) {
      PolicySections.RowForm form = PolicySections.ROWS.get(section);
      List<PolicyNode> items =
          form == null ? added(old, own) : rows(old.items(), own.items(), form.id());
      return new Field(table.key(), new Items(List.copyOf(items), own.position()));
    }
    return table;
  }

  private static List<PolicyNode> added(Items old, Items own) {
    List<PolicyNode> items = new ArrayList<>(old.items());
    items.addAll(own.items());
    return items;
  }

  private static List<PolicyNode> rows(List<PolicyNode> old, List<PolicyNode> own, String idKey) {
    List<PolicyNode> rows = new ArrayList<>(old);
    for (PolicyNode node : own) {
      int at = node instanceof Fields row ? indexOf(old, idKey, row.text(idKey)) : -1;
      if (at >= 0 && node instanceof Fields row && old.get(at) instanceof Fields known) {
        Map<String, Field> both = new LinkedHashMap<>(known.fields());
        for (PolicySections.Pair end : PolicySections.ENDS) {
          if (row.get(end.closed()) != null || row.get(end.open()) != null) {
            both.remove(end.closed());
            both.remove(end.open());
          }
        }
        both.putAll(row.fields());
        rows.set(at, new Fields(both, row.position()));
      } else {
        rows.add(node);
      }
    }
    return rows;
  }

  private static int indexOf(List<PolicyNode> rows, String idKey, @Nullable String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (id != null && rows.get(i) instanceof Fields row && id.equals(row.text(idKey))) {
        return i;
      }
    }
    return -1;
  }

  /** The row of a section with the id; null if there is none. */
  static @Nullable Fields row(Fields table, String section, String id) {
    PolicySections.RowForm form = PolicySections.ROWS.get(section);
    if (form != null && table.get(section) instanceof Items items) {
      int at = indexOf(items.items(), form.id(), id);
      return at < 0 ? null : (Fields) items.items().get(at);
    }
    return null;
  }

  /** The ids of a section's rows. */
  static List<String> ids(Fields table, String section) {
    PolicySections.RowForm form = PolicySections.ROWS.get(section);
    List<String> ids = new ArrayList<>();
    if (form != null && table.get(section) instanceof Items items) {
      for (PolicyNode node : items.items()) {
        String id = node instanceof Fields row ? row.text(form.id()) : null;
        if (id != null) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /** What a key of a row says, or of the row that it changes; null if neither has a number. */
  static @Nullable Rational number(Fields row, @Nullable Fields known, String key) {
    Fields from = row.get(key) == null && known != null ? known : row;
    String text = from.text(key);
    try {
      return text == null || text.length() > 40 ? null : Rational.parse(text);
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }
}
