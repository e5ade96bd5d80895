package org.tally.input.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the YAML parser complains about, in one sentence that a newsroom understands. */
final class YamlMessages {
  private record Saying(String words, String message, @Nullable String hint) {}

  private static final List<Saying> SAYINGS =
      List.of(
          new Saying("'<stream end>'", "the file ends before a bracket is closed", null),
          new Saying(
              "TAB",
              "a tab stands where YAML takes spaces only",
              "Maybe replace the tab by spaces?"),
          new Saying(
              "mapping values are not allowed",
              "a second colon in one value",
              "Maybe put the value in quotes?"),
          new Saying(
              "expected ',' or",
              "a comma or a closing bracket is missing",
              "Maybe put the value before in quotes?"),
          new Saying("found '}'", "a closing bracket too many", null),
          new Saying("found ']'", "a closing bracket too many", null),
          new Saying(
              "expected <block end>", "the line does not fit the indentation of those above", null),
          new Saying("unexpected end of stream", "a quote is opened and never closed", null),
          new Saying(
              "could not find expected ':'",
              "a key without a colon",
              "Maybe the line belongs to the text above and lacks its indentation or quotes?"),
          new Saying("unknown escape", "a backslash stands before a letter that it cannot", null),
          new Saying(
              "cannot start any token",
              "a value starts with a sign that has a meaning in YAML",
              "Maybe put the value in quotes?"));

  private YamlMessages() {}

  /**
   * One sentence, with the place where something was opened that is not closed, if that is why.
   *
   * @param quoted the last value in quotes before that; null if there is none
   */
  static UnreadableException explain(
      YAMLException e, Place place, String text, @Nullable ScalarEvent quoted) {
    if (e instanceof ReaderException reader) {
      return controlCharacter(reader, place, text);
    }
    if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
      return new UnreadableException(
          place.whole(), "not readable as YAML: " + FileText.firstLine(e), null);
    }
    String problem = String.valueOf(marked.getProblem());
    Mark mark = marked.getProblemMark();
    UnreadableException unclosed = unclosedQuote(problem, mark, place, quoted);
    if (unclosed == null) {
      unclosed = unclosedBracket(marked, place, text);
    }
    if (unclosed != null) {
      return unclosed;
    }
    for (Saying saying : SAYINGS) {
      if (problem.contains(saying.words())) {
        Mark opened = marked.getContextMark();
        boolean neverClosed = saying.words().equals("unexpected end of stream") && opened != null;
        return fault(place, neverClosed ? opened : mark, saying.message(), saying.hint());
      }
    }
    return fault(place, mark, "not readable as YAML: " + problem, null);
  }

  /** Where a value in quotes ends just before the place: its end was meant to open another one. */
  private static @Nullable UnreadableException unclosedQuote(
      String problem, Mark mark, Place place, @Nullable ScalarEvent quoted) {
    if (quoted == null
        || !problem.contains("<scalar>")
        || quoted.getEndMark().getLine() != mark.getLine()
        || mark.getColumn() - quoted.getEndMark().getColumn() > 1) {
      return null;
    }
    Mark start = quoted.getStartMark();
    return start.getLine() < mark.getLine()
        ? fault(
            place,
            start,
            "the quote that opens here closes only in line " + (mark.getLine() + 1),
            "Maybe one is missing in this line?")
        : fault(
            place,
            mark,
            "text stands behind the quote that closes a value",
            quoted.isDQuoted()
                ? "Maybe put the whole value in single quotes?"
                : "Maybe put the whole value in double quotes?");
  }

  /** A bracket that is still open where a line is not indented as what stands within it. */
  private static @Nullable UnreadableException unclosedBracket(
      MarkedYAMLException e, Place place, String text) {
    Mark opened = e.getContextMark();
    String problem = String.valueOf(e.getProblem());
    if (opened == null || !problem.startsWith("expected ',' or")) {
      return null;
    }
    Mark mark = e.getProblemMark();
    boolean ends = problem.contains("<stream end>");
    List<String> lines = text.lines().toList();
    boolean within =
        mark.getLine() == opened.getLine()
            || indent(lines, mark.getLine()) > indent(lines, opened.getLine());
    if (!ends && within) {
      return null;
    }
    return fault(
        place,
        opened,
        ends
            ? "a bracket is opened and never closed"
            : "the bracket that opens here is not closed before line " + (mark.getLine() + 1),
        null);
  }

  private static int indent(List<String> lines, int number) {
    String line = number < lines.size() ? lines.get(number) : "";
    return line.length() - line.stripLeading().length();
  }

  private static UnreadableException fault(
      Place place, Mark mark, String message, @Nullable String hint) {
    return new UnreadableException(
        place.at(mark.getLine() + 1, mark.getColumn() + 1), message, hint);
  }

  private static UnreadableException controlCharacter(ReaderException e, Place place, String text) {
    int offset = Math.min(e.getPosition(), text.codePointCount(0, text.length()));
    String before = text.substring(0, text.offsetByCodePoints(0, offset));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new UnreadableException(
        place.at(line, column),
        String.format("a character (U+%04X) that is no text", e.getCodePoint()),
        "Maybe the file is no text file?");
  }
}
