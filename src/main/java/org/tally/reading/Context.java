package org.tally.reading;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Property.Rounding;
import org.tally.model.number.Rational;

/**
 * What a value's meaning depends on, its own words apart.
 *
 * @param property what the value is of: its type, unit, least value and declared precision
 * @param plainNumeral whether the value is an unquoted JSON or YAML number, a numeric cell or a
 *     cell of bare digits: exact unless a precision is declared
 * @param exactSource whether the source is a dataset: exact unless a precision is declared
 * @param locale the locale that the file names, for the signs within numbers; null for English
 * @param roundedTo the precision declared for this value, in the unit that the value is written in,
 *     with its scale words spelled out ({@code 100000} for 1.3 million); beats the property's
 * @param rounding how this value was rounded; beats the property's
 * @param properties the names under which a share may refer to a property, in lower case, and the
 *     property's id
 * @param aliases for terms: names and aliases as {@link Terms#key} has them, and the key of each
 * @param published when the source was published, which "last week" counts from; null if unknown
 */
public record Context(
    Property property,
    boolean plainNumeral,
    boolean exactSource,
    @Nullable Locale locale,
    @Nullable Rational roundedTo,
    @Nullable Rounding rounding,
    Map<String, String> properties,
    Map<String, String> aliases,
    @Nullable Period published) {
  public Context {
    properties = Map.copyOf(properties);
    aliases = Map.copyOf(aliases);
  }

  /** Of a file that names no locale and a source whose published date is not known. */
  public Context(
      Property property,
      boolean plainNumeral,
      boolean exactSource,
      @Nullable Rational roundedTo,
      @Nullable Rounding rounding,
      Map<String, String> properties,
      Map<String, String> aliases) {
    this(property, plainNumeral, exactSource, null, roundedTo, rounding, properties, aliases, null);
  }
}
