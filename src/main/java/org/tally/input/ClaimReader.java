package org.tally.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.References.ToClaim;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Worth;
import org.tally.model.number.Rational;
import org.tally.reading.Context;
import org.tally.reading.Rates;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/**
 * From the fields of a claim to the claim, whatever the format they come from. May be used by
 * several threads at once.
 */
final class ClaimReader {
  static final Set<String> KEYS =
      Set.of(
          "id",
          "source",
          "by",
          "subject",
          "property",
          "value",
          "statement",
          "when",
          "qualifiers",
          "from",
          "corrects",
          "rounded-to",
          "decimals",
          "rounding",
          "quote",
          "weight",
          "fixed");

  /** Keys without which a claim says the same. */
  private static final Set<String> DETAILS = Set.of("quote", "weight", "fixed");

  private static final SortedMap<String, String> NO_QUALIFIERS = Collections.emptySortedMap();

  private record Speaker(String name, boolean vague) {}

  private final Declarations declared;
  private final ValueReader values;
  private final KnownValues known;
  private final Times times;
  private final VagueSpeakers vagueSpeakers;
  private final Catalogue catalogue;
  private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();

  ClaimReader(
      String dataset,
      Declarations declared,
      ValueReader values,
      Times times,
      VagueSpeakers vagueSpeakers) {
    this.declared = declared;
    this.values = values;
    this.known = new KnownValues(values);
    this.times = times;
    this.vagueSpeakers = vagueSpeakers;
    this.catalogue = new Catalogue(dataset, declared);
  }

  /** Sources and subjects as found, those included that a dataset without declarations has. */
  Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Reads one claim.
   *
   * @param row whether it stands in a sheet or in JSON Lines
   * @param locale the locale of the file, for the signs within numbers; null if it names none
   */
  ReadClaim read(
      Place place, Fields fields, boolean row, @Nullable Locale locale, Problems problems) {
    String id =
        fields.get("id") instanceof Text text && !text.text().isBlank() ? text.text() : null;
    Entry entry = new Entry(place, fields, id == null ? "a claim" : "claim " + id, problems);
    entry.allow(KEYS, DETAILS);
    if (id == null && entry.text("id") == null) {
      entry.faultHere("has no (id)", null);
    }
    List<ToClaim> references = new ArrayList<>(0);
    Claim claim = claim(id, entry, row, locale, references);
    return new ReadClaim(
        id, entry.position(), claim, references.isEmpty() ? List.of() : references);
  }

  private @Nullable Claim claim(
      @Nullable String id,
      Entry entry,
      boolean row,
      @Nullable Locale locale,
      List<ToClaim> references) {
    Source source = catalogue.source(entry, row);
    Subject subject = catalogue.subject(entry);
    Text statement = entry.text("statement");
    Text valueText = entry.text("value");
    Property property = catalogue.property(entry);
    checkShape(entry, statement, valueText);
    Value value = value(entry, source, property, locale, valueText, statement);
    Period published = source == null ? null : source.published();
    Period said = times.read(entry, "when", published);
    Period when = said == null ? published : said;
    if (value instanceof Value.Quantity amount && property != null) {
      value = inCurrencyOf(property, amount, when);
    }
    SortedMap<String, String> qualifiers = qualifiers(entry);
    String from = from(entry, id, references);
    List<String> corrects = corrects(entry, id, references);
    Speaker by = speaker(entry.string("by"));
    Text text = valueText != null ? valueText : statement;
    boolean sound = entry.isSound(); // what is wrong with the details does not change the claim
    String quote = entry.string("quote");
    Worth worth = worth(entry);
    if (!sound || id == null || subject == null || value == null || text == null) {
      return null;
    }
    return new Claim(
        id,
        source,
        by == null ? null : by.name,
        unnamed(by, source, from, quote, statement),
        subject,
        property,
        text.text(),
        value,
        when,
        qualifiers,
        from,
        corrects,
        quote,
        worth,
        entry.position());
  }

  private static Worth worth(Entry entry) {
    Rational weight = Precision.positive(entry, "weight");
    Boolean fixed = entry.word("fixed", Words.YES_NO);
    return weight == null && fixed == null
        ? Worth.USUAL
        : new Worth(weight == null ? Rational.ONE : weight, fixed != null && fixed);
  }

  /** An amount of another currency in the property's own, if a rate of its time is given. */
  private Value.Quantity inCurrencyOf(
      Property property, Value.Quantity amount, @Nullable Period when) {
    String unit = property.unit();
    String code = unit == null || declared.rates() == Rates.NONE ? null : values.currency(unit);
    return unit == null || code == null || unit.equals(amount.reading().unit())
        ? amount
        : declared
            .rates()
            .converted(amount.reading(), code, when)
            .map(reading -> new Value.Quantity(reading.in(unit)))
            .orElse(amount);
  }

  private static void checkShape(Entry entry, @Nullable Text statement, @Nullable Text value) {
    boolean hasProperty = entry.node("property") != null;
    boolean hasValue = entry.node("value") != null;
    if (entry.node("statement") != null) {
      if (hasProperty || hasValue) {
        entry.fault(
            statement == null ? entry.fields() : statement,
            "has both a (statement) and a (" + (hasValue ? "value" : "property") + ")",
            "Maybe make two claims of it?");
      }
    } else if (!hasProperty && !hasValue) {
      entry.faultHere("has neither (property) and (value) nor a (statement)", null);
    } else if (!hasValue) {
      entry.faultHere("has a (property) and no (value)", null);
    } else if (!hasProperty) {
      entry.fault(
          value == null ? entry.fields() : value,
          "has a (value) and no (property)",
          "Maybe it is a (statement)?");
    }
  }

  private @Nullable Value value(
      Entry entry,
      @Nullable Source source,
      @Nullable Property property,
      @Nullable Locale locale,
      @Nullable Text value,
      @Nullable Text statement) {
    Precision precision = Precision.read(entry);
    if (value == null || property == null) {
      return statement == null ? null : new Value.Statement(statement.text());
    }
    Context context =
        new Context(
            property,
            value.isPlainNumeral(),
            source != null && source.kind() == Source.Kind.DATASET,
            value.isPlainNumeral() ? null : locale,
            precision.roundedTo(),
            precision.rounding() == null ? property.rounding() : precision.rounding(),
            declared.propertyNames(),
            declared.aliases(),
            source == null ? null : source.published());
    try {
      Value read = known.read(value.text(), context);
      checkUnit(entry, property, value, read);
      return read;
    } catch (ReadingException e) {
      entry.unreadable(value, "value", e);
      return null;
    }
  }

  /**
   * Reports a number in a unit that does not convert to its property's: it could be compared with
   * nothing. Of currencies a rate decides.
   */
  private void checkUnit(Entry entry, Property property, Text text, Value value) {
    String declared = property.unit();
    if (declared == null
        || !(value instanceof Value.Quantity number)
        || number.reading().unit().equals(property.readingUnit())) {
      return;
    }
    String unit = number.reading().unit();
    if (values.currency(declared) != null && values.currency(unit) != null) {
      return;
    }
    boolean share = unit.equals("%") || unit.equals(Reading.RATIO);
    entry.fault(
        text,
        "has the value ("
            + text.text()
            + "), which is "
            + (share ? "a share" : "in " + unit)
            + ", where ("
            + property.id()
            + ") is in "
            + declared,
        share
            ? "Maybe it is a share of another property?"
            : "Maybe it belongs to a property of its own?");
  }

  private SortedMap<String, String> qualifiers(Entry entry) {
    Fields fields = entry.mapping("qualifiers");
    if (fields == null) {
      return NO_QUALIFIERS;
    }
    SortedMap<String, String> qualifiers = new TreeMap<>();
    for (int i = 0; i < fields.fields().size(); i++) {
      Field field = fields.fields().get(i);
      String name = field.key().text();
      if (CutOff.cuts(fields, i)) {
        entry.fault(field.key(), CutOff.message(name), CutOff.hint(fields, i));
      } else if (!(field.value() instanceof Text text)) {
        entry.fault(
            field.value(),
            "has a " + Entry.kind(field.value()) + " as qualifier (" + name + ")",
            "Maybe a text?");
      } else if (!Node.isNothing(text) && qualifiers.put(name, text.text()) != null) {
        entry.fault(field.key(), "has qualifier (" + name + ") twice", null);
      }
    }
    return qualifiers;
  }

  private @Nullable String from(Entry entry, @Nullable String id, List<ToClaim> references) {
    Text from = entry.text("from");
    if (from == null) {
      return null;
    }
    if (from.text().equals(id)) {
      entry.fault(from, "is taken from itself", null);
    } else if (!declared.sources().containsKey(from.text())
        && !References.namesUnlisted(from.text())) {
      references.add(reference("from", from, entry));
    }
    return from.text();
  }

  private static List<String> corrects(Entry entry, @Nullable String id, List<ToClaim> references) {
    List<String> ids = new ArrayList<>(0);
    for (Text text : entry.texts("corrects")) {
      if (text.text().equals(id)) {
        entry.fault(text, "corrects itself", null);
      }
      ids.add(text.text());
      references.add(reference("corrects", text, entry));
    }
    return ids;
  }

  private static ToClaim reference(String key, Text text, Entry entry) {
    return new ToClaim(key, text, entry.at(text), entry.label(), entry.position());
  }

  /**
   * The words that credit a claim to nobody. Where nobody is credited, a source that is a speaker,
   * or one that the claim was taken from, is who says so.
   */
  private @Nullable String unnamed(
      @Nullable Speaker by,
      @Nullable Source source,
      @Nullable String from,
      @Nullable String quote,
      @Nullable Text statement) {
    if (by != null) {
      return by.vague ? by.name : null;
    }
    if (from != null || (source != null && source.speaker() != null)) {
      return null;
    }
    String said = vagueSpeakers.unnamed(quote);
    return said != null || statement == null ? said : vagueSpeakers.unnamed(statement.text());
  }

  private @Nullable Speaker speaker(@Nullable String by) {
    if (by == null) {
      return null;
    }
    Speaker known = speakers.get(by);
    return known != null
        ? known
        : speakers.computeIfAbsent(by, name -> new Speaker(name, vagueSpeakers.areVague(name)));
  }
}
