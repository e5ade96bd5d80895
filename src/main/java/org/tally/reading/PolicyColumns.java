package org.tally.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;
import org.tally.model.Problem;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Missing;
import org.tally.reading.PolicyNode.Items;
import org.tally.reading.PolicyNode.Text;
import org.tally.reading.PolicySections.Column;

/** Checks what stands behind one key of a policy's table. */
final class PolicyColumns {
  private static final Rational HUNDRED = Rational.of(100);

  private final List<Problem> problems;

  PolicyColumns(List<Problem> problems) {
    this.problems = problems;
  }

  void column(Column column, String key, PolicyNode value) {
    switch (column) {
      case TEXT -> text(key, value);
      case WORDS, UNITS -> words(key, value);
      case NUMBER, POSITIVE, PERCENT -> number(column, key, value);
      case MEANS -> oneOf(key, value, PolicySections.words(Rows.Means.class));
      case UNIT_KIND -> oneOf(key, value, PolicySections.words(Rows.UnitKind.class));
      case TRUTH -> oneOf(key, value, List.of("true", "false"));
      case PLACE -> oneOf(key, value, List.of("before", "after"));
      case MISSING -> oneOf(key, value, PolicySections.words(Missing.class));
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
  @Nullable List<String> tokens(Position position, String words) {
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

  @Nullable Rational number(Column column, String key, PolicyNode value) {
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
      String near = Nearest.to(text, known).orElse(null);
      add(
          value.position(),
          "(" + key + ": " + text + ") is unknown",
          near != null ? "Maybe " + near + "?" : "Maybe one of " + String.join(", ", known) + "?");
    }
  }

  boolean isKind(PolicyNode node, Class<? extends PolicyNode> kind, String what, String expected) {
    if (kind.isInstance(node)) {
      return true;
    }
    add(
        node.position(),
        "(" + what + ") is a " + PolicyNode.kind(node) + ", where a " + expected + " is due",
        null);
    return false;
  }

  void add(Position position, String message, @Nullable String hint) {
    problems.add(new Problem(position, message, hint));
  }
}
