package org.tally.report;

import org.tally.model.Problem;

/** Text from the input, made safe to show: what a claims file says must not steer a terminal. */
public final class PlainText {
  private PlainText() {}

  /** The text in one line, with a space for each control character. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  /**
   * A problem in one line: {@code claims.yaml:41:12: error: claim z2 refers to property
   * (casualites). Maybe casualties?}
   */
  public static String of(Problem problem) {
    String message = problem.message();
    String hint = problem.hint();
    boolean ended = message.endsWith(".") || message.endsWith("?") || message.endsWith("!");
    return of(
        problem.position()
            + ": error: "
            + message
            + (hint == null ? "" : (ended ? " " : ". ") + hint));
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (Character.isISOControl(clean.charAt(i))) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }
}
