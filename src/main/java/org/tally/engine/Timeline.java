package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Days;
import org.tally.model.Period;
import org.tally.model.Quantity;
import org.tally.model.Source;
import org.tally.model.fact.Account;
import org.tally.model.fact.Camps;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MostPrecise;
import org.tally.model.relation.Expression;

/**
 * What one source says of one quantity through the times, in its own voice or of one speaker: for
 * each time one estimate, and none where it disagrees with itself.
 */
final class Timeline {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::from).thenComparing(Entry::to).thenComparing(e -> e.what().id());

  private final Source source;
  private final @Nullable String by;
  private final boolean whole;
  private final List<Entry> entries;

  /**
   * What is said for one time.
   *
   * @param what what is said
   * @param when for which time
   * @param days the days that may be meant; for a flow all of them are
   */
  record Entry(Estimate what, Period when, Days days) {
    LocalDate from() {
      return days.first();
    }

    LocalDate to() {
      return days.last();
    }

    /** Whether it is known on which day a total, or a level, was counted. */
    boolean isOfKnownDay() {
      return days.isOne();
    }

    /** What stands for it in a formula: {@code cases(2025-04-30)}. */
    Expression.Name name() {
      return name(what.quantity(), when);
    }

    static Expression.Name name(Quantity quantity, Period when) {
      return new Expression.Name(null, quantity.property().id() + '(' + when.text() + ')');
    }

    boolean endsBefore(Entry other) {
      return days.endBefore(other.days);
    }

    boolean isWithin(Period period) {
      return period.start() != null
          && period.end() != null
          && !from().isBefore(period.start())
          && !to().isAfter(period.end());
    }
  }

  private Timeline(Source source, @Nullable String by, boolean whole, List<Entry> entries) {
    this.source = source;
    this.by = by;
    this.whole = whole;
    this.entries = entries;
  }

  /**
   * The timelines of what one source says of one quantity: one for each speaker, to which the
   * source's own voice adds what the speaker leaves out, and one of all together.
   */
  static List<Timeline> of(Source source, List<Estimate> said) {
    Map<String, List<Estimate>> byVoice = new TreeMap<>();
    for (Estimate estimate : said) {
      String by = estimate.account().by();
      byVoice.computeIfAbsent(by == null ? "" : by, key -> new ArrayList<>()).add(estimate);
    }
    List<Estimate> ownVoice = byVoice.getOrDefault("", List.of());
    List<Timeline> timelines = new ArrayList<>();
    byVoice.forEach(
        (voice, own) -> {
          String by = own.get(0).account().by();
          timelines.add(
              new Timeline(source, by, false, entries(source, own, by == null ? own : ownVoice)));
        });
    if (byVoice.size() > 1) {
      timelines.add(new Timeline(source, null, true, entries(source, said, List.of())));
    }
    timelines.removeIf(timeline -> timeline.entries.isEmpty());
    return timelines;
  }

  /** What is said, in the order of time. */
  List<Entry> entries() {
    return entries;
  }

  Quantity quantity() {
    return entries.get(0).what().quantity();
  }

  /** The account to which what follows for {@code period} belongs. */
  Account account(Period period) {
    return new Account(source, by, period, whole);
  }

  private static List<Entry> entries(
      Source source, List<Estimate> own, Collection<Estimate> ownVoice) {
    Map<String, List<Estimate>> byTime = new TreeMap<>();
    own.forEach(e -> byTime.computeIfAbsent(e.account().timeKey(), k -> new ArrayList<>(1)).add(e));
    Map<String, List<Estimate>> more = new TreeMap<>();
    for (Estimate e : ownVoice) {
      if (!byTime.containsKey(e.account().timeKey())) {
        more.computeIfAbsent(e.account().timeKey(), k -> new ArrayList<>(1)).add(e);
      }
    }
    byTime.putAll(more);
    List<Entry> entries = new ArrayList<>();
    for (List<Estimate> together : byTime.values()) {
      Entry entry = Camps.of(together).isApart() ? null : entry(source, MostPrecise.of(together));
      if (entry != null) {
        entries.add(entry);
      }
    }
    entries.sort(BY_TIME);
    return entries;
  }

  private static @Nullable Entry entry(Source source, Estimate what) {
    Period when = what.when();
    Days days = Days.of(what.property(), source, when);
    return when == null || days == null ? null : new Entry(what, when, days);
  }
}
