package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Quantity;
import org.tally.model.number.Rational;

/** The dated estimates of one running total, in the order of time. */
public final class Series implements Judged {
  private static final OverTime.Bounding NO_FALL =
      new OverTime.Bounding() {
        @Override
        public @Nullable Rational tightness(Estimate earlier) {
          return earlier.reading().interval().low().value();
        }

        @Override
        public boolean excludes(Estimate earlier, Estimate later) {
          return later.isCertainlyBelow(earlier);
        }
      };

  private final Quantity quantity;
  private final List<Estimate> members;
  private final Restarts restarts;
  private final List<Fall> falls;

  /** A later estimate that lies certainly below an earlier one. */
  public record Fall(Estimate earlier, Estimate later) {
    private OverTime.Step step() {
      Rational low = earlier.reading().interval().low().value();
      Rational high = later.reading().interval().high().value();
      Rational gap = low == null || high == null ? Rational.ZERO : low.minus(high);
      return new OverTime.Step(
          earlier, later, gap, FlipPoint.of(later.reading(), earlier.reading()));
    }
  }

  /** The falls of a series. */
  public record Falls(List<Fall> steps) {
    /** Whether there is any. */
    public boolean isAny() {
      return !steps.isEmpty();
    }
  }

  /**
   * @param quantity the running total
   * @param members dated, in any order
   * @param restarts where corrections start totals anew
   */
  public Series(Quantity quantity, List<Estimate> members, Restarts restarts) {
    this.quantity = quantity;
    this.members = OverTime.byStart(members);
    this.restarts = restarts;
    this.falls =
        OverTime.excluded(this.members, restarts, NO_FALL).stream()
            .map(pair -> new Fall(pair.earlier(), pair.later()))
            .toList();
  }

  public Quantity quantity() {
    return quantity;
  }

  public List<Estimate> members() {
    return members;
  }

  Restarts restarts() {
    return restarts;
  }

  /** Whether one member bounds another: it certainly precedes it, and no correction parts them. */
  public boolean isBoundBy(Estimate later, Estimate earlier) {
    return earlier.endsBefore(later) && (restarts.isEmpty() || !restarts.separate(earlier, later));
  }

  public Falls getFalls() {
    return new Falls(falls);
  }

  @Override
  public List<Claim> involved() {
    return members.stream().flatMap(member -> member.claims().stream()).toList();
  }

  @Override
  public Matter matter() {
    return OverTime.matter(quantity, falls.stream().map(Fall::step).toList(), Map.of());
  }
}
