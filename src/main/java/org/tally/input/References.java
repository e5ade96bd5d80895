package org.tally.input;

import org.tally.input.node.Node.Text;
import org.tally.model.place.Position;

/** What a claim names by id. */
final class References {

  /**
   * A claim that another one names; whether it exists is known only once all have been read.
   *
   * @param key {@code from} or {@code corrects}
   * @param position where the name stands
   * @param label the claim that has it, for messages
   * @param claim where that claim stands
   */
  record ToClaim(String key, Text text, Position position, String label, Position claim) {}

  private References() {}

  /** Whether a text names something that is not in the dataset: an address, or words. */
  static boolean namesUnlisted(String text) {
    return text.contains("://") || text.chars().anyMatch(Character::isWhitespace);
  }
}
