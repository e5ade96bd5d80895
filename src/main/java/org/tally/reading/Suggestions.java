package org.tally.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of a value that cannot be read: the words that it was near to, or the part
 * of it that says something. Each is tried before it is suggested.
 */
final class Suggestions {
  /** Of a text that starts with what cannot be read, so many words are left out, one by one. */
  private static final int TRIED = 8;

  private static final Set<String> JOINS = Set.of("and", "or", "but", "&", "/");

  private static final String NUMBER_ALONE = "Maybe the number with its hedge and its unit alone?";

  /** Tries whether a text is read; unless it is {@code bare}, with a unit. */
  interface Trial {
    boolean isRead(String text, boolean bare) throws ReadingException;
  }

  private final String text;
  private final Trial trial;

  Suggestions(String text, Trial trial) {
    this.text = text;
    this.trial = trial;
  }

  /** The same error with what may help. */
  ReadingException with(Unreadable error) {
    return new ReadingException(
        String.valueOf(error.getMessage()), error.start(), error.end(), hint(error));
  }

  private String hint(Unreadable error) {
    String near = error.near();
    if (near != null && helps(near, error)) {
      return "Maybe " + near + "?";
    }
    if (error.isAfterNumber()) {
      String before = text.substring(0, error.start()).strip();
      return error.isBeforeNumber()
          ? "Maybe a claim for each of the numbers?"
          : alone(!joins(error) && isRead(before, false) ? before : null, NUMBER_ALONE);
    }
    return error.isBeforeNumber()
        ? alone(behind(error.end()), "Maybe without what stands before the number?")
        : "Maybe a (statement) instead of a value?";
  }

  /** Whether the word is understood where it stands, whatever follows it. */
  private boolean helps(String near, Unreadable error) {
    String before = text.substring(0, error.start()) + near;
    try {
      trial.isRead(before + text.substring(error.end()), true);
      return true;
    } catch (ReadingException e) {
      return e.start() > before.length();
    }
  }

  /** "5,000 killed and wounded" are not 5,000 killed. */
  private boolean joins(Unreadable error) {
    return JOINS.contains(text.substring(error.start(), error.end()).toLowerCase(Locale.ROOT));
  }

  private static String alone(@Nullable String part, String otherwise) {
    return part == null ? otherwise : "Maybe \"" + part + "\" alone?";
  }

  /** The longest rest of the text from {@code from} on that is read; null if none is. */
  private @Nullable String behind(int from) {
    int at = from;
    for (int i = 0; i < TRIED && at < text.length(); i++) {
      String rest = text.substring(at).strip();
      if (isRead(rest, true)) {
        return rest;
      }
      int space = text.indexOf(' ', at + 1);
      at = space < 0 ? text.length() : space;
    }
    return null;
  }

  private boolean isRead(String other, boolean bare) {
    try {
      return !other.isBlank() && trial.isRead(other, bare);
    } catch (ReadingException e) {
      return false;
    }
  }
}
