package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * What claims state of a quantity, against what follows for it from claims that are in no conflict
 * themselves.
 *
 * @param comparison the stated estimates and why they can be compared
 * @param derived what follows; at least one
 */
public record Crosscheck(Comparison comparison, List<Estimate> derived) implements Judged {
  public Crosscheck {
    derived = List.copyOf(derived);
  }

  /** Whether a difference is certainly a conflict. */
  public boolean isDecidable() {
    return comparison.isDecidable();
  }

  /** What claims state. */
  public Camps getStated() {
    return comparison.getStated();
  }

  /** What claims state and what follows, together. */
  public Camps getAll() {
    return Camps.of(members());
  }

  private List<Estimate> members() {
    List<Estimate> members = new ArrayList<>(comparison.statedMembers());
    members.addAll(derived);
    return members;
  }

  @Override
  public Matter matter() {
    Camps all = getAll();
    return comparison.matter(all, all.camps(List.of()), derived);
  }
}
