package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
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
 * @param copyOf the id of the source that it is a word-for-word copy of, never itself a copy, or a
 *     text that names an unlisted one; null if it is no copy
 * @param revises ids of the sources that it takes the place of, as a corrected or newer edition
 * @param retracts ids of the sources that it withdraws
 * @param reliability how much more it takes to doubt its claims than those of another, above zero;
 *     one by default
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
    @Nullable String copyOf,
    List<String> revises,
    List<String> retracts,
    Rational reliability,
    Position position) {
  public Source {
    cites = List.copyOf(cites);
    revises = List.copyOf(revises);
    retracts = List.copyOf(retracts);
    if (reliability.signum() <= 0) {
      throw new IllegalArgumentException("(" + reliability + ") is no reliability");
    }
  }

  /** The id of what it is a copy of, or its own: copies count as one source. */
  public String originalId() {
    return copyOf == null ? id : copyOf;
  }

  /** The same source as a copy of {@code original}. */
  public Source withCopyOf(@Nullable String original) {
    return with(original, position);
  }

  /** The same, declared somewhere else. */
  public Source at(Position place) {
    return with(copyOf, place);
  }

  private Source with(@Nullable String original, Position place) {
    return new Source(
        id,
        kind,
        title,
        publisher,
        speaker,
        published,
        url,
        cites,
        original,
        revises,
        retracts,
        reliability,
        place);
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
