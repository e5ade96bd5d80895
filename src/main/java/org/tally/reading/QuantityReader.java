package org.tally.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Rational;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** Reads numbers: parses the text, works out its width, and converts it to the property's unit. */
final class QuantityReader {
  /** Figures that short fit into a long. */
  private static final int SHORT = 18;

  private final Policy policy;

  QuantityReader(Policy policy) {
    this.policy = policy;
  }

  Value read(String text, Context context) throws ReadingException {
    if (isShortFigures(text)) {
      return new Value.Quantity(figures(text, context));
    }
    try {
      return words(text, context);
    } catch (Unreadable e) {
      throw new Suggestions(text, (other, bare) -> isRead(other, bare, context)).with(e);
    }
  }

  /**
   * Whether a text is a value in the property's unit.
   *
   * @param bare whether it may lack the unit, where whole things are not counted
   */
  private boolean isRead(String text, boolean bare, Context context) throws ReadingException {
    if (!(words(text, context) instanceof Value.Quantity quantity)) {
      return bare;
    }
    String unit = context.property().unit();
    boolean same = unit == null || unit.equals(quantity.reading().unit());
    return same && (bare || isCounted(unit) || parsed(text, context).unit() != null);
  }

  private ValueGrammar.Parsed parsed(String text, Context context) throws ReadingException {
    Cursor cursor = new Cursor(text, Tokenizer.tokens(text, Separators.of(context.locale())));
    return new ValueGrammar(policy, cursor, context).parse();
  }

  private Value words(String text, Context context) throws ReadingException {
    List<Token> tokens = Tokenizer.tokens(text, Separators.of(context.locale()));
    Unit declared = policy.declaredUnit(context.property().unit());
    if (isUnquantified(tokens, declared)) {
      return new Value.Unquantified(text.strip());
    }
    Cursor cursor = new Cursor(text, tokens);
    ValueGrammar.Parsed parsed = new ValueGrammar(policy, cursor, context).parse();
    Unit written = parsed.unit() != null ? parsed.unit() : declared;
    if (parsed.of() != null) {
      Unit pure = parsed.unit() != null ? parsed.unit() : Policy.NUMBER;
      Widths widths = widths(context, pure, null);
      Estimate share = new Evaluator(cursor, widths).of(parsed.phrase());
      share = share.times(Rational.ONE.dividedBy(pure.per()));
      share = isNotNegative(context.property(), declared) ? share.cutAtZero() : share;
      return new Value.Share(reading(share, Reading.RATIO), parsed.of());
    }
    if (parsed.unit() == null && declared.isPure() && isRatio(parsed)) {
      written = Policy.NUMBER;
    }
    Widths widths = widths(context, written, declared);
    Estimate estimate = new Evaluator(cursor, widths).of(parsed.phrase());
    if (parsed.again() != null) {
      new SaidTwice(policy, cursor).check(parsed, parsed.again());
    }
    return new Value.Quantity(converted(estimate, written, declared, context.property()));
  }

  /** What the text means, and the rows of the policy that it met. */
  Explanation explain(String text, Context context) throws ReadingException {
    Value value = read(text, context);
    if (value instanceof Value.Unquantified) {
      return new Explanation(text, value, policy.name(), List.of(), null, null);
    }
    return Trail.of(text, value, policy, parsed(text, context));
  }

  /** "two-thirds" for a property in per cent: a ratio, not two-thirds of one per cent. */
  private static boolean isRatio(ValueGrammar.Parsed parsed) {
    return ValueGrammar.hasFraction(parsed.phrase());
  }

  private Reading converted(Estimate estimate, Unit written, Unit declared, Property property) {
    String declaredText = property.unit();
    Optional<Conversion> conversion = Conversions.between(written, declared);
    if (conversion.isEmpty() && declaredText != null) {
      Optional<Estimate> span = policy.spanned(estimate, written, declared);
      if (span.isPresent()) {
        return reading(span.get(), declaredText);
      }
    }
    boolean adopts = declaredText == null && !written.isPure();
    Estimate inUnit = conversion.isPresent() ? estimate.in(conversion.get()) : estimate;
    Unit unit = conversion.isPresent() && !adopts ? declared : written;
    if (isNotNegative(property, unit)) {
      inUnit = inUnit.cutAtZero();
    }
    boolean inDeclared = conversion.isPresent() && declaredText != null;
    return reading(inUnit, inDeclared ? declaredText : unit.id());
  }

  private static Reading reading(Estimate estimate, @Nullable String unit) {
    return new Reading(
        estimate.interval(),
        estimate.best(),
        estimate.bare(),
        unit == null ? "" : unit,
        estimate.precision(),
        estimate.why(),
        estimate.row());
  }

  private Widths widths(Context context, Unit written, @Nullable Unit declared) {
    Property property = context.property();
    Rational precision = precision(context.roundedTo());
    if (precision == null && precision(property.roundedTo()) != null && declared != null) {
      Optional<Rational> factor = Conversions.factor(declared, written);
      precision = factor.map(f -> positive(property.roundedTo()).times(f)).orElse(null);
    }
    Property.Rounding rounding = context.rounding();
    boolean exact =
        context.plainNumeral()
            || context.exactSource()
            || policy.rounding.exact()
            || written.kind() == UnitKind.RANK;
    return new Widths(
        policy,
        exact,
        isCounted(written, property),
        isMeasured(written),
        precision,
        rounding == null ? property.rounding() : rounding);
  }

  /** Whether it is of a size of its own, as an hour and a per cent are, and no whole things. */
  private static boolean isMeasured(Unit unit) {
    return switch (unit.kind()) {
      case MEASURE, MONEY, AREA -> true;
      case PURE -> !unit.id().isEmpty();
      case COUNT, RANK -> false;
    };
  }

  private static @Nullable Rational precision(@Nullable Rational declared) {
    return declared == null || declared.signum() <= 0 ? null : declared;
  }

  private static Rational positive(@Nullable Rational precision) {
    return precision == null ? Rational.ONE : precision;
  }

  boolean isCounted(@Nullable String unit) {
    return unit != null && policy.declaredUnit(unit).kind() == UnitKind.COUNT;
  }

  String readingUnit(@Nullable String unit) {
    if (unit == null) {
      return "";
    }
    Unit declared = policy.declaredUnit(unit);
    if (declared.isPure()) {
      return Reading.RATIO;
    }
    return declared.ofOne() == null ? unit : Reading.RATIO_DIFFERENCE;
  }

  Rational inReadingUnit(Rational number, @Nullable String unit) {
    Rational ofOne = policy.declaredUnit(unit).ofOne();
    return ofOne == null ? number : number.dividedBy(ofOne);
  }

  Reading inReadingUnit(Reading reading, Property property) {
    String unit = property.unit();
    if (unit == null || !unit.equals(reading.unit()) || unit.equals(readingUnit(unit))) {
      return reading;
    }
    Rational share = inReadingUnit(Rational.ONE, unit);
    Rational precision = reading.precision();
    return new Reading(
        reading.interval().times(share),
        reading.best().times(share),
        reading.bare().times(share),
        readingUnit(unit),
        precision == null ? null : precision.times(share),
        reading.why(),
        reading.row());
  }

  ValueReader.UnitPair pair(String a, String b) {
    Unit first = policy.declaredUnit(a);
    Unit second = policy.declaredUnit(b);
    if (a.equals(b) || first.equals(second) || (first.isPure() && second.isPure())) {
      return ValueReader.UnitPair.ALIKE;
    }
    if (first.kind() == UnitKind.COUNT && second.kind() == UnitKind.COUNT) {
      return ValueReader.UnitPair.ALIKE;
    }
    if (first.ofOne() != null && second.ofOne() != null) {
      // two percentages differ by so many percentage points
      return ValueReader.UnitPair.ALIKE;
    }
    if (first.isDifference() != second.isDifference()
        && first.symbol() != null
        && first.symbol().equals(second.symbol())) {
      // two temperatures in °C differ by so many °C
      return ValueReader.UnitPair.ALIKE;
    }
    return Conversions.factor(first, second).isPresent()
        ? ValueReader.UnitPair.CONVERTIBLE
        : ValueReader.UnitPair.DIFFERENT;
  }

  boolean isNeverNegative(@Nullable String unit) {
    UnitKind kind = policy.declaredUnit(unit).kind();
    return unit != null && (kind == UnitKind.COUNT || kind == UnitKind.AREA);
  }

  /** A bare number of a property without unit is a count. */
  private static boolean isCounted(Unit unit, Property property) {
    return unit.kind() == UnitKind.COUNT
        || unit.kind() == UnitKind.RANK
        || (unit.equals(Policy.NUMBER) && property.unit() == null);
  }

  private static boolean isNotNegative(Property property, Unit unit) {
    Rational min = property.min();
    return (min != null && min.signum() >= 0)
        || unit.kind() == UnitKind.AREA
        || isCounted(unit, property);
  }

  private boolean isUnquantified(List<Token> tokens, Unit declared) {
    if (declared.isPure() && startsWithShare(tokens)) {
      return false;
    }
    int at = 0;
    while (at < tokens.size() - 1) {
      Match<String> match = policy.unquantified.match(tokens, at);
      if (match == null) {
        return false;
      }
      at += match.length();
    }
    return at > 0;
  }

  /** "the majority", which is a number where a share is asked for. */
  private boolean startsWithShare(List<Token> tokens) {
    Match<String> filler = policy.fillers.match(tokens, 0);
    Match<Rows.Vague> vague = policy.vague.match(tokens, filler == null ? 0 : filler.length());
    return vague != null && vague.row().share();
  }

  private static boolean isShortFigures(String text) {
    if (text.isEmpty() || text.length() > SHORT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** The short way for bare digits, which most cells of a table are. */
  private Reading figures(String text, Context context) {
    long figure = Long.parseLong(text);
    long step = 1;
    for (long rest = figure; rest != 0 && rest % 10 == 0; rest /= 10) {
      step *= 10;
    }
    Rational value = Rational.of(figure);
    Unit unit = policy.declaredUnit(context.property().unit());
    Phrase.Number number =
        new Phrase.Number(value, Rational.of(step), Rational.ONE, Phrase.Style.PLAIN);
    Estimate estimate = widths(context, unit, unit).of(number);
    return converted(estimate, unit, unit, context.property());
  }
}
