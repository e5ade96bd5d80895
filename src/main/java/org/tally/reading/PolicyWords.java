package org.tally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tally.model.Problem;
import org.tally.model.place.Position;
import org.tally.reading.PolicyNode.Fields;
import org.tally.reading.PolicyNode.Items;
import org.tally.reading.PolicyNode.Text;

/** Finds words that stand in two rows which are looked up at the same place of a value. */
final class PolicyWords {
  private record Owner(String row, Position position) {}

  private final Fields table;
  private final List<Problem> problems;
  private final Map<String, Owner> owners = new HashMap<>();

  PolicyWords(Fields table, List<Problem> problems) {
    this.table = table;
    this.problems = problems;
  }

  void run() {
    rows("hedges");
    rows("refused");
    rows("vague");
    rows("units");
    for (String section : PolicySections.WORDS) {
      boolean answers = List.of("yes", "no", "denials").contains(section);
      words(table.get(section), answers ? "answers" : section, section, false);
    }
  }

  private void rows(String section) {
    PolicySections.RowForm form = PolicySections.ROWS.get(section);
    if (form == null || !(table.get(section) instanceof Items items)) {
      return;
    }
    for (PolicyNode node : items.items()) {
      if (node instanceof Fields row) {
        String id = String.valueOf(row.text(form.id()));
        boolean units = section.equals("units");
        boolean after = "after".equals(row.text("place"));
        String place = section.equals("vague") || units ? section : after ? "after" : "before";
        if (units && !id.isEmpty()) {
          claim(place, id, id, row.position(), true);
        }
        words(row.get("words"), place, id, units);
        words(row.get("rate"), "rates", id, false);
      }
    }
  }

  private void words(@Nullable PolicyNode node, String place, String row, boolean twiceInARow) {
    if (node instanceof Items items) {
      for (PolicyNode item : items.items()) {
        if (item instanceof Text text) {
          claim(place, text.text(), row, text.position(), twiceInARow);
        }
      }
    }
  }

  /**
   * @param place what words are looked up together
   * @param twiceInARow whether one row may have words twice, such as km² and km2
   */
  private void claim(
      String place, String words, String row, Position position, boolean twiceInARow) {
    String key;
    try {
      key = Words.tokens(words).stream().map(Token::text).collect(Collectors.joining(" "));
    } catch (IllegalArgumentException e) {
      return; // reported where the form is checked
    }
    Owner owner = owners.putIfAbsent(place + '\n' + key, new Owner(row, position));
    if (owner == null || (twiceInARow && owner.row().equals(row))) {
      return;
    }
    // the row that is not the base's own is the one to change
    boolean inBase = !position.file().equals(table.position().file());
    Owner other = inBase ? new Owner(row, position) : owner;
    Position at = inBase ? owner.position() : position;
    String mine = inBase ? owner.row() : row;
    String message =
        other.row().equals(mine)
            ? "(" + words + ") stands in row (" + mine + ") twice, too at " + other.position()
            : "("
                + words
                + ") of row ("
                + mine
                + ") stands in row ("
                + other.row()
                + ") too, at "
                + other.position();
    problems.add(new Problem(at, message, "Maybe drop one?"));
  }
}
