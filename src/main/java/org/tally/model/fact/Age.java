package org.tally.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Property;

/**
 * How old the newest claims of one quantity are, where its property says when it is stale.
 *
 * @param newest the claims, in the order of their positions; at least one
 * @param lastDay the last day that they may be about; null if nobody can tell
 * @param lastFreshDay the last day on which they would not be stale; null likewise
 * @param asOf the day of the check
 * @param support who says it
 */
public record Age(
    List<Claim> newest,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate lastFreshDay,
    LocalDate asOf,
    Finding.Support support)
    implements Judged {
  public Age {
    newest = List.copyOf(newest);
  }

  public Freshness getFreshness() {
    return new Freshness(lastFreshDay, asOf);
  }

  /** Whether the newest claim still says something about the present. */
  public record Freshness(@Nullable LocalDate lastFreshDay, LocalDate asOf) {
    public boolean isOver() {
      return lastFreshDay != null && lastFreshDay.isBefore(asOf);
    }

    public boolean isUnknown() {
      return lastFreshDay == null;
    }
  }

  @Override
  public Matter matter() {
    Claim first = newest.get(0);
    Property property = first.property();
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(first));
    arguments.put("asOf", new Argument.Text(asOf.toString()));
    arguments.put("fresh", new Argument.Text(String.valueOf(lastFreshDay)));
    String id = property == null ? "" : property.id();
    return Matter.of(
        first.subject().id(),
        id,
        first.subject().id() + '|' + id + '|' + first.qualifiers(),
        newest,
        arguments,
        support);
  }
}
