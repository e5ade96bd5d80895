package org.tally.input.node;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the JSON parser complains about, in one sentence. */
final class JsonMessages {
  private static final Pattern UNEXPECTED =
      Pattern.compile("Unexpected character \\('(.+?)' .*?\\)+:? ?(?:was )?(expecting .*)?");
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'.*");
  private static final Pattern CONTROL =
      Pattern.compile("Illegal (?:unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");
  private static final Pattern CLOSE =
      Pattern.compile("Unexpected close marker '(.)': expected '(.)'.*");
  private static final Pattern OPENED = Pattern.compile("line: (\\d+), column: (\\d+)");

  private JsonMessages() {}

  /**
   * One sentence, with its position.
   *
   * @param line the line of the file, for a text that is one line of it; 0 to take the parser's
   */
  static UnreadableException explain(JacksonException e, Place place, int line) {
    JsonLocation location = e.getLocation();
    int column = location == null ? 0 : Math.max(location.getColumnNr(), 0);
    int found = line > 0 ? line : location == null ? 0 : Math.max(location.getLineNr(), 0);
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    Matcher opened = OPENED.matcher(message);
    if (e instanceof JsonEOFException && opened.find()) {
      return new UnreadableException(
          place.at(line > 0 ? line : number(opened, 1), number(opened, 2)),
          "a bracket is opened and never closed",
          null);
    }
    return new UnreadableException(place.at(found, column), sentence(e, message), hint(message));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String sentence(JacksonException e, String message) {
    if (e instanceof JsonEOFException) {
      return "the JSON ends too early: a bracket or a quote is not closed";
    }
    if (e instanceof StreamConstraintsException) {
      return message.contains("nesting depth")
          ? "more than " + Limits.DEPTH + " lists and mappings in one another"
          : "a text or number of too many characters";
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      String wanted = unexpected.group(2);
      return "(" + unexpected.group(1) + ") does not belong here" + wanted(wanted);
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "(" + token.group(1) + ") is no JSON value";
    }
    Matcher close = CLOSE.matcher(message);
    Matcher opened = OPENED.matcher(message);
    if (close.matches() && opened.find()) {
      return "("
          + close.group(1)
          + ") stands where ("
          + close.group(2)
          + ") would close what opens in line "
          + opened.group(1)
          + ", column "
          + opened.group(2);
    }
    Matcher control = CONTROL.matcher(message);
    if (control.matches() && control.group(1).matches("10|13")) {
      return "the line ends before a quote is closed";
    }
    if (control.matches()) {
      return "a control character (code " + control.group(1) + ") that JSON does not take as it is";
    }
    return "not readable as JSON: " + message;
  }

  private static String wanted(@Nullable String wanted) {
    if (wanted == null) {
      return "";
    }
    if (wanted.contains("colon")) {
      return ": a colon was expected";
    }
    if (wanted.contains("field name")) {
      return ": a key in double quotes was expected";
    }
    if (wanted.contains("comma")) {
      return ": a comma or a closing bracket was expected";
    }
    return ": a value was expected";
  }

  private static @Nullable String hint(String message) {
    if (message.startsWith("Unexpected character ('}'")
        || message.startsWith("Unexpected character (']'")) {
      return "Maybe a comma too many before it?";
    }
    if (message.startsWith("Unexpected character ('/'")) {
      return "Maybe a comment? JSON has none";
    }
    return message.startsWith("Unrecognized token") ? "Maybe it lacks double quotes?" : null;
  }
}
