package org.tally.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of a value that cannot be read: the words that it was near to, or the part
 * of it that says something. Each is tried before it is suggested.
 */
final class Suggestions {
  /** Of a text that starts with what cannot be read, so many words are left out, one by one. */
  private static final int TRIED = 8;

  private static final Set<String> JOINS = Set.of("and", "or", "but", "&", "/");

  private static final Pattern TURNS =
      Pattern.compile(
          "(?i)\\b(?:minus|negative|not|no|down|below|less|lower|fell|lost)\\b"
              + "|\\b(?:declin|drop|fall|loss|reduc)");

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
          : alone(isAllThatMatters(error, before) ? before : null, NUMBER_ALONE);
    }
    return error.isBeforeNumber()
        ? alone(behind(error.end()), "Maybe without what stands before the number?")
        : "Maybe a (statement) instead of a value?";
  }

  /** Whether the text is read with the word in place, or as far as to the word. */
  private boolean helps(String near, Unreadable error) {
    String before = text.substring(0, error.start()) + near;
    return isRead(before + text.substring(error.end()), true)
        || (error.isAfterNumber() && isRead(before, true));
  }

  /** "5,000 killed and wounded" are not 5,000 killed, and a decline of 2 % is not 2 %. */
  private boolean isAllThatMatters(Unreadable error, String before) {
    String word = text.substring(error.start(), error.end()).toLowerCase(Locale.ROOT);
    return !JOINS.contains(word) && !turns(text.substring(error.start())) && isRead(before, false);
  }

  /** Whether words say that a number lies below zero, or is none. */
  private static boolean turns(String words) {
    return TURNS.matcher(words).find();
  }

  private static String alone(@Nullable String part, String otherwise) {
    return part == null ? otherwise : "Maybe \"" + part + "\" alone?";
  }

  /** The longest rest of the text from {@code from} on that is read; null if none is. */
  private @Nullable String behind(int from) {
    int at = from;
    for (int i = 0; i < TRIED && at < text.length() && !turns(text.substring(0, at)); i++) {
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
