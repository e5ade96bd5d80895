package org.tally.model.fact;

import java.util.List;
import org.tally.model.Claim;

/** A fact that a rule judges, and that can say what is in dispute if the rule flags it. */
public interface Judged {
  Matter matter();

  /**
   * The claims that a rule sets against one another when it judges this, whether or not it flags
   * anything; empty for what sets none against another.
   */
  default List<Claim> involved() {
    return List.of();
  }
}
