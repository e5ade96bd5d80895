package org.tally.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tally.model.Pace;
import org.tally.model.Property;
import org.tally.model.Source;

/** The words of a claims file that stand for one of a few things, in the order of the docs. */
final class Words {
  static final Map<String, Property.Kind> PROPERTY_KINDS = all(Property.Kind.values());
  static final Map<String, Property.Type> PROPERTY_TYPES = all(Property.Type.values());
  static final Map<String, Property.Rounding> ROUNDINGS = all(Property.Rounding.values());
  static final Map<String, Pace.Per> UNITS_OF_TIME = all(Pace.Per.values());
  static final Map<String, Source.Kind> SOURCE_KINDS = all(Source.Kind.values());

  /** As people and spreadsheets write them. */
  static final Map<String, Boolean> YES_NO = yesNo();

  private Words() {}

  private static Map<String, Boolean> yesNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    for (String word : new String[] {"true", "yes", "TRUE", "True"}) {
      words.put(word, true);
    }
    for (String word : new String[] {"false", "no", "FALSE", "False"}) {
      words.put(word, false);
    }
    return Collections.unmodifiableMap(words);
  }

  private static <E extends Enum<E>> Map<String, E> all(E[] values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value);
    }
    return Collections.unmodifiableMap(words);
  }
}
