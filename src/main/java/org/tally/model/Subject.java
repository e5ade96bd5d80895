package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.place.Position;

/** What claims are about: its id, its name for people and the other names it goes by. */
public record Subject(String id, @Nullable String name, List<String> aliases, Position position) {
  public Subject {
    aliases = List.copyOf(aliases);
  }

  /** What people call it. */
  public String label() {
    return name == null ? id : name;
  }
}
