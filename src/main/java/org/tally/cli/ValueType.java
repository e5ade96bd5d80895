package org.tally.cli;

import java.util.Locale;
import org.tally.model.Property;

/** What a value is a value of, as a claims file has it. */
enum ValueType {
  QUANTITY(Property.Type.QUANTITY),
  DATE(Property.Type.DATE),
  TERM(Property.Type.TERM),
  YES_NO(Property.Type.YES_NO);

  private final Property.Type type;

  ValueType(Property.Type type) {
    this.type = type;
  }

  Property.Type type() {
    return type;
  }

  /** As typed and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
