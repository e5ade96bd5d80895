package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.relation.Relation;

/**
 * A relation that a file declares itself, and whether it was applied.
 *
 * @param relation the relation
 * @param applied whether an account states all of its names, or all but one that it determines
 * @param missing the names that no claim is about, sorted
 * @param mixed whether an account states enough of it in units that do not go together
 */
public record RelationUse(Relation relation, boolean applied, List<String> missing, boolean mixed)
    implements Judged {
  public RelationUse {
    missing = List.copyOf(missing);
  }

  /** Whether there is some claim about each of its names. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** What came of it. */
  public Use getUse() {
    return new Use(applied);
  }

  /** What came of a relation. */
  public record Use(boolean applied) {
    /** Whether nothing did. */
    public boolean isIdle() {
      return !applied;
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("missing", new Argument.Texts(missing));
    return Matter.of(List.of(relation), relation.text(), arguments);
  }
}
