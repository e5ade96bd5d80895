package org.tally.worlds;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * Writes a true value as people write numbers: rounded, hedged, as a range, in words, in other
 * units. Whatever it writes has the truth within the documented reading.
 */
final class Sayings {
  private static final List<String> ABOUT =
      List.of("about ", "around ", "some ", "approximately ", "roughly ", "an estimated ", "~");
  private static final List<String> AT_LEAST = List.of("at least ", "no fewer than ");
  private static final List<String> MORE_THAN =
      List.of("more than ", "over ", "exceeded ", "surpassed ", "topped ", "upwards of ");
  private static final List<String> UP_TO = List.of("up to ", "as many as ", "at most ");
  private static final List<String> FEWER = List.of("fewer than ", "under ");
  private static final List<String> NEARLY = List.of("nearly ", "almost ", "approaching ");

  /** Words for ranges, as the table of the newsroom has them. */
  private enum Vague {
    A_FEW("a few", 2, 9),
    SEVERAL("several", 3, 9),
    HALF_A_DOZEN("half a dozen", 5, 7),
    DOZENS("dozens", 24, 99),
    HUNDREDS("hundreds", 200, 999),
    SEVERAL_HUNDRED("several hundred", 200, 999),
    THOUSANDS("thousands", 2_000, 9_999),
    TENS_OF_THOUSANDS("tens of thousands", 20_000, 99_999),
    HUNDREDS_OF_THOUSANDS("hundreds of thousands", 200_000, 999_999);

    private final String words;
    private final Interval range;

    Vague(String words, long low, long high) {
      this.words = words;
      this.range = Interval.closed(Rational.of(low), Rational.of(high));
    }
  }

  private final Random random;

  Sayings(Random random) {
    this.random = random;
  }

  /** Some way to write {@code truth}, which is given in the unit of {@code measure}. */
  Said say(Rational truth, Measure measure) {
    for (int i = 0; i < 30; i++) {
      Said said = attempt(truth, measure);
      if (said != null && said.span().holds(truth)) {
        return said;
      }
    }
    return precise(truth, measure);
  }

  /** The digits as they are; what cannot be written in full, to the thousandth of itself. */
  static Said precise(Rational truth, Measure measure) {
    if (measure.isCounted()) {
      return new Said(truth.toString(), true, Map.of(), Interval.point(truth));
    }
    Rational shown = truth.dividedBy(measure.scale());
    Figure figure = Figure.significant(shown, 4);
    return said(figure.text(), figure.reading(false), measure, measure.suffix(), measure.scale());
  }

  private @Nullable Said attempt(Rational truth, Measure measure) {
    String suffix = measure.suffix();
    Rational scale = measure.scale();
    if (random.nextInt(4) == 0) {
      var others = measure.others().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
      var other = others.get(random.nextInt(others.size()));
      suffix = other.getKey();
      scale = other.getValue();
    }
    Rational value = truth.dividedBy(scale);
    boolean counted = measure.isCounted();
    switch (random.nextInt(14)) {
      case 0:
        return plain(truth, measure);
      case 1, 2, 3:
        return said(figure(value, counted), counted, measure, suffix, scale);
      case 4, 5:
        {
          Figure figure = Figure.significant(value, 1 + random.nextInt(2));
          if (counted && figure.number().scale() > 0) {
            return null;
          }
          return said(pick(ABOUT) + figure.text(), figure.around(counted), measure, suffix, scale);
        }
      case 6:
        {
          Figure low = coarse(value, counted, RoundingMode.FLOOR);
          return random.nextBoolean()
              ? said(
                  pick(AT_LEAST) + low.text(),
                  Interval.atLeast(low.value()),
                  measure,
                  suffix,
                  scale)
              : said(
                  pick(MORE_THAN) + low.text(),
                  Interval.moreThan(low.value()),
                  measure,
                  suffix,
                  scale);
        }
      case 7:
        {
          Figure high = coarse(value, counted, RoundingMode.CEILING);
          if (value.signum() < 0) {
            return null;
          }
          return random.nextBoolean()
              ? said(
                  pick(UP_TO) + high.text(), Interval.atMost(high.value()), measure, suffix, scale)
              : said(
                  pick(FEWER) + high.text(),
                  Interval.lessThan(high.value()),
                  measure,
                  suffix,
                  scale);
        }
      case 8:
        {
          Figure high = coarse(value, counted, RoundingMode.CEILING);
          if (value.signum() <= 0) {
            return null;
          }
          Rational low = high.value().times(Rational.ratio(9, 10));
          return said(
              pick(NEARLY) + high.text(),
              new Interval(Bound.closed(low), Bound.open(high.value())),
              measure,
              suffix,
              scale);
        }
      case 9:
        {
          Figure low = coarse(value, counted, RoundingMode.FLOOR);
          Figure high = coarse(value, counted, RoundingMode.CEILING);
          if (low.value().compareTo(high.value()) >= 0 || low.number().signum() < 0) {
            return null;
          }
          Interval range = Interval.closed(low.value(), high.value());
          return random.nextBoolean()
              ? said("between " + low.text() + " and " + high.text(), range, measure, suffix, scale)
              : said(low.text() + "-" + high.text(), range, measure, suffix, scale);
        }
      case 10:
        {
          Figure figure = Figure.significant(value, 2);
          Rational error = figure.value().minus(value).abs();
          Figure margin = Figure.significant(error.plus(value.abs().dividedBy(Rational.of(20))), 1);
          if (counted && (figure.number().scale() > 0 || margin.number().scale() > 0)) {
            return null;
          }
          return said(
              figure.text() + " ± " + margin.text(),
              Interval.closed(
                  figure.value().minus(margin.value()), figure.value().plus(margin.value())),
              measure,
              suffix,
              scale);
        }
      case 11:
        return vague(value, measure, suffix, scale);
      case 12:
        return declared(truth, measure);
      default:
        return scaled(value, measure, suffix, scale);
    }
  }

  /** An unquoted number, which is exact, where the truth can be written in full. */
  private @Nullable Said plain(Rational truth, Measure measure) {
    return truth.isDecimal() && measure != Measure.SHARE
        ? new Said(truth.toString(), true, Map.of(), Interval.point(truth))
        : null;
  }

  private Figure figure(Rational value, boolean counted) {
    if (counted) {
      int magnitude = Figure.magnitude(value);
      return Figure.rounded(value, -random.nextInt(Math.max(1, magnitude)), RoundingMode.HALF_UP);
    }
    return Figure.significant(value, 1 + random.nextInt(4));
  }

  /** To one or two digits. */
  private Figure coarse(Rational value, boolean counted, RoundingMode mode) {
    int decimals = 1 + random.nextInt(2) - Figure.magnitude(value);
    return Figure.rounded(value, counted ? Math.min(0, decimals) : decimals, mode);
  }

  private @Nullable Said vague(Rational value, Measure measure, String suffix, Rational scale) {
    if (measure == Measure.SHARE) {
      return null;
    }
    Vague vague = Vague.values()[random.nextInt(Vague.values().length)];
    String of = vague == Vague.HALF_A_DOZEN || suffix.isEmpty() ? suffix : " of" + suffix;
    return vague.range.holds(value)
        ? said(vague.words, vague.range, measure, measure.isCounted() ? suffix : of, scale)
        : null;
  }

  /** A precision that the claim declares, which is wider than any guess. */
  private @Nullable Said declared(Rational truth, Measure measure) {
    if (measure == Measure.SHARE) {
      return null;
    }
    int magnitude = Figure.magnitude(truth);
    int decimals = 1 - magnitude + random.nextInt(2);
    if (measure.isCounted()) {
      decimals = Math.min(0, decimals);
    }
    Rational unit = Rational.powerOfTen(-decimals);
    Rational half = unit.times(Rational.ratio(1, 2));
    RoundingMode mode =
        List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING)
            .get(random.nextInt(3));
    Figure figure = Figure.rounded(truth, decimals, mode);
    Map<String, String> fields =
        switch (mode) {
          case FLOOR -> Map.of("rounded-to", unit.toString(), "rounding", "down");
          case CEILING -> Map.of("rounded-to", unit.toString(), "rounding", "up");
          default ->
              random.nextBoolean()
                  ? Map.of("rounded-to", unit.toString())
                  : Map.of("decimals", String.valueOf(decimals));
        };
    Rational value = figure.value();
    Interval span =
        switch (mode) {
          case FLOOR -> new Interval(Bound.closed(value), Bound.open(value.plus(unit)));
          case CEILING -> new Interval(Bound.open(value.minus(unit)), Bound.closed(value));
          default -> Interval.closed(value.minus(half), value.plus(half));
        };
    return new Said(figure.text() + measure.suffix(), false, fields, span);
  }

  /** "1.3 million", "2.33k", "half a million". */
  private @Nullable Said scaled(Rational value, Measure measure, String suffix, Rational scale) {
    boolean millions = value.abs().compareTo(Rational.of(400_000)) > 0;
    if (value.abs().compareTo(Rational.of(2_000)) < 0 || measure == Measure.SHARE) {
      return null;
    }
    Rational factor = Rational.of(millions ? 1_000_000 : 1_000);
    Rational shown = value.dividedBy(factor);
    if (millions && random.nextInt(3) == 0) {
      Interval range = Interval.closed(Rational.of(450_000), Rational.of(550_000));
      return said("half a million", range, measure, suffix.isEmpty() ? "" : suffix, scale);
    }
    Figure figure = Figure.significant(shown, 2 + random.nextInt(2));
    Interval reading = figure.times(factor);
    String words = millions ? " million" : suffix.isEmpty() ? "k" : " thousand";
    return said(figure.text() + words, reading, measure, suffix, scale);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static Said said(
      Figure figure, boolean counted, Measure measure, String suffix, Rational scale) {
    return said(figure.text(), figure.reading(counted), measure, suffix, scale);
  }

  private static Said said(
      String text, Interval reading, Measure measure, String suffix, Rational scale) {
    return Said.of(text + suffix, reading.times(scale));
  }
}
