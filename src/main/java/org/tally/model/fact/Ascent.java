package org.tally.model.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Pace;
import org.tally.model.Quantity;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** The dated estimates of a running total that may rise by so much a day, week, month or year. */
public final class Ascent implements Judged {
  private final Series series;
  private final List<Rise> rises;

  /**
   * A later estimate that lies certainly further above an earlier one than the total can rise.
   *
   * @param pace how fast it can rise
   * @param units for how many units of time it has risen at most
   */
  public record Rise(Estimate earlier, Estimate later, Pace pace, long units) {
    /** The most that it can have risen by. */
    public Rational most() {
      return pace.within(units);
    }

    /** The least that it has risen by. */
    Rational least() {
      Rational least = rise(earlier, later).low().value();
      return least == null ? Rational.ZERO : least;
    }

    private OverTime.Step step() {
      Rational gap = least().minus(most());
      Rational best = earlier.reading().best().plus(later.reading().best());
      return new OverTime.Step(
          earlier, later, gap, best.signum() <= 0 ? null : gap.dividedBy(best));
    }

    private Map<String, Argument> arguments() {
      String span = units + " " + pace.per().text() + (units == 1 ? "" : "s");
      return Map.of(
          "rise", new Argument.Amount(least(), pace.unit()),
          "limit", new Argument.Amount(pace.limit(), pace.unit()),
          "per", new Argument.Text(pace.per().text()),
          "most", new Argument.Amount(most(), pace.unit()),
          "span", new Argument.Text(span));
    }
  }

  /** The rises of a running total that are too steep. */
  public record Rises(List<Rise> steps) {
    /** Whether there is any. */
    public boolean isAny() {
      return !steps.isEmpty();
    }
  }

  /**
   * @param series a total whose property declares how fast it can rise
   */
  public Ascent(Series series) {
    this.series = series;
    this.rises = findRises(series);
  }

  /** The total, as it is judged whether it falls. */
  public Series series() {
    return series;
  }

  /**
   * The rises that are too steep, one for each later estimate. A number from which the total falls
   * again, or to which it has fallen, is in dispute for that: no rise to the one, or from the
   * other, is among them.
   */
  public Rises getRises() {
    return new Rises(rises);
  }

  private static List<Rise> findRises(Series series) {
    Set<Estimate> peaks = new HashSet<>();
    Set<Estimate> dips = new HashSet<>();
    for (Series.Fall fall : series.getFalls().steps()) {
      peaks.add(fall.earlier());
      dips.add(fall.later());
    }
    List<Rise> rises = new ArrayList<>();
    Set<Estimate> found = new HashSet<>();
    Quantity quantity = series.quantity();
    for (Pace pace : quantity.property().paces()) {
      if (!pace.unit().equals(quantity.unit())) {
        continue;
      }
      Steep steep = new Steep(pace, peaks, dips);
      for (OverTime.Pair pair : OverTime.excluded(series.members(), series.restarts(), steep)) {
        if (found.add(pair.later())) {
          rises.add(new Rise(pair.earlier(), pair.later(), pace, steep.units(pair)));
        }
      }
    }
    return rises;
  }

  /** All that a total may have risen by. */
  private static Interval rise(Estimate earlier, Estimate later) {
    return later.reading().interval().minus(earlier.reading().interval());
  }

  /**
   * What rises by {@code limit} in each unit of time from the first day of an earlier estimate
   * reaches lowest at any later day where (high end - limit * number of the unit) is least.
   */
  private record Steep(Pace pace, Set<Estimate> peaks, Set<Estimate> dips)
      implements OverTime.Bounding {
    @Override
    public @Nullable Rational tightness(Estimate earlier) {
      Rational high = earlier.reading().interval().high().value();
      java.time.LocalDate start = OverTime.period(earlier).start();
      return high == null || start == null || dips.contains(earlier)
          ? null
          : pace.within(pace.per().index(start)).minus(high);
    }

    @Override
    public boolean excludes(Estimate earlier, Estimate later) {
      OptionalLong units = pace.span(OverTime.period(earlier), OverTime.period(later));
      return units.isPresent()
          && !peaks.contains(later)
          && rise(earlier, later).isAbove(pace.within(units.getAsLong()));
    }

    long units(OverTime.Pair pair) {
      return pace.span(OverTime.period(pair.earlier()), OverTime.period(pair.later()))
          .orElseThrow();
    }
  }

  @Override
  public List<Claim> involved() {
    return series.involved();
  }

  @Override
  public Matter matter() {
    List<OverTime.Step> steps = rises.stream().map(Rise::step).toList();
    Rise steepest = rises.get(steps.indexOf(OverTime.widest(steps)));
    return OverTime.matter(series.quantity(), steps, steepest.arguments());
  }
}
