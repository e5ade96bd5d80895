package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import org.tally.model.Claim;

/**
 * What claims state of a quantity, against what follows for it from claims that are in no conflict
 * themselves.
 *
 * @param comparison the stated estimates and why they can be compared
 * @param derived what follows; at least one
 * @param rivals all that follows for the quantity and its time, whichever account it follows from
 */
public record Crosscheck(Comparison comparison, List<Estimate> derived, List<Estimate> rivals)
    implements Judged {
  public Crosscheck {
    derived = List.copyOf(derived);
    rivals = List.copyOf(rivals);
  }

  /** Whether a difference is certainly a conflict. */
  public boolean isDecidable() {
    return comparison.isDecidable();
  }

  /** Whether all that follows is judged here, not what follows from one account of several. */
  public boolean isWhole() {
    return derived.size() == rivals.size();
  }

  /** Whether all that is judged here follows from one account. */
  public boolean isOfOneAccount() {
    String account = derived.get(0).account().key();
    return derived.stream().allMatch(estimate -> estimate.account().key().equals(account));
  }

  /** Whether it is about what a quantity changed by, which no claim could state under that name. */
  public boolean isOfChange() {
    return comparison.quantity().isChange();
  }

  /** Whether claims state the quantity for what may be the same time, compared elsewhere. */
  public boolean isStatedElsewhere() {
    return comparison.isStatedElsewhere();
  }

  /** What claims state. */
  public Camps getStated() {
    return comparison.getStated();
  }

  /** What claims state and what follows, together. */
  public Camps getAll() {
    return Camps.of(members());
  }

  /** How what follows from several accounts compares. */
  public Rivalry getRivalry() {
    return new Rivalry(Camps.of(rivals), isDecidable());
  }

  /**
   * What follows for one quantity from several accounts.
   *
   * @param camps all that follows
   * @param decidable whether it is certainly of the same time
   */
  public record Rivalry(Camps camps, boolean decidable) {
    /** Whether it certainly cannot all be true. */
    public boolean isCertain() {
      return decidable && camps.isApart();
    }
  }

  /** Where what is stated and what follows differ, and nobody can tell whether they may. */
  public Doubt getDoubt() {
    return Doubt.among(comparison, members());
  }

  /** What claims state and what follows. */
  public List<Estimate> members() {
    List<Estimate> members = new ArrayList<>(comparison.statedMembers());
    members.addAll(derived);
    return members;
  }

  @Override
  public List<Claim> involved() {
    return members().stream().flatMap(member -> member.claims().stream()).toList();
  }

  @Override
  public Matter matter() {
    Camps all = getAll();
    return comparison.matter(all, all.camps(List.of()), derived);
  }
}
