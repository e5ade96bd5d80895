package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/**
 * What claims are about.
 *
 * @param id its name in the dataset
 * @param name its name for people; null if not said
 * @param aliases the other names that it goes by
 * @param members the ids of the subjects that it is made up of, as declared: {@code region-*}
 *     stands for all whose ids fit; empty if not said
 * @param position where it is declared
 */
public record Subject(
    String id,
    @Nullable String name,
    List<String> aliases,
    List<String> members,
    Position position) {
  public Subject {
    aliases = List.copyOf(aliases);
    members = List.copyOf(members);
  }

  /** A subject that is made up of no others. */
  public Subject(String id, @Nullable String name, List<String> aliases, Position position) {
    this(id, name, aliases, List.of(), position);
  }

  /** What people call it. */
  public String label() {
    return name == null ? id : name;
  }
}
