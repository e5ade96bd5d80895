package org.tally.report;

import org.tally.model.Reading;

/** How a unit stands beside its number. */
final class Units {
  /** From this length on a unit of letters alone is a word, and takes an s. */
  private static final int WORD = 4;

  private Units() {}

  /** What follows the number: a space and the unit, or nothing where people write none. */
  static String suffix(String unit) {
    if (unit.isEmpty() || countsPeople(unit)) {
      return "";
    }
    if (unit.equals(Reading.RATIO)) {
      return " %";
    }
    if (unit.equals(Reading.RATIO_DIFFERENCE)) {
      return " percentage points";
    }
    boolean word =
        (unit.length() >= WORD || unit.equals("day")) && unit.chars().allMatch(Character::isLetter);
    return ' ' + unit + (word && !unit.endsWith("s") ? "s" : "");
  }

  static boolean countsPeople(String unit) {
    return unit.equals("person");
  }
}
