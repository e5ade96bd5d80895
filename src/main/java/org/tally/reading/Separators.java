package org.tally.reading;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The signs within numbers in figures. Spaces of all kinds and apostrophes stand between thousands
 * everywhere.
 *
 * @param decimal what stands before decimals
 * @param group what else stands between thousands; a space if nothing else does
 */
record Separators(char decimal, char group) {
  /** What English has, and what a file has that names no locale. */
  static final Separators ENGLISH = new Separators('.', ',');

  private static final Map<Locale, Separators> KNOWN = new ConcurrentHashMap<>();

  /** Those of a locale, from the JDK's tables of Unicode's CLDR; those of English for null. */
  static Separators of(@Nullable Locale locale) {
    return locale == null ? ENGLISH : KNOWN.computeIfAbsent(locale, Separators::read);
  }

  private static Separators read(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    char group = symbols.getGroupingSeparator();
    boolean other = group == ',' || group == '.';
    return new Separators(symbols.getDecimalSeparator() == ',' ? ',' : '.', other ? group : ' ');
  }
}
