package org.tally.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.number.Rational;
import org.tally.model.relation.Quotient;

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

  private Estimate(
      String id,
      Quantity quantity,
      Reading reading,
      Account account,
      Origins origins,
      List<Claim> claims,
      @Nullable DerivedClaim derivation,
      @Nullable Quotient value) {
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
        claim.id(), quantity, reading, account, origins, List.of(claim), null, null);
  }

  /** What follows, with its value over the ids of the claims at the leaves of its proof. */
  public static Estimate derived(
      DerivedClaim claim, Account account, Origins origins, Quotient value) {
    return new Estimate(
        claim.id(),
        claim.quantity(),
        claim.reading(),
        account,
        origins,
        claim.claims(),
        claim,
        value);
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

  /** Its value over the ids of claims. */
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
