package org.tally.model;

import java.util.Optional;

/** What a finding says cannot be. It is worked out when it is asked for. */
public interface Dispute {
  /** Which claims to doubt. */
  Blame blame();

  /** Why it cannot be; empty where the rule is of a kind for which there is no such proof. */
  Optional<Certificate> certificate();
}
