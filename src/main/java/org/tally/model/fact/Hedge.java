package org.tally.model.fact;

import org.tally.model.Reading;
import org.tally.model.number.Bound;

/** In which direction the words around a single number leave it open. */
public enum Hedge {
  /** The number itself, rounded or not. */
  PLAIN,
  /** About the number. */
  ABOUT,
  /** The number or more, or more than it. */
  ABOVE,
  /** The number or less, or less than it. */
  BELOW,
  /** No single number: a range, or words. */
  NONE;

  /** That of a reading. */
  static Hedge of(Reading reading) {
    if (reading.bare().isPoint()) {
      boolean exact = reading.precision() != null || reading.interval().isPoint();
      return exact || reading.row().startsWith("round") ? PLAIN : ABOUT;
    }
    Bound low = reading.bare().low();
    Bound high = reading.bare().high();
    if (high.isUnbounded()) {
      return low.isUnbounded() ? NONE : ABOVE;
    }
    if (reading.best().equals(high.value())) {
      return BELOW;
    }
    return reading.best().equals(low.value()) ? ABOVE : NONE;
  }

  /** Whether the words leave it open at all. */
  boolean isOpen() {
    return this == ABOUT || isOneSided();
  }

  /** Whether they leave it open in one direction. */
  boolean isOneSided() {
    return this == ABOVE || this == BELOW;
  }
}
