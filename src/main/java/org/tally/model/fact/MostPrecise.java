package org.tally.model.fact;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** Which of several estimates of one quantity says most. */
public final class MostPrecise {
  /** Orders by how much estimates say, those that say most first. */
  public static final Comparator<Estimate> FIRST =
      (a, b) -> a == b ? 0 : narrower(a, b) == a ? -1 : 1;

  private MostPrecise() {}

  /** The most precise of some estimates; of several the one whose id comes first. */
  public static Estimate of(List<Estimate> estimates) {
    Estimate narrowest = estimates.get(0);
    for (Estimate estimate : estimates) {
      narrowest = narrower(narrowest, estimate);
    }
    return narrowest;
  }

  private static Estimate narrower(Estimate a, Estimate b) {
    Rational widthA = width(a);
    Rational widthB = width(b);
    if (widthA == null || widthB == null) {
      return widthA == null && (widthB != null || isFirst(b, a)) ? b : a;
    }
    int order = widthB.compareTo(widthA);
    return order < 0 || (order == 0 && isFirst(b, a)) ? b : a;
  }

  /** By id, so that it does not matter in which order they stand. */
  private static boolean isFirst(Estimate a, Estimate b) {
    return a.id().compareTo(b.id()) < 0;
  }

  /** How wide the estimate is; null if it is unbounded. */
  private static @Nullable Rational width(Estimate estimate) {
    Rational low = estimate.reading().interval().low().value();
    Rational high = estimate.reading().interval().high().value();
    return low == null || high == null ? null : high.minus(low);
  }
}
