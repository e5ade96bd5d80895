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

  private final ConcurrentMap<String, Period> known = new ConcurrentHashMap<>();

  /** The period that a key holds; null if there is none, or no period, which is reported. */
  @Nullable Period read(Entry entry, String key) {
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
    } catch (ReadingException e) {
      entry.unreadable(text, key, e);
      return null;
    }
    if (known.size() < MOST) {
      known.put(text.text(), period);
    }
    return period;
  }
}
