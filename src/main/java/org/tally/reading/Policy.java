package org.tally.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.relation.Missing;
import org.tally.reading.Rows.Hedge;
import org.tally.reading.Rows.Refused;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;
import org.tally.reading.Rows.Vague;

/**
 * What the words of a reported value mean: the table of hedges, vague numbers, scales and units.
 * Immutable; safe for use by several threads.
 */
public final class Policy {
  /** No dataset declares more units. */
  private static final int MANY = 10_000;

  static final Unit NUMBER = new Unit("", UnitKind.PURE, null, Rational.ONE);

  final String name;
  final Phrases<Hedge> hedgesBefore = new Phrases<>();
  final Phrases<Hedge> hedgesAfter = new Phrases<>();
  final Phrases<Refused> refusedBefore = new Phrases<>();
  final Phrases<Refused> refusedAfter = new Phrases<>();
  final Phrases<Vague> vague = new Phrases<>();
  final Phrases<String> unquantified = new Phrases<>();
  final Phrases<String> fillers = new Phrases<>();
  final Phrases<String> alternatives = new Phrases<>();
  final Phrases<String> ranks = new Phrases<>();
  final Phrases<String> intervals = new Phrases<>();
  final Phrases<Unit> units = new Phrases<>();
  final Phrases<Unit> rates = new Phrases<>();

  /** Words that mean a unit only where the property's unit converts to it. */
  final Phrases<List<Unit>> also = new Phrases<>();

  final Phrases<String> answers = new Phrases<>();
  final Phrases<String> denials = new Phrases<>();
  final Phrases<String> undecided = new Phrases<>();
  final Phrases<String> pronouns = new Phrases<>();
  final Map<String, Integer> numbers = new HashMap<>();
  final Map<String, Rational> scales = new HashMap<>();
  final Map<String, Rational> glued = new HashMap<>();
  final Map<String, Integer> denominators = new HashMap<>();
  final Map<String, Unit> unitsById = new HashMap<>();
  final Map<String, Rational> months = new HashMap<>();
  final CalendarSpans calendar = new CalendarSpans(months);
  final Map<String, List<String>> meanings = new HashMap<>();

  /** The unit of a bare number behind a unit: minutes behind hours, inches behind feet. */
  final Map<String, String> then = new HashMap<>();

  final Set<String> words = new TreeSet<>();
  final Rows.Rounding rounding;

  /** What it means that an account leaves out a number of a relation. */
  final Missing missing;

  /** Units of properties: a few serve millions of values. */
  private final Map<String, Unit> declared = new ConcurrentHashMap<>();

  /** The same few reasons serve millions of values. */
  private final Map<Rational, String> reasons = new ConcurrentHashMap<>();

  Policy(String name, Rows.Rounding rounding, Missing missing) {
    this.name = name;
    this.missing = missing;
    this.rounding = rounding;
  }

  /**
   * The built-in policy of the given name.
   *
   * @throws IllegalArgumentException if there is none, or if its table is malformed
   */
  public static Policy load(String name) {
    try (InputStream in = Policy.class.getResourceAsStream("/" + prepared(name))) {
      if (in == null) {
        throw new IllegalArgumentException("no policy (" + name + "). Maybe newsroom?");
      }
      Object tree =
          CompactTree.read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
      return new PolicyTable(tree, "rules/policy/" + name + ".yaml").policy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the build puts what it makes of {@code rules/policy/NAME.yaml}. */
  static String prepared(String name) {
    return "META-INF/tally/policy/" + name;
  }

  /**
   * A policy from a YAML table of the same form as the built-in ones.
   *
   * @param place what to call the table in messages, such as its path
   * @throws IllegalArgumentException if the table is malformed; the message names the row
   * @throws IOException if {@code yaml} cannot be read or is no YAML
   */
  public static Policy read(Reader yaml, String place) throws IOException {
    return new PolicyTable(YamlTree.read(yaml), place).policy();
  }

  /** The name that the table gives itself. */
  public String name() {
    return name;
  }

  /** The reason for a width that is guessed from the last digit that counts. */
  String roundedTo(Rational step) {
    String known = reasons.get(step);
    if (known != null) {
      return known;
    }
    String why = "rounded to " + Numbers.grouped(step);
    if (step.compareTo(Rational.ONE) > 0) {
      why += ", at most ±" + Numbers.percent(rounding.share());
    }
    reasons.put(step, why);
    return why;
  }

  /**
   * The unit that a property declares: a row of the table, a currency of ISO 4217, a rate made of
   * them ("person/day", "per 100,000"), else a count of what it names.
   */
  Unit declaredUnit(@Nullable String text) {
    if (text == null) {
      return NUMBER;
    }
    Unit known = declared.get(text);
    if (known == null) {
      known = new DeclaredUnits(this).unit(text);
      if (declared.size() < MANY) {
        declared.put(text, known);
      }
    }
    return known;
  }

  /** An estimate in a unit that does not convert by one factor; empty if it does not convert. */
  Optional<Estimate> spanned(Estimate estimate, Unit from, Unit to) {
    return calendar
        .converted(estimate, from, to)
        .or(() -> new CalendarRates(months).converted(estimate, from, to))
        .or(() -> new Meanings(this).converted(estimate, from, to));
  }

  static List<Token> tokensOf(String text) {
    try {
      return Tokenizer.tokens(text);
    } catch (ReadingException e) {
      return List.of(new Token(Token.Kind.END, "", 0, 0, null));
    }
  }
}
