package org.tally.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/**
 * What the standard streams are connected to. Java alone cannot tell them apart, so the launcher
 * says which are terminals in {@code tally.terminal}: {@code out}, {@code err}, both or {@code
 * none}.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param colours whether colours are welcome on a terminal
 */
record Terminal(boolean out, boolean err, boolean colours) {

  static Terminal detect() {
    String told = System.getProperty("tally.terminal");
    return told == null
        ? of(hasConsole() ? "out,err" : "none", System.getenv("NO_COLOR"), System.getenv("TERM"))
        : of(told, System.getenv("NO_COLOR"), System.getenv("TERM"));
  }

  /**
   * As the launcher and the environment say.
   *
   * @param noColor NO_COLOR: if set and not empty, no colours (https://no-color.org)
   * @param term TERM
   */
  static Terminal of(String streams, @Nullable String noColor, @Nullable String term) {
    boolean unwanted = noColor != null && !noColor.isEmpty();
    return new Terminal(
        streams.contains("out"), streams.contains("err"), !unwanted && !"dumb".equals(term));
  }

  @SuppressWarnings("SystemConsoleNull") // what is asked of a later Java follows
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // from Java 22 on there always is a console, and it says whether it is a terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
