package org.tally.model.fact;

/** A fact that a rule judges, and that can say what is in dispute if the rule flags it. */
public interface Judged {
  Matter matter();
}
