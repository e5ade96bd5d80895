package org.tally.engine;

import java.util.HashSet;
import java.util.Set;
import org.tally.model.relation.Relation;

/**
 * What became of relations.
 *
 * @param applied those that an account, or several together, gave enough for
 * @param mixed those that an account gave enough for, in units that do not go together
 */
record Uses(Set<Relation> applied, Set<Relation> mixed) {
  /** None so far. */
  static Uses none() {
    return new Uses(new HashSet<>(), new HashSet<>());
  }

  void addAll(Uses other) {
    applied.addAll(other.applied);
    mixed.addAll(other.mixed);
  }
}
