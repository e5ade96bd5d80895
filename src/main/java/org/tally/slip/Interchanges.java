package org.tally.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tally.model.Claim;
import org.tally.model.Diagnosis.Correction;
import org.tally.model.Finding;
import org.tally.model.Reading;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Slip;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** Two numbers of one account that may have been told for one another. */
final class Interchanges {
  private final List<Claim> claims;
  private final Retrial retrial;

  Interchanges(List<Claim> claims, Retrial retrial) {
    this.claims = claims;
    this.retrial = retrial;
  }

  /**
   * The pairs whose exchange may explain {@code finding}.
   *
   * @param needed where each claim of it would have to lie for it to vanish
   */
  List<Slip> behind(Finding finding, Judged judged, Map<Claim, Interval> needed) {
    Map<List<String>, Slip> slips = new LinkedHashMap<>();
    needed.forEach(
        (claim, interval) -> {
          List<Claim> others = others(claim);
          for (Claim other : others) {
            boolean both = judged instanceof Balance && finding.claims().contains(other);
            Reading wanted = Objects.requireNonNull(other.reading());
            if (both || wanted.interval().meets(interval)) {
              // one order for both, so that every finding offers the same
              boolean first = claim.position().compareTo(other.position()) < 0;
              Claim a = first ? claim : other;
              Claim b = first ? other : claim;
              slips.putIfAbsent(
                  List.of(a.id(), b.id()), slip(finding, a, b, interval, others.size()));
            }
          }
        });
    return List.copyOf(slips.values());
  }

  /** The other numbers of the account, of one unit and for one time. */
  private List<Claim> others(Claim claim) {
    Reading own = claim.reading();
    List<Claim> others = new ArrayList<>();
    if (own == null || claim.source() == null) {
      return others;
    }
    for (Claim other : claims) {
      Reading reading = other.reading();
      if (other != claim
          && reading != null
          && other.source() == claim.source()
          && Objects.equals(other.by(), claim.by())
          && Objects.equals(other.when(), claim.when())
          && reading.unit().equals(own.unit())
          && !reading.interval().equals(own.interval())
          && !Needed.isImpossible(claim, reading.interval())
          && !Needed.isImpossible(other, own.interval())) {
        others.add(other);
      }
    }
    return others;
  }

  private Slip slip(Finding finding, Claim claim, Claim other, Interval needed, int rivals) {
    Reading own = Objects.requireNonNull(claim.reading());
    Reading wanted = Objects.requireNonNull(other.reading());
    List<Correction> corrections =
        List.of(new Correction(claim, wanted, null), new Correction(other, own, null));
    List<Claim> changed = List.of(claim.withValue(other.value()), other.withValue(claim.value()));
    return new Slip(
        finding,
        corrections,
        tell(own, wanted, needed, rivals),
        () -> retrial.with(finding, changed));
  }

  /** Whether one of {@code rivals} other numbers would rarely fit by chance. */
  private static boolean tell(Reading own, Reading wanted, Interval needed, int rivals) {
    if (!Spans.isBounded(own.interval()) || !Spans.isBounded(wanted.interval())) {
      return false;
    }
    Rational width =
        Spans.width(needed)
            .plus(Spans.width(wanted.interval()))
            .plus(Spans.width(own.interval()))
            .max(Rational.ONE);
    Rational room = own.best().abs().max(wanted.best().abs());
    return width.times(Digits.RARE).times(Rational.of(rivals)).compareTo(room) <= 0;
  }
}
