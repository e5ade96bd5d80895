package org.tally.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Text;

/**
 * The locale that a claims file names, which decides what a comma and a point mean within the
 * numbers of that file and of the sheet that it takes its claims from: {@code locale: de}.
 */
public final class Locales {
  private static final String KEY = "locale";

  private Locales() {}

  /** The locale; null if the file names none, or an unknown one, which is reported. */
  static @Nullable Locale read(Entry entry) {
    Text text = entry.text(KEY);
    Locale locale = of(entry);
    if (text != null && locale == null) {
      entry.fault(
          text,
          "has an unknown locale (" + text.text() + ")",
          "Maybe the code of a language, such as de, fr or en-IN?");
    }
    return locale;
  }

  /** As {@link #read}, without reports. */
  static @Nullable Locale of(Entry entry) {
    List<Text> texts = entry.quietTexts(KEY);
    if (texts.size() != 1) {
      return null;
    }
    return named(texts.get(0).text());
  }

  /** The locale of that code, such as {@code de}; null if no language has it. */
  public static @Nullable Locale named(String code) {
    Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
    return !locale.getLanguage().isEmpty()
            && Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())
        ? locale
        : null;
  }
}
