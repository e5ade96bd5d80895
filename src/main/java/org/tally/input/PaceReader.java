package org.tally.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Pace;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Rational;
import org.tally.reading.Context;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/**
 * Reads the most that a running total may rise by: {@code at-most-per: {day: 200, month: "around
 * 3,000"}}.
 */
final class PaceReader {
  static final String KEY = "at-most-per";

  private static final String FORM = "Maybe at-most-per: {day: 200}?";

  private PaceReader() {}

  /**
   * The limits that a property declares, the shortest unit of time first; what is wrong with them
   * is reported.
   *
   * @param property the property, with its unit
   * @param locale the locale of the file; null if it names none
   */
  static List<Pace> read(
      Entry entry, Property property, @Nullable Locale locale, ValueReader values) {
    Node node = entry.node(KEY);
    if (!(node instanceof Fields fields)) {
      entry.fault(
          node == null ? entry.fields() : node,
          "has a " + kind(node) + " as (" + KEY + "), where a mapping is due",
          FORM);
      return List.of();
    }
    if (!property.isCumulative() || property.type() != Property.Type.QUANTITY) {
      entry.fault(
          fields, "has (" + KEY + ") and is no running total", "Maybe add kind: cumulative?");
      return List.of();
    }
    List<Pace> paces = new ArrayList<>();
    for (int i = 0; i < fields.fields().size(); i++) {
      Field field = fields.fields().get(i);
      if (CutOff.cuts(fields, i)) {
        entry.fault(field.key(), CutOff.message(field.key().text()), CutOff.hint(fields, i));
        continue;
      }
      Pace.Per per = per(entry, field.key());
      if (per != null && paces.stream().anyMatch(pace -> pace.per() == per)) {
        entry.fault(field.key(), "has (" + per.text() + ") twice in (" + KEY + ")", null);
      } else if (per != null) {
        Reading limit = limit(entry, property, field, locale, values);
        Rational most = limit == null ? null : limit.interval().high().value();
        if (limit != null && most != null) {
          paces.add(new Pace(per, most, limit.unit()));
        }
      }
    }
    if (fields.fields().isEmpty()) {
      entry.fault(fields, "has nothing in (" + KEY + ")", FORM);
    }
    paces.sort(Comparator.comparing(Pace::per));
    return paces;
  }

  private static String kind(@Nullable Node node) {
    return node == null ? "blank" : Entry.kind(node);
  }

  private static Pace.@Nullable Per per(Entry entry, Text key) {
    Pace.Per per = Words.UNITS_OF_TIME.get(key.text());
    if (per == null) {
      String hint = Nearest.maybe(key.text(), Words.UNITS_OF_TIME.keySet());
      entry.fault(
          key,
          "has an unknown unit of time (" + key.text() + ") in (" + KEY + ")",
          hint != null ? hint : "Maybe one of day, week, month, year?");
    }
    return per;
  }

  /** The reading of a limit that has an end; null if it is none, which is reported. */
  private static @Nullable Reading limit(
      Entry entry, Property property, Field field, @Nullable Locale locale, ValueReader values) {
    if (!(field.value() instanceof Text text) || Node.isNothing(field.value())) {
      entry.fault(
          field.value(),
          "has a " + Entry.kind(field.value()) + " as (" + KEY + "), where a number is due",
          FORM);
      return null;
    }
    try {
      Property plain = withoutPrecision(property);
      Value value =
          values.inReadingUnit(values.read(text.text(), context(plain, text, locale)), plain);
      Reading limit = value instanceof Value.Quantity quantity ? quantity.reading() : null;
      Rational most = limit == null ? null : limit.interval().high().value();
      if (limit == null || most == null || most.signum() <= 0) {
        entry.fault(
            text, "has (" + text.text() + ") as (" + KEY + "), which is no limit above zero", FORM);
        return null;
      }
      if (!property.readingUnit().isEmpty() && !property.readingUnit().equals(limit.unit())) {
        entry.fault(
            text,
            "has ("
                + text.text()
                + ") as ("
                + KEY
                + "), which is in "
                + limit.unit()
                + ", where its values are in "
                + property.readingUnit(),
            "Maybe a number alone?");
        return null;
      }
      return limit;
    } catch (ReadingException e) {
      entry.unreadable(text, KEY, e);
      return null;
    }
  }

  private static Context context(Property property, Text text, @Nullable Locale locale) {
    return new Context(
        property,
        text.isPlainNumeral(),
        false,
        text.isPlainNumeral() ? null : locale,
        null,
        null,
        Map.of(),
        Map.of(),
        null);
  }

  /** The precision is one of reported values, and none of the limit. */
  private static Property withoutPrecision(Property p) {
    return new Property(
        p.id(),
        p.kind(),
        p.type(),
        p.unit(),
        p.readingUnit(),
        p.counted(),
        p.min(),
        null,
        null,
        Property.Rounding.NEAREST,
        null,
        p.position());
  }
}
