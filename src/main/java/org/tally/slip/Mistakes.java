package org.tally.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Diagnosis.Correction;
import org.tally.model.Finding;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Slip;
import org.tally.model.fact.Suspicion;
import org.tally.model.fact.Suspicion.Kind;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Shape;
import org.tally.slip.Retrial.Conflict;

/** The slips that may be behind the conflicts of one case. */
public final class Mistakes {
  /** Smaller numbers are the same by chance too often. */
  private static final Rational TELLING = Rational.of(100);

  private final List<Claim> claims;
  private final Retrial retrial;

  /**
   * @param claims the claims of the case
   * @param retrial judges the case with claims in place of those with the same ids
   */
  public Mistakes(List<Claim> claims, Retrial retrial) {
    this.claims = claims;
    this.retrial = retrial;
  }

  /** For each conflict of the case, in their order, one suspicion for each kind of slip. */
  public List<Suspicion> behind(List<Conflict> conflicts) {
    List<Suspicion> all = new ArrayList<>();
    DoubleSlips pairs = new DoubleSlips(retrial);
    for (Conflict conflict : conflicts) {
      List<Suspicion> single = ofOneSlip(conflict);
      pairs.look(conflict, single);
      all.addAll(single);
    }
    for (Conflict conflict : conflicts) {
      all.add(new Suspicion(conflict.finding(), Kind.TWO_SLIPS, pairs.behind(conflict)));
    }
    return all;
  }

  private List<Suspicion> ofOneSlip(Conflict conflict) {
    Finding finding = conflict.finding();
    Judged judged = conflict.judged();
    Map<Claim, Interval> needed = needed(finding, judged);
    List<Suspicion> suspicions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.TWO_SLIPS) {
        suspicions.add(
            new Suspicion(
                finding,
                kind,
                kind == Kind.INTERCHANGED
                    ? new Interchanges(claims, retrial).behind(finding, judged, needed)
                    : of(kind, finding, judged, needed)));
      }
    }
    return suspicions;
  }

  /** The telling slips of single numbers that alone would mend {@code finding}. */
  List<Slip> single(Finding finding, Judged judged) {
    Map<Claim, Interval> needed = needed(finding, judged);
    List<Slip> slips = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.INTERCHANGED && kind != Kind.TWO_SLIPS) {
        of(kind, finding, judged, needed).stream().filter(Slip::isTelling).forEach(slips::add);
      }
    }
    return slips;
  }

  private static Map<Claim, Interval> needed(Finding finding, Judged judged) {
    Map<Claim, Interval> needed = new LinkedHashMap<>();
    for (Claim claim : Needed.mayMend(judged, finding.claims())) {
      if (number(claim) != null) {
        Needed.of(judged, claim)
            .filter(Spans::isBounded)
            .ifPresent(interval -> needed.put(claim, interval));
      }
    }
    return needed;
  }

  private List<Slip> of(Kind kind, Finding finding, Judged judged, Map<Claim, Interval> needed) {
    List<Slip> slips = new ArrayList<>();
    needed.forEach(
        (claim, interval) -> {
          Reading reading = Objects.requireNonNull(number(claim));
          add(kind, finding, judged, claim, reading, interval, slips);
        });
    return slips;
  }

  private void add(
      Kind kind,
      Finding finding,
      Judged judged,
      Claim claim,
      Reading reading,
      Interval needed,
      List<Slip> slips) {
    switch (kind) {
      case PART_TWICE -> {
        for (Undone undone : partsTwice(judged, claim, reading)) {
          Rational width = Spans.width(needed).max(Rational.ONE);
          boolean tells =
              width.times(Digits.RARE).times(Rational.of(undone.rivals())).compareTo(reading.best())
                  <= 0;
          add(finding, claim, undone, needed, tells, slips);
        }
      }
      case TOTAL_AS_PART -> {
        if (isTotalOfOthers(judged, claim, reading)) {
          addLeft(finding, claim, reading, needed, slips);
        }
      }
      case TOTAL_AS_FLOW -> {
        if (isRunningTotalElsewhere(claim, reading)) {
          addLeft(finding, claim, reading, needed, slips);
        }
      }
      default -> {
        for (Undone undone : Edits.of(kind, reading, claim.text())) {
          if (undone.reading().interval().meets(needed)) {
            add(finding, claim, undone, needed, Edits.tell(kind, undone, needed), slips);
          }
        }
      }
    }
  }

  private void addLeft(
      Finding finding, Claim claim, Reading reading, Interval needed, List<Slip> slips) {
    Undone left = Undone.left(reading, needed, Spans.middle(needed));
    add(finding, claim, left, needed, reading.best().compareTo(TELLING) >= 0, slips);
  }

  private void add(
      Finding finding,
      Claim claim,
      Undone undone,
      Interval needed,
      boolean telling,
      List<Slip> slips) {
    Reading corrected = undone.reading();
    boolean fits =
        corrected.interval().meets(needed) && !Needed.isImpossible(claim, corrected.interval());
    if (fits) {
      slips.add(
          new Slip(
              finding,
              List.of(new Correction(claim, corrected, undone.text())),
              telling,
              () -> retrial.with(finding, List.of(corrected(claim, corrected)))));
    }
  }

  /** The total less each of the parts, where {@code claim} gives the total of a sum. */
  private static List<Undone> partsTwice(Judged judged, Claim claim, Reading reading) {
    List<Undone> undone = new ArrayList<>();
    Estimate total = total(judged);
    if (total == null || !total.claims().equals(List.of(claim))) {
      return undone;
    }
    Map<String, Estimate> byName = ((Balance) judged).operands().byName();
    for (Estimate part : byName.values()) {
      Rational less = reading.best().minus(part.reading().best());
      if (part != total && part.reading().best().signum() > 0 && less.signum() > 0) {
        undone.add(Undone.withBest(reading, less, byName.size() - 1));
      }
    }
    return undone;
  }

  private static boolean isTotalOfOthers(Judged judged, Claim claim, Reading reading) {
    Estimate total = total(judged);
    return total != null
        && !total.claims().contains(claim)
        && total.reading().best().equals(reading.best())
        && total.reading().unit().equals(reading.unit());
  }

  private static @Nullable Estimate total(Judged judged) {
    return judged instanceof Balance balance
            && balance.shape() == Shape.TOTAL
            && balance.relation().left() instanceof Expression.Name name
        ? balance.operands().byName().get(name.text())
        : null;
  }

  private boolean isRunningTotalElsewhere(Claim claim, Reading reading) {
    if (claim.property() == null || claim.property().kind() != Property.Kind.FLOW) {
      return false;
    }
    for (Claim other : claims) {
      Reading total = number(other);
      if (total != null
          && other.property() != null
          && other.property().isCumulative()
          && other.subject().id().equals(claim.subject().id())
          && total.best().equals(reading.best())
          && total.unit().equals(reading.unit())) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Reading number(Claim claim) {
    return claim.value() instanceof Value.Share share
        ? share.share()
        : claim.value() instanceof Value.Quantity quantity ? quantity.reading() : null;
  }

  static Claim corrected(Claim claim, Reading reading) {
    Value value =
        claim.value() instanceof Value.Share share
            ? new Value.Share(reading, share.of())
            : new Value.Quantity(reading);
    return claim.withValue(Objects.requireNonNull(value));
  }
}
