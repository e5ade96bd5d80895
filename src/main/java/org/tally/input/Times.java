package org.tally.input;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Text;
import org.tally.model.Period;
import org.tally.reading.PeriodReader;
import org.tally.reading.ReadingException;

/** The days and periods of a dataset, each read once: many claims share few of them. */
final class Times {
  private static final int MOST = 10_000;

  private record Told(String text, Period published) {}

  private final ConcurrentMap<String, Period> known = new ConcurrentHashMap<>();
  private final ConcurrentMap<Told, Period> relative = new ConcurrentHashMap<>();

  /** The period that a key holds; null if there is none, or no period, which is reported. */
  @Nullable Period read(Entry entry, String key) {
    return read(entry, key, null);
  }

  /**
   * The period that a key holds; null if there is none, or no period, which is reported.
   *
   * @param published when the source was published, from which "last week" counts
   */
  @Nullable Period read(Entry entry, String key, @Nullable Period published) {
    Text text = entry.text(key);
    if (text == null) {
      return null;
    }
    Period period = known.get(text.text());
    if (period != null) {
      return period;
    }
    try {
      period = PeriodReader.read(text.text());
      remember(known, text.text(), period);
      return period;
    } catch (ReadingException e) {
      if (published == null) {
        entry.unreadable(text, key, e);
        return null;
      }
      return relative(entry, key, text, published);
    }
  }

  private @Nullable Period relative(Entry entry, String key, Text text, Period published) {
    Told told = new Told(text.text(), published);
    Period period = relative.get(told);
    if (period != null) {
      return period;
    }
    try {
      period = PeriodReader.read(text.text(), published);
      remember(relative, told, period);
      return period;
    } catch (ReadingException e) {
      entry.unreadable(text, key, e);
      return null;
    }
  }

  private static <K> void remember(ConcurrentMap<K, Period> periods, K key, Period period) {
    if (periods.size() < MOST) {
      periods.put(key, period);
    }
  }
}
