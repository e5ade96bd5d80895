package org.tally.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;
import org.tally.model.relation.Shape;

/**
 * What a claim, or a derived claim, takes a quantity to be. Two estimates are the same only if they
 * are one object.
 */
public final class Estimate {
  private final String id;
  private final Quantity quantity;
  private final Reading reading;
  private final Account account;
  private final Origins origins;
  private final List<Claim> claims;
  private final @Nullable DerivedClaim derivation;
  private final @Nullable Quotient value;
  private final Footing footing;

  /**
   * What an estimate rests on.
   *
   * @param camp whether it is what a camp says
   * @param joint whether a camp is among what it rests on
   * @param contested whether that camp is one of several
   * @param running whether running totals of several accounts, or of several times, are joined in
   *     it, so that it is certain to be of its time only beside what the same source says
   * @param assumed whether a better supported camp says otherwise
   * @param bound whether it only bounds the quantity
   * @param passed the keys of the quantities that its proof passes, its own among them
   * @param leaves the intervals of the variables of its value
   * @param proofs how the members of a camp follow that no claim states
   */
  private record Footing(
      boolean camp,
      boolean joint,
      boolean contested,
      boolean running,
      boolean assumed,
      boolean bound,
      Set<String> passed,
      Map<String, Interval> leaves,
      List<Proof> proofs) {
    static final Footing STATED =
        new Footing(false, false, false, false, false, false, Set.of(), Map.of(), List.of());
  }

  private Estimate(
      String id,
      Quantity quantity,
      Reading reading,
      Account account,
      Origins origins,
      List<Claim> claims,
      @Nullable DerivedClaim derivation,
      @Nullable Quotient value,
      Footing footing) {
    this.footing = footing;
    this.id = id;
    this.quantity = quantity;
    this.reading = reading;
    this.account = account;
    this.origins = origins;
    this.claims = List.copyOf(claims);
    this.derivation = derivation;
    this.value = value;
  }

  /** What {@code claim} states. */
  public static Estimate stated(
      Claim claim, Quantity quantity, Reading reading, Account account, Origins origins) {
    return new Estimate(
        claim.id(),
        quantity,
        reading,
        account,
        origins,
        List.of(claim),
        null,
        null,
        Footing.STATED);
  }

  /** What follows, with its value over the ids of the claims at the leaves of its proof. */
  public static Estimate derived(
      DerivedClaim claim, Account account, Origins origins, Quotient value, Operands operands) {
    Set<String> passed = new HashSet<>(Set.of(claim.quantity().key()));
    Map<String, Interval> leaves = new HashMap<>();
    boolean joint = false;
    boolean contested = false;
    boolean running = false;
    boolean before = false;
    boolean assumed = false;
    boolean bound = claim.bound();
    boolean across = !isOfOneTime(operands.estimates());
    for (Estimate operand : operands.estimates()) {
      passed.addAll(operand.footing.passed);
      passed.add(operand.quantity.key());
      operand.addLeaves(leaves);
      joint |= operand.isJoint();
      contested |= operand.isContested();
      assumed |= operand.isAssumed();
      bound |= operand.footing.bound;
      running |= operand.property().isCumulative();
      before |= operand.footing.running;
    }
    running = before || (running && (joint || across));
    Quotient own = value;
    if (claim.bound()) {
      own = Quotient.variable(claim.id());
      leaves = Map.of(claim.id(), claim.reading().interval());
    }
    Footing footing =
        new Footing(false, joint, contested, running, assumed, bound, passed, leaves, List.of());
    return new Estimate(
        claim.id(),
        claim.quantity(),
        claim.reading(),
        account,
        origins,
        claim.claims(),
        claim,
        own,
        footing);
  }

  /**
   * What a camp takes a quantity to be.
   *
   * @param group the members of the camp
   * @param camp what they have in common
   * @param account no source's, for the time of the members
   * @param best whether no camp of the quantity is better supported
   * @param only whether there is no other camp
   */
  public static Estimate ofCamp(
      List<Estimate> group, Camp camp, Account account, boolean best, boolean only) {
    List<Claim> claims = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    boolean running = false;
    List<Proof> proofs = new ArrayList<>();
    for (Estimate member : group) {
      if (member.derivation != null) {
        proofs.add(member.derivation.proof());
      }
      claims.addAll(member.claims());
      passed.addAll(member.footing.passed);
      running |= member.footing.running;
    }
    List<Claim> ordered = Matter.inOrder(claims);
    String id = String.join(" + ", ordered.stream().map(Claim::id).toList());
    Map<String, Interval> leaves = Map.of(id, camp.reading().interval());
    return new Estimate(
        id,
        group.get(0).quantity,
        camp.reading(),
        account,
        Origins.union(group),
        ordered,
        null,
        null,
        new Footing(true, true, !only, running, !best, false, passed, leaves, proofs));
  }

  /** The id of the claim or of the derived claim. */
  public String id() {
    return id;
  }

  public Quantity quantity() {
    return quantity;
  }

  public Property property() {
    return quantity.property();
  }

  public Reading reading() {
    return reading;
  }

  public Account account() {
    return account;
  }

  public Origins origins() {
    return origins;
  }

  /** The claim itself, or the claims that it follows from. */
  public List<Claim> claims() {
    return claims;
  }

  /** How it follows; null for what a claim states. */
  public @Nullable DerivedClaim derivation() {
    return derivation;
  }

  /** Whether it is what a camp says. */
  public boolean isCamp() {
    return footing.camp;
  }

  /** How the members of a camp follow that no claim states. */
  List<Proof> proofs() {
    return footing.proofs;
  }

  /** Whether it rests on camps, not on the claims of one account. */
  public boolean isJoint() {
    return footing.joint;
  }

  /** Whether a camp that it rests on is one of several. */
  public boolean isContested() {
    return footing.contested;
  }

  /** Whether it holds only if a camp is right that is not the best supported one. */
  public boolean isAssumed() {
    return footing.assumed;
  }

  /**
   * Whether it is certainly of its time: it joins no running totals of several accounts or times.
   */
  public boolean isOfOneTime() {
    return !footing.running;
  }

  /** Whether it only bounds the quantity, by an order or by the course of time. */
  public boolean isBound() {
    return footing.bound;
  }

  /** Whether it is a bound that the course of time sets, here or further down. */
  public boolean followsByCourseOfTime() {
    return derivation != null && isByCourseOfTime(derivation.proof());
  }

  private static boolean isByCourseOfTime(Proof proof) {
    return proof.shape() == Shape.MONOTONY
        || proof.operands().stream()
            .anyMatch(
                operand ->
                    operand instanceof Proof.Derived below && isByCourseOfTime(below.proof()));
  }

  private static boolean isOfOneTime(Iterable<Estimate> estimates) {
    String time = null;
    for (Estimate estimate : estimates) {
      String key = estimate.property().isFixed() ? null : estimate.account().timeKey();
      if (time != null && key != null && !time.equals(key)) {
        return false;
      }
      time = key == null ? time : key;
    }
    return true;
  }

  /** Whether {@code quantity} is among what it follows from, so that nothing may go back to it. */
  public boolean passes(Quantity quantity) {
    return footing.passed.contains(quantity.key());
  }

  /** The intervals of the variables of {@link #value()}, by their names. */
  public Map<String, Interval> leaves() {
    Map<String, Interval> leaves = new HashMap<>();
    addLeaves(leaves);
    return leaves;
  }

  /** Adds the intervals of the variables of its value, by their names. */
  void addLeaves(Map<String, Interval> leaves) {
    if (footing.leaves.isEmpty()) {
      Value stated = claims.get(0).value();
      leaves.put(
          id, stated instanceof Value.Share share ? share.share().interval() : reading.interval());
    } else {
      leaves.putAll(footing.leaves);
    }
  }

  /** Its value over the ids of claims and camps. */
  public Quotient value() {
    return value == null ? Quotient.variable(id) : value;
  }

  public @Nullable Period when() {
    return account.when();
  }

  public boolean isStated() {
    return derivation == null;
  }

  public boolean isDerived() {
    return derivation != null;
  }

  public boolean isDated() {
    return account.when() != null;
  }

  /** Whether both ends of its time are known, so that another can certainly be of the same. */
  public boolean isTimed() {
    Period when = when();
    return when != null && when.start() != null && when.end() != null;
  }

  /** Whether its time certainly ends before that of {@code other} starts. */
  public boolean endsBefore(Estimate other) {
    Period mine = when();
    Period others = other.when();
    return mine != null && others != null && mine.endsBefore(others);
  }

  /** Whether the two may be of the same day; so for an unknown time. */
  public boolean sharesDayWith(Estimate other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Whether one source attributes both to one speaker. */
  public boolean isOfOneSpeakerWith(Estimate other) {
    return account.isOfSource() && account.speakerKey().equals(other.account.speakerKey());
  }

  /** Whether one source attributes both to one speaker, for one time. */
  boolean isOfOneAccountWith(Estimate other) {
    return account.isOfSource() && account.key().equals(other.account.key());
  }

  /** Whether both tell what one origin said: two sources, or one for one time. */
  boolean isRetellingWith(Estimate other) {
    return origins.isOneWith(other.origins)
        && (!account.isOfSameSourceAs(other.account)
            || account.timeKey().equals(other.account.timeKey()));
  }

  /** Whether every value that it allows is smaller than every one that {@code other} allows. */
  public boolean isCertainlyBelow(Estimate other) {
    return reading.interval().isBelow(other.reading.interval());
  }

  /** Whether the two were written with the same number, hedges apart. */
  public boolean statesSameNumberAs(Estimate other) {
    return reading.unit().equals(other.reading.unit())
        && reading.best().equals(other.reading.best());
  }

  /** Whether its best value is at least {@code least}, in its unit. */
  public boolean isAtLeast(long least) {
    return reading.best().compareTo(Rational.of(least)) >= 0;
  }

  @Override
  public String toString() {
    return id + " " + reading.interval();
  }
}
