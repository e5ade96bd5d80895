package org.tally.model.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Proof;
import org.tally.model.Quantity;
import org.tally.model.Source;

/** Estimates of one quantity that a rule compares as a set. */
public final class Comparison implements Judged {
  private final Quantity quantity;
  private final Basis basis;
  private final String scope;
  private final @Nullable Period when;
  private final List<Estimate> members;
  private final List<Estimate> others;
  private final List<Estimate> statedMembers;
  private @Nullable Camps stated;

  /** Why the members of a comparison can be compared, or why they cannot be with certainty. */
  public enum Basis {
    /** They are of the same time, or of a property that has one true value. */
    SAME_TIME,
    /** They may differ in time, and belong to one account. */
    ONE_ACCOUNT,
    /** They may differ in time, and trace to one origin. */
    ONE_ORIGIN,
    /** A running total of one day, from several origins: it may rise within the day. */
    WITHIN_A_DAY,
    /** The time of at least one of them is not known. */
    TIME_UNKNOWN
  }

  /**
   * @param quantity what the members estimate
   * @param basis why they can be compared
   * @param scope the account or origin that they share; empty where the basis is time
   * @param when their time; null if they have several or none
   * @param members in the order of their ids
   * @param others estimates of the same quantity, and perhaps of the same time, that are compared
   *     elsewhere
   */
  public Comparison(
      Quantity quantity,
      Basis basis,
      String scope,
      @Nullable Period when,
      List<Estimate> members,
      List<Estimate> others) {
    this.quantity = quantity;
    this.basis = basis;
    this.scope = scope;
    this.when = when;
    this.members = List.copyOf(members);
    this.others = List.copyOf(others);
    this.statedMembers = members.stream().filter(Estimate::isStated).toList();
  }

  public Quantity quantity() {
    return quantity;
  }

  public Basis basis() {
    return basis;
  }

  /** The time of the members; null if they have several or none. */
  public @Nullable Period when() {
    return when;
  }

  public List<Estimate> members() {
    return members;
  }

  /** Whether a difference between members is certainly a conflict. */
  public boolean isDecidable() {
    return basis != Basis.WITHIN_A_DAY && basis != Basis.TIME_UNKNOWN;
  }

  /** Where claims differ and nobody can tell whether they are about the same time. */
  public Doubt getDoubt() {
    return Doubt.among(this, statedMembers);
  }

  /** Whether claims state at least two of the members. */
  public boolean isStatedSeverally() {
    return statedMembers.size() > 1;
  }

  /**
   * Whether those of one origin among the members are looked at here: those of a running total have
   * a comparison of their own.
   */
  public boolean isComparedByOrigin() {
    return basis == Basis.ONE_ORIGIN || !quantity.property().isCumulative();
  }

  /** Whether at least two sources state members. */
  public boolean isFromSeveralSources() {
    Source first = null;
    for (Estimate member : statedMembers) {
      Source source = member.account().source();
      if (source != null && first != null && !source.originalId().equals(first.originalId())) {
        return true;
      }
      first = first == null ? source : first;
    }
    return false;
  }

  /** Whether claims of another origin, compared elsewhere, agree with every member. */
  public boolean isCorroborated() {
    return others.stream()
        .filter(Estimate::isStated)
        .filter(other -> !other.origins().isOneWith(members.get(0).origins()))
        .anyMatch(
            other ->
                statedMembers.stream()
                    .allMatch(member -> member.reading().agreesWith(other.reading())));
  }

  /** Whether claims state the quantity for what may be the same time, compared elsewhere. */
  public boolean isStatedElsewhere() {
    return others.stream().anyMatch(Estimate::isStated);
  }

  /** The stated members, sorted into camps. */
  public Camps getStated() {
    if (stated == null) {
      stated = Camps.of(statedMembers);
    }
    return stated;
  }

  /** The members that claims state. */
  public List<Estimate> statedMembers() {
    return statedMembers;
  }

  /** The same comparison without certainty about the time, as a running total may rise in a day. */
  public Comparison withinADay() {
    return new Comparison(quantity, Basis.WITHIN_A_DAY, scope, when, members, others);
  }

  /** The same comparison among some of its members only. */
  public Comparison among(List<Estimate> some) {
    String account = some.get(0).account().key();
    return new Comparison(quantity, basis, scope + account, when, some, List.of());
  }

  /** The same in every run: the quantity, its time, and the account or origin in question. */
  String key() {
    return quantity.key() + '|' + scope + '|' + (when == null ? "" : when.text());
  }

  @Override
  public List<Claim> involved() {
    return statedMembers.stream().flatMap(member -> member.claims().stream()).toList();
  }

  @Override
  public Matter matter() {
    List<Estimate> derived =
        members.stream().filter(member -> member.isDerived() && !member.isBound()).toList();
    Camps camps = getStated();
    return matter(camps, camps.camps(derived), camps.attached(derived));
  }

  /**
   * What is in dispute.
   *
   * @param judged the estimates that are in dispute, or not
   * @param camps the same, to be shown
   * @param derived what follows and is shown beside them
   */
  Matter matter(Camps judged, List<Camp> camps, List<Estimate> derived) {
    Set<Estimate> shown = new LinkedHashSet<>(judged.members());
    shown.addAll(derived);
    List<Claim> claims = new ArrayList<>();
    List<Proof> proofs = new ArrayList<>();
    for (Estimate estimate : shown) {
      claims.addAll(estimate.claims());
      DerivedClaim derivation = estimate.derivation();
      if (derivation != null) {
        proofs.add(derivation.proof());
      }
    }
    Finding.Support support = Matter.support(judged.members());
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(quantity.label()));
    arguments.put("lower", Matter.said(judged.lowest()));
    arguments.put("upper", Matter.said(judged.highest()));
    arguments.put("bareLower", Matter.said(judged.bareLowest()));
    arguments.put("bareUpper", Matter.said(judged.bareHighest()));
    arguments.put("camps", new Argument.Count(judged.size()));
    arguments.put("sources", new Argument.Count(support.sources()));
    arguments.put("independent", new Argument.Count(support.origins().size()));
    arguments.put("origins", new Argument.Texts(support.origins()));
    return new Matter(
        quantity.subject().id(),
        quantity.property().id(),
        key(),
        judged.isOneAccount(),
        Matter.inOrder(claims),
        List.of(),
        judged.members().size() > 1 ? camps : List.of(),
        proofs,
        judged.gap(),
        judged.relativeGap(),
        judged.flipPoint(),
        arguments,
        support);
  }
}
