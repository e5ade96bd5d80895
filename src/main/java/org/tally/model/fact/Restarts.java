package org.tally.model.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;

/**
 * Where corrections start running totals anew: nothing that may have been said before one bounds
 * what may have been said after it, nor what follows from it.
 */
public final class Restarts {
  /** No correction at all. */
  public static final Restarts NONE = new Restarts(Map.of());

  private final Map<String, Timeline> timelines = new HashMap<>();

  /**
   * A total that starts anew.
   *
   * @param date when it was corrected
   * @param by the claim that gives the new value; null if none is known to
   */
  public record Restart(Period date, @Nullable Claim by) {}

  /**
   * @param byTotal the restarts of each total, by {@link #key}
   */
  public Restarts(Map<String, List<Restart>> byTotal) {
    byTotal.forEach((key, restarts) -> timelines.put(key, new Timeline(restarts)));
  }

  /** What tells the totals of a dataset apart: subject, property and qualifiers. */
  public static String key(Claim claim) {
    Property property = claim.property();
    return claim.subject().id()
        + '|'
        + (property == null ? "" : property.id())
        + '|'
        + claim.qualifiers();
  }

  public boolean isEmpty() {
    return timelines.isEmpty();
  }

  /** Whether any correction is of the total, or of one that it follows from. */
  public boolean concern(Estimate total) {
    return total.claims().stream().anyMatch(claim -> timelines.containsKey(key(claim)));
  }

  /**
   * Whether a correction may lie between the two, of their total or of one that they follow from.
   */
  public boolean separate(Estimate earlier, Estimate later) {
    Set<String> looked = new HashSet<>();
    for (Estimate estimate : List.of(earlier, later)) {
      for (Claim claim : estimate.claims()) {
        String key = key(claim);
        Timeline timeline = timelines.get(key);
        if (timeline != null && looked.add(key) && timeline.separates(earlier, later)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The restarts of one total, by their first days. */
  private static final class Timeline {
    private final List<Restart> byStart;
    private final List<LocalDate> latestEnds = new ArrayList<>();
    private final Set<Claim> correcting = new HashSet<>();

    Timeline(List<Restart> restarts) {
      byStart =
          restarts.stream().sorted(Comparator.comparing(restart -> first(restart.date()))).toList();
      LocalDate latest = LocalDate.MIN;
      for (Restart restart : byStart) {
        LocalDate end = restart.date().end();
        latest = end == null ? LocalDate.MAX : end.isAfter(latest) ? end : latest;
        latestEnds.add(latest);
        if (restart.by() != null) {
          correcting.add(restart.by());
        }
      }
    }

    /** Only what certainly came after every correction that the later one may have come after. */
    boolean separates(Estimate earlier, Estimate later) {
      Period from = earlier.when();
      Period to = later.when();
      int before = to == null || to.end() == null ? byStart.size() : startedBy(to.end());
      if (before == 0) {
        return false;
      }
      LocalDate latest = latestEnds.get(before - 1);
      if (from == null || from.start() == null) {
        return true;
      }
      boolean fresh = earlier.isStated() && correcting.contains(earlier.claims().get(0));
      LocalDate since = fresh && from.end() != null ? from.end() : from.start();
      return fresh ? since.isBefore(latest) : !since.isAfter(latest);
    }

    /** How many of the corrections started on {@code day} or before. */
    private int startedBy(LocalDate day) {
      int low = 0;
      int high = byStart.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (first(byStart.get(middle).date()).isAfter(day)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private static LocalDate first(Period period) {
      return period.start() == null ? LocalDate.MIN : period.start();
    }
  }
}
