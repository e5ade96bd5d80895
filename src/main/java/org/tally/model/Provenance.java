package org.tally.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a claim came from its origins.
 *
 * @param claim the claim
 * @param ways the shortest way to each of its origins, from the claim on
 * @param circle the ids of sources that cite one another and nothing else, if the claim rests on
 *     such; empty otherwise
 * @param nearness how near the claim's source is to what happened
 */
public record Provenance(
    Claim claim, List<List<Hop>> ways, List<String> circle, Nearness nearness) {
  public Provenance {
    ways = ways.stream().map(List::copyOf).toList();
    circle = List.copyOf(circle);
  }

  /** How near a source is to what happened, the nearest first. */
  public enum Nearness {
    OWN_RECORD("the speaker's own record"),
    DATASET("a dataset"),
    DOCUMENT("a document"),
    ARTICLE("an article that names no source"),
    ARTICLE_ABOUT("an article about it"),
    ARTICLE_ABOUT_ARTICLE("an article about an article"),
    UNKNOWN("unknown");

    private final String text;

    Nearness(String text) {
      this.text = text;
    }

    /** In words, for people. */
    public String text() {
      return text;
    }
  }

  /**
   * A place on the way.
   *
   * @param name the id of the source, or the text that names an unlisted one
   * @param source the source; null if it is not in the file
   * @param says what it says there of the same subject and property; null if the file has nothing
   */
  public record Hop(String name, @Nullable Source source, @Nullable Claim says) {
    /** What people call it. */
    public String label() {
      return source == null ? name : source.label();
    }
  }

  /** In what {@code after} differs from {@code before}: number, hedge or unit, property, ... */
  public static List<String> changes(Claim before, Claim after) {
    List<String> changes = new ArrayList<>();
    Reading a = before.reading();
    Reading b = after.reading();
    boolean sameNumber = a != null && b != null && a.best().equals(b.best());
    if (!sameNumber && !before.text().equals(after.text())) {
      changes.add("number");
    } else if (sameNumber && !bare(before).equals(bare(after))) {
      changes.add(unit(before).equals(unit(after)) ? "hedge" : "unit");
    } else if (!before.text().equals(after.text())) {
      changes.add("hedge");
    }
    if (before.property() != null && !before.property().equals(after.property())) {
      changes.add("property");
    }
    if (!before.qualifiers().equals(after.qualifiers())) {
      changes.add("qualifiers");
    }
    String speaker = speaker(before);
    if (after.by() != null && speaker != null && !after.by().equals(speaker)) {
      changes.add("speaker");
    }
    if (before.when() != null
        && after.when() != null
        && !before.when().coversSameDaysAs(after.when())) {
      changes.add("date");
    }
    return changes;
  }

  private static @Nullable String speaker(Claim claim) {
    if (claim.by() != null) {
      return claim.by();
    }
    return claim.source() == null ? null : claim.source().speaker();
  }

  private static Object bare(Claim claim) {
    Reading reading = Objects.requireNonNull(claim.reading());
    return List.of(reading.interval(), unit(claim));
  }

  /** What stands after the last digit. */
  private static String unit(Claim claim) {
    return claim.text().replaceFirst("^.*[0-9]", "").strip();
  }
}
