package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.TwoUnits;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** Figures of one speaker on one page, or of one origin, that stand in two units. */
final class Conversions {
  /** One number in digits, without a scale word, and the unit after it. */
  private static final Pattern FIGURE =
      Pattern.compile("[^0-9]*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?\\s*([^0-9.,]+[²³]?)");

  private static final int MOST = 50;

  /** How a figure is written: its unit, and what its digits leave open. */
  private record Written(Estimate estimate, String unit, Interval width) {}

  private Conversions() {}

  static Collection<Object> of(List<Estimate> stated) {
    List<Object> pairs = new ArrayList<>();
    List<Estimate> measured = stated.stream().filter(e -> isMeasured(e.property())).toList();
    if (measured.size() < 2) {
      return pairs;
    }
    for (List<Estimate> group : Sets.byQuantity(measured).values()) {
      if (!mayRepeatFigure(group)) {
        continue;
      }
      List<Written> written = new ArrayList<>();
      for (Estimate estimate : group) {
        Written figure = written(estimate);
        if (figure != null && written.size() < MOST) {
          written.add(figure);
        }
      }
      for (int i = 0; i < written.size(); i++) {
        for (int j = i + 1; j < written.size(); j++) {
          Written a = written.get(i);
          Written b = written.get(j);
          if (!a.unit.equals(b.unit) && isOneFigure(a.estimate, b.estimate)) {
            pairs.add(new TwoUnits(a.estimate, b.estimate, a.width, b.width));
          }
        }
      }
    }
    return pairs;
  }

  private static boolean isMeasured(Property property) {
    return property.type() == Property.Type.QUANTITY
        && !property.counted()
        && property.unit() != null
        && property.roundedTo() == null
        && !property.readingUnit().isEmpty()
        && !property.readingUnit().equals(Reading.RATIO);
  }

  /** Whether a speaker or an origin stands behind several: what is written then matters. */
  private static boolean mayRepeatFigure(List<Estimate> group) {
    Set<String> speakers = new HashSet<>();
    Set<List<String>> origins = new HashSet<>();
    for (Estimate estimate : group) {
      if (!speakers.add(estimate.account().speakerKey())
          || !origins.add(estimate.origins().ids())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneFigure(Estimate a, Estimate b) {
    boolean sameTime =
        a.property().isFixed() || a.account().timeKey().equals(b.account().timeKey());
    return sameTime && (a.isOfOneSpeakerWith(b) || a.origins().isOneWith(b.origins()));
  }

  private static @Nullable Written written(Estimate estimate) {
    Claim claim = estimate.claims().get(0);
    Matcher figure = FIGURE.matcher(claim.text());
    if (!figure.matches()) {
      return null;
    }
    String whole = figure.group(1).replace(",", "");
    String decimals = figure.group(2) == null ? "" : figure.group(2);
    Rational number = Rational.parse(whole + decimals);
    Reading reading = estimate.reading();
    if (number.signum() == 0) {
      return null;
    }
    int zeros = whole.length() - whole.replaceFirst("0+$", "").length();
    Rational step = Rational.powerOfTen(decimals.isEmpty() ? zeros : 1 - decimals.length());
    Rational half = step.times(reading.best()).dividedBy(number).abs().dividedBy(Rational.of(2));
    Interval width = Interval.closed(reading.best().minus(half), reading.best().plus(half));
    return new Written(estimate, figure.group(3).strip(), width);
  }
}
