package org.tally.model.fact;

import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Source;

/**
 * Whose claims belong together: one source's, attributed to one speaker, for one time.
 *
 * @param source the source; null for claims that have none
 * @param by to whom the source attributes the claims; null for its own voice
 * @param when the time; null if unknown
 * @param whole whether these are all claims of the source for that time, whoever it credits
 */
public record Account(
    @Nullable Source source, @Nullable String by, @Nullable Period when, boolean whole) {

  /** Whether anybody is known to have made these claims together. */
  public boolean isOfSource() {
    return source != null;
  }

  /** The same for two claims exactly if one source attributes both to one speaker. */
  public String speakerKey() {
    return (source == null ? "" : source.id()) + '|' + (by == null ? "" : by);
  }

  /** The same for two claims exactly if one source makes both for one time. */
  public String sourceAndTimeKey() {
    return (source == null ? "" : source.id()) + '|' + timeKey();
  }

  /** Whether one and the same source makes both claims. */
  boolean isOfSameSourceAs(Account other) {
    return source != null && other.source != null && source.id().equals(other.source.id());
  }

  /** Whether the two have one {@link #sourceAndTimeKey}. */
  boolean isOfSourceAndTimeOf(Account other) {
    boolean sameSource =
        source == null
            ? other.source == null
            : other.source != null && source.id().equals(other.source.id());
    return sameSource
        && (when == null
            ? other.when == null
            : other.when != null && when.coversSameDaysAs(other.when));
  }

  /** The same for two claims exactly if they belong to one account. */
  public String key() {
    return speakerKey() + '|' + timeKey();
  }

  /** The same for two claims exactly if they are for one time. */
  public String timeKey() {
    return when == null ? "" : when.key();
  }
}
