package org.tally.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Part;
import org.tally.model.Certificate.Term;
import org.tally.model.Certificate.Unknown;
import org.tally.model.Pace;
import org.tally.model.Period;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/** Reads certificates as reports hold them. */
final class CertificateReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+|/[1-9][0-9]*)?");
  private static final Pattern DAYS = Pattern.compile("([0-9-]+)/([0-9-]+)");

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,11}");

  private final Place place;

  CertificateReader(Place place) {
    this.place = place;
  }

  /**
   * @throws UnreadableException if it is no certificate
   */
  Certificate read(Fields fields) throws UnreadableException {
    String form = text(fields, "form");
    return switch (form) {
      case "combination" -> combination(fields);
      case "ranges" ->
          new Certificate.Ranges(
              optional(fields, "relation"), optional(fields, "share"), terms(fields));
      case "no-whole-number" ->
          new Certificate.NoWholeNumber(
              text(fields, "claim"),
              fields.get("whole") instanceof Fields whole ? term(whole) : null);
      case "different-answers" ->
          new Certificate.DifferentAnswers(claim(fields, 0), claim(fields, 1));
      case "one-number" -> new Certificate.OneNumber(claim(fields, 0), claim(fields, 1));
      default -> throw fault(fields, "the certificate has an unknown form (" + form + ")");
    };
  }

  private Certificate combination(Fields fields) throws UnreadableException {
    List<Unknown> unknowns = new ArrayList<>();
    for (Fields unknown : mappings(fields, "unknowns")) {
      unknowns.add(
          new Unknown(
              text(unknown, "name"),
              text(unknown, "subject"),
              text(unknown, "property"),
              new TreeMap<>(texts(unknown, "qualifiers")),
              period(unknown)));
    }
    List<Certificate.Row> rows = new ArrayList<>();
    for (Fields row : mappings(fields, "rows")) {
      List<Part> parts = new ArrayList<>();
      for (Fields part : mappings(row, "parts")) {
        parts.add(part(part));
      }
      rows.add(new Certificate.Row(number(row, "times"), parts));
    }
    return new Certificate.Combination(unknowns, rows);
  }

  private Part part(Fields part) throws UnreadableException {
    String kind = part.fields().isEmpty() ? "" : part.fields().get(0).key().text();
    return switch (kind) {
      case "atMost" -> new Certificate.High(text(part, kind), text(part, "of"));
      case "atLeast" -> new Certificate.Low(text(part, kind), text(part, "of"));
      case "least" -> new Certificate.Least(text(part, kind));
      case "relation" -> new Certificate.Tie(text(part, kind), texts(part, "names"));
      case "share" -> {
        Map<String, String> names = texts(part, "names");
        yield new Certificate.Portion(
            text(part, kind),
            names.getOrDefault("share", ""),
            names.getOrDefault("part", ""),
            names.getOrDefault("whole", ""));
      }
      case "change" ->
          new Certificate.Change(
              text(part, kind), text(part, "earlier"), text(part, "later"), sign(part));
      case "whole" -> new Certificate.Whole(text(part, kind), strings(part, "parts"));
      case "earlier" ->
          part.get("atMostPer") == null
              ? new Certificate.Rise(text(part, kind), text(part, "later"))
              : climb(part);
      case "supposed" -> new Certificate.Supposed(text(part, kind));
      default -> throw fault(part, "the certificate has an unknown part (" + kind + ")");
    };
  }

  private Certificate.Climb climb(Fields part) throws UnreadableException {
    String unit = text(part, "atMostPer");
    String units = text(part, "units");
    Pace.Per per = Words.UNITS_OF_TIME.get(unit);
    if (per == null || !COUNT.matcher(units).matches()) {
      throw fault(part, "the certificate counts (" + units + ") of (" + unit + ")");
    }
    return new Certificate.Climb(
        text(part, "earlier"), text(part, "later"), per, Long.parseLong(units));
  }

  private Map<String, Term> terms(Fields fields) throws UnreadableException {
    Map<String, Term> terms = new TreeMap<>();
    if (fields.get("terms") instanceof Fields named) {
      for (Field field : named.fields()) {
        if (!(field.value() instanceof Fields term)) {
          throw fault(field.value(), "(" + field.key().text() + ") stands for nothing");
        }
        terms.put(field.key().text(), term(term));
      }
    }
    return terms;
  }

  private Term term(Fields fields) throws UnreadableException {
    if (fields.get("claims") instanceof Items) {
      return new Certificate.Stated(strings(fields, "claims"));
    }
    return fields.get("possible") != null
        ? new Certificate.Possible(text(fields, "possible"))
        : new Certificate.Solved(
            optional(fields, "relation"),
            optional(fields, "share"),
            text(fields, "name"),
            terms(fields));
  }

  private String claim(Fields fields, int index) throws UnreadableException {
    if (fields.get("claims") instanceof Items items
        && items.items().size() == 2
        && items.items().get(index) instanceof Text text) {
      return text.text();
    }
    throw fault(fields, "the certificate does not name two claims");
  }

  private List<Fields> mappings(Fields fields, String key) throws UnreadableException {
    List<Fields> mappings = new ArrayList<>();
    if (fields.get(key) instanceof Items items) {
      for (Node item : items.items()) {
        if (!(item instanceof Fields mapping)) {
          throw fault(item, "(" + key + ") of the certificate holds something else than mappings");
        }
        mappings.add(mapping);
      }
    }
    return mappings;
  }

  /** The days of which an unknown is, first and last; null if it names none. */
  private @Nullable Period period(Fields unknown) throws UnreadableException {
    String when = optional(unknown, "when");
    if (when.isEmpty()) {
      return null;
    }
    Matcher days = DAYS.matcher(when);
    if (days.matches()) {
      try {
        return Period.between(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw fault(unknown, "(when) is (" + when + "): " + e.getMessage());
      }
    }
    throw fault(unknown, "(when) is (" + when + "), which is not two days");
  }

  private Relation.Sign sign(Fields part) throws UnreadableException {
    String text = text(part, "sign");
    for (Relation.Sign sign : Relation.Sign.values()) {
      if (sign.text().equals(text)) {
        return sign;
      }
    }
    throw fault(part, "(sign) is (" + text + "), which compares nothing");
  }

  private static List<String> strings(Fields fields, String key) {
    List<String> strings = new ArrayList<>();
    if (fields.get(key) instanceof Items items) {
      for (Node item : items.items()) {
        if (item instanceof Text text) {
          strings.add(text.text());
        }
      }
    }
    return strings;
  }

  private Map<String, String> texts(Fields fields, String key) {
    Map<String, String> texts = new TreeMap<>();
    if (fields.get(key) instanceof Fields named) {
      for (Field field : named.fields()) {
        if (field.value() instanceof Text text) {
          texts.put(field.key().text(), text.text());
        }
      }
    }
    return texts;
  }

  private Rational number(Fields fields, String key) throws UnreadableException {
    String text = text(fields, key);
    if (!NUMBER.matcher(text).matches()) {
      throw fault(fields, "(" + key + ") is (" + text + "), which is no exact number");
    }
    return Rational.parse(text);
  }

  private static String optional(Fields fields, String key) {
    return fields.get(key) instanceof Text text ? text.text() : "";
  }

  private String text(Fields fields, String key) throws UnreadableException {
    if (fields.get(key) instanceof Text text) {
      return text.text();
    }
    throw fault(fields, "the certificate has no (" + key + ")");
  }

  private UnreadableException fault(@Nullable Node at, String message) {
    return new UnreadableException(
        at == null ? place.whole() : place.at(at),
        message,
        "Maybe the report is of another version, or was changed by hand?");
  }
}
