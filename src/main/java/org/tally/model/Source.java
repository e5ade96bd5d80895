package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * A document, dataset or speaker.
 *
 * @param id its name in the dataset
 * @param kind what it is; null if not said
 * @param title its title
 * @param publisher who published it
 * @param speaker whose words it is
 * @param published when it was published
 * @param url its address
 * @param cites ids of the sources that it cites, or texts that name unlisted ones
 * @param position where it is declared
 */
public record Source(
    String id,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String speaker,
    @Nullable Period published,
    @Nullable String url,
    List<String> cites,
    Position position) {
  public Source {
    cites = List.copyOf(cites);
  }

  /** What people call it: its title, else its publisher or speaker, else its id. */
  public String label() {
    if (title != null) {
      return title;
    }
    String who = publisher != null ? publisher : speaker;
    if (who == null) {
      return id;
    }
    return published == null ? who : who + ", " + published;
  }

  /** What a source is. */
  public enum Kind {
    OFFICIAL,
    NEWS,
    STUDY,
    DATASET,
    NGO,
    SOCIAL,
    ARCHIVE
  }
}
