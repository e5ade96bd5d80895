package org.tally.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Missing;

/**
 * Reads values as they were reported. Safe for use by several threads; the result depends on the
 * arguments and the policy alone.
 */
public final class ValueReader {
  /** No value that a source reports is longer. */
  static final int LONGEST = 200;

  /** Of an amount in whatever currency it names. */
  private static final Context MONEY =
      new Context(
          new Property(
              "rate",
              Property.Kind.LEVEL,
              Property.Type.QUANTITY,
              null,
              "",
              false,
              null,
              null,
              null,
              Property.Rounding.NEAREST,
              null,
              Position.of("rates")),
          false,
          false,
          null,
          null,
          Map.of(),
          Map.of());

  private final Policy policy;
  private final QuantityReader quantities;

  /** What it means, by the policy, that an account leaves out a number of a relation. */
  public Missing missing() {
    return policy.missing;
  }

  public ValueReader(Policy policy) {
    this.policy = policy;
    this.quantities = new QuantityReader(policy);
  }

  /**
   * What the text means for the context's property: a quantity or a share of another property, a
   * day, a term, or an amount without a number.
   *
   * @param text the value as typed, of at most 200 characters
   * @return a quantity's reading is in the property's unit where the written unit converts to it,
   *     else in its own; a share's reading is a pure number
   * @throws ReadingException if the text is empty, too long, or says nothing that the policy knows
   */
  public Value read(String text, Context context) throws ReadingException {
    check(text);
    return switch (context.property().type()) {
      case QUANTITY -> quantities.read(text, context);
      case DATE -> new Value.Quantity(date(text, context).reading());
      case TERM -> term(text, context);
      case YES_NO -> new AnswerReader(policy).read(text).value();
    };
  }

  /**
   * As {@link #read}, with the rows of the policy that decided what the text means.
   *
   * @throws ReadingException as {@link #read} does
   */
  public Explanation explain(String text, Context context) throws ReadingException {
    check(text);
    return switch (context.property().type()) {
      case QUANTITY -> quantities.explain(text, context);
      case DATE -> {
        Day day = date(text, context);
        Value value = new Value.Quantity(day.reading());
        yield new Explanation(text, value, policy.name(), day.triggers(), null, null);
      }
      case TERM -> new Explanation(text, term(text, context), policy.name(), List.of(), null, null);
      case YES_NO -> new AnswerReader(policy).read(text);
    };
  }

  /** The code of the currency that a code, a sign or a name means; null if it means none. */
  public @Nullable String currency(String text) {
    Rows.Unit unit = policy.declaredUnit(text);
    return unit.kind() == Rows.UnitKind.MONEY ? unit.id() : null;
  }

  /**
   * An amount of money, in the currency that it names; null if it is none, or none above zero.
   *
   * @throws ReadingException as {@link #read} does
   */
  public Value.@Nullable Quantity readMoney(String text) throws ReadingException {
    Value value = read(text, MONEY);
    if (!(value instanceof Value.Quantity amount)) {
      return null;
    }
    Rational low = amount.reading().interval().low().value();
    boolean positive = low != null && low.signum() > 0 && amount.reading().isBounded();
    return positive && currency(amount.reading().unit()) != null ? amount : null;
  }

  /** Whether values in {@code unit} count things or measure a surface, and are never negative. */
  public boolean isNeverNegative(@Nullable String unit) {
    return quantities.isNeverNegative(unit);
  }

  /** Whether values in {@code unit} count things, so that they are whole numbers. */
  public boolean isCounted(@Nullable String unit) {
    return quantities.isCounted(unit);
  }

  /**
   * The unit that readings of a property declared in {@code unit} are in: the same, but a share of
   * one for parts of one; empty for null.
   */
  public String readingUnit(@Nullable String unit) {
    return quantities.readingUnit(unit);
  }

  /** A number in {@code unit} as one in its reading unit: 5 in per cent is 1/20. */
  public Rational inReadingUnit(Rational number, @Nullable String unit) {
    return quantities.inReadingUnit(number, unit);
  }

  /** A value of {@code property} as relations use it: in its reading unit if it was in its unit. */
  public Value inReadingUnit(Value value, Property property) {
    return value instanceof Value.Quantity quantity
        ? new Value.Quantity(quantities.inReadingUnit(quantity.reading(), property))
        : value;
  }

  /** Whether numbers in the two units, both declared, can be added up and compared as they are. */
  public UnitPair pair(String a, String b) {
    return quantities.pair(a, b);
  }

  /** How two units go together. */
  public enum UnitPair {
    /**
     * They are the same, or both count things, both are pure numbers, or one is a difference of the
     * other.
     */
    ALIKE,
    /** They measure the same in other steps: hectares and square kilometres. */
    CONVERTIBLE,
    /** They measure different things. */
    DIFFERENT
  }

  /** Refuses at once what is no value of any kind. */
  static void check(String text) throws ReadingException {
    if (text.length() > LONGEST) {
      throw new ReadingException(
          "("
              + text.substring(0, 40)
              + "...) has "
              + text.length()
              + " characters, more than "
              + LONGEST,
          LONGEST,
          text.length(),
          "Maybe a statement instead of a value?");
    }
    if (text.isBlank()) {
      throw new ReadingException("() is empty", 0, text.length(), "Maybe the value is missing?");
    }
  }

  private record Day(Reading reading, List<Trigger> triggers) {}

  private static Day date(String text, Context context) throws ReadingException {
    PeriodReader.Dated dated = PeriodReader.explain(text, context.published());
    Period period = dated.period();
    Bound low = Bound.NONE;
    Bound high = Bound.NONE;
    Rational best = Rational.ZERO;
    if (period.end() != null) {
      high = Bound.closed(Rational.of(period.end().toEpochDay()));
      best = Rational.of(period.end().toEpochDay());
    }
    if (period.start() != null) {
      Rational start = Rational.of(period.start().toEpochDay());
      low = Bound.closed(start);
      best = period.end() == null ? start : start.plus(best).times(Rational.ratio(1, 2));
    }
    if (low.isUnbounded() && high.isUnbounded()) {
      throw new ReadingException(
          "(" + text + ") names no day for " + context.property().id(),
          0,
          text.length(),
          "Maybe leave it out?");
    }
    Interval days = new Interval(low, high);
    return new Day(
        new Reading(days, best, days, Reading.DATE, null, why(dated, context), "date"),
        dated.triggers());
  }

  private static String why(PeriodReader.Dated dated, Context context) {
    String words =
        dated.triggers().stream()
            .map(trigger -> "'" + trigger.words() + "'")
            .collect(Collectors.joining(", "));
    String counted = dated.relative() ? "counted from " + context.published() : "";
    if (words.isEmpty() && counted.isEmpty()) {
      return "as stated";
    }
    String joint = words.isEmpty() || counted.isEmpty() ? "" : ", ";
    return (words.isEmpty() ? "" : words + " as " + dated.period()) + joint + counted;
  }

  private static Value term(String text, Context context) throws ReadingException {
    String key = Terms.key(text);
    if (key.isEmpty()) {
      throw new ReadingException(
          "(" + text + ") holds no word", 0, text.length(), "Maybe it is cut off?");
    }
    return new Value.Term(text, context.aliases().getOrDefault(key, key));
  }
}
