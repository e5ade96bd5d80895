package org.tally.input;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Text;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.number.Rational;

/** From a mapping of a claims file to the source, subject or property that it declares. */
final class Forms {
  static final Set<String> SOURCE_KEYS =
      Set.of(
          "title",
          "publisher",
          "kind",
          "speaker",
          "published",
          "url",
          "cites",
          "copy-of",
          "revises",
          "retracts",
          "reliability");
  static final Set<String> SUBJECT_KEYS = Set.of("name", "aliases", "members");
  static final Set<String> PROPERTY_KEYS =
      Set.of(
          "kind",
          "type",
          "unit",
          "min",
          "definition",
          "rounded-to",
          "decimals",
          "rounding",
          "stale-after",
          PaceReader.KEY);
  private static final Pattern AGE =
      Pattern.compile("([1-9][0-9]{0,4}) (day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

  private Forms() {}

  /** The source, without what of it is wrong and has been reported. */
  static Source source(String id, Entry entry, Times times) {
    entry.allow(SOURCE_KEYS);
    Source.Kind kind = entry.word("kind", Words.SOURCE_KINDS);
    org.tally.model.Period published = times.read(entry, "published");
    Rational reliability = Precision.positive(entry, "reliability");
    return new Source(
        id,
        kind,
        entry.string("title"),
        entry.string("publisher"),
        entry.string("speaker"),
        published,
        entry.string("url"),
        strings(entry.texts("cites")),
        entry.string("copy-of"),
        strings(entry.texts("revises")),
        strings(entry.texts("retracts")),
        reliability == null ? Rational.ONE : reliability,
        entry.position());
  }

  /** The subject, without what of it is wrong and has been reported. */
  static Subject subject(String id, Entry entry) {
    entry.allow(SUBJECT_KEYS);
    return new Subject(
        id,
        entry.string("name"),
        strings(entry.texts("aliases")),
        strings(entry.texts("members")),
        entry.position());
  }

  /** Keys of a property that do not change what its values mean. */
  private static final Set<String> DETAILS =
      Set.of("min", "definition", "stale-after", PaceReader.KEY);

  /**
   * The property, without the details of it that are wrong and have been reported; null if
   * something is wrong that decides what its values mean, for then none of them can be judged.
   */
  static @Nullable Property property(String id, Entry entry) {
    entry.allow(PROPERTY_KEYS, DETAILS);
    Property.Kind kind = entry.word("kind", Words.PROPERTY_KINDS);
    Property.Type type = entry.word("type", Words.PROPERTY_TYPES);
    Precision precision = Precision.read(entry);
    String unit = entry.string("unit");
    if (!entry.isSound()) {
      return null;
    }
    return new Property(
        id,
        kind == null ? Property.Kind.LEVEL : kind,
        type == null ? Property.Type.QUANTITY : type,
        unit,
        unit == null ? "" : unit,
        false,
        Precision.number(entry, "min"),
        entry.string("definition"),
        precision.roundedTo(),
        precision.rounding() == null ? Property.Rounding.NEAREST : precision.rounding(),
        age(entry, "stale-after"),
        entry.position());
  }

  /** The stretch of time that a key holds; null if there is none, or no such, reported. */
  private static @Nullable Period age(Entry entry, String key) {
    Text text = entry.text(key);
    if (text == null) {
      return null;
    }
    Matcher age = AGE.matcher(text.text().strip());
    if (!age.matches()) {
      entry.fault(
          text,
          "has (" + text.text() + ") as (" + key + "), which is no stretch of time",
          "Maybe 90 days, or 6 months?");
      return null;
    }
    int number = Integer.parseInt(age.group(1));
    return switch (age.group(2).toLowerCase(Locale.ROOT)) {
      case "day" -> Period.ofDays(number);
      case "week" -> Period.ofWeeks(number);
      case "month" -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }

  private static List<String> strings(List<Text> texts) {
    return texts.stream().map(Text::text).toList();
  }
}
