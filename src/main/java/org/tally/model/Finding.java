package org.tally.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Relation;

/**
 * What a rule flagged, or what it could not judge.
 *
 * @param rule the rule's id
 * @param slug the rule's name
 * @param severity how serious it is
 * @param verdict what the rule says
 * @param dataset the name of the dataset
 * @param subject the id of the subject; null if the finding is about none
 * @param property the id of the property; null if the finding is about none
 * @param key what is in dispute, apart from the rule and the dataset: the same in every run
 * @param template the message, with names of arguments in braces
 * @param arguments by name
 * @param claims every claim that it rests on, operands included, in the order of their positions
 * @param blamed the claims that are probably wrong; empty if nothing tells
 * @param camps who agrees with whom; empty where that does not apply
 * @param proofs the working behind it
 * @param gap how far apart the readings are, in the property's unit
 * @param relativeGap the gap as a share of the mean of the best values that it lies between
 * @param flipPoint the share of its best value by which each would have to widen
 * @param support one line on who says it, from how many origins
 * @param slips what probably happened, the likeliest first; empty where nothing tells
 * @param flips the conclusions of the file that depend on who is right; empty where none does
 * @param dependents what follows from the claims that it disputes, and is not in dispute itself
 * @param dispute which claims to doubt, and why they cannot all be true; null where nothing is in
 *     dispute
 */
public record Finding(
    String rule,
    String slug,
    Severity severity,
    Verdict verdict,
    String dataset,
    @Nullable String subject,
    @Nullable String property,
    String key,
    String template,
    SortedMap<String, Argument> arguments,
    List<Claim> claims,
    List<Claim> blamed,
    List<Camp> camps,
    List<Proof> proofs,
    @Nullable Rational gap,
    @Nullable Rational relativeGap,
    @Nullable Rational flipPoint,
    @Nullable Support support,
    List<Diagnosis> slips,
    List<Flip> flips,
    List<DerivedClaim> dependents,
    @Nullable Dispute dispute) {

  /**
   * What tells a finding from every other of a run, and is the same in every run.
   *
   * @param rule the rule's id
   * @param dataset the name of the dataset
   * @param key what is in dispute
   */
  public record Name(String rule, String dataset, String key) {}

  /**
   * By severity, the worst first, and of one severity those first on which a conclusion depends;
   * then by place and rule: the order of every report.
   */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::dataset)
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(finding -> finding.flips().isEmpty())
          .thenComparing(Finding::firstPosition)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::key);

  public Finding {
    arguments = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    claims = List.copyOf(claims);
    blamed = List.copyOf(blamed);
    camps = List.copyOf(camps);
    proofs = List.copyOf(proofs);
    slips = List.copyOf(slips);
    flips = List.copyOf(flips);
    dependents = List.copyOf(dependents);
  }

  /** A finding of which nobody has asked yet what depends on it and what to doubt. */
  public Finding(
      String rule,
      String slug,
      Severity severity,
      Verdict verdict,
      String dataset,
      @Nullable String subject,
      @Nullable String property,
      String key,
      String template,
      SortedMap<String, Argument> arguments,
      List<Claim> claims,
      List<Claim> blamed,
      List<Camp> camps,
      List<Proof> proofs,
      @Nullable Rational gap,
      @Nullable Rational relativeGap,
      @Nullable Rational flipPoint,
      @Nullable Support support,
      List<Diagnosis> slips) {
    this(
        rule,
        slug,
        severity,
        verdict,
        dataset,
        subject,
        property,
        key,
        template,
        arguments,
        claims,
        blamed,
        camps,
        proofs,
        gap,
        relativeGap,
        flipPoint,
        support,
        slips,
        List.of(),
        List.of(),
        null);
  }

  /** The same finding with what probably happened. */
  public Finding withSlips(List<Diagnosis> diagnoses) {
    return with(diagnoses, flips, dependents, dispute);
  }

  /** The same finding with the conclusions that depend on it. */
  public Finding withFlips(List<Flip> depending) {
    return with(slips, depending, dependents, dispute);
  }

  /** The same finding with what follows from the claims that it disputes. */
  public Finding withDependents(List<DerivedClaim> following) {
    return with(slips, flips, following, dispute);
  }

  /** The same finding with what is in dispute. */
  public Finding withDispute(Dispute disputed) {
    return with(slips, flips, dependents, disputed);
  }

  private Finding with(
      List<Diagnosis> diagnoses,
      List<Flip> depending,
      List<DerivedClaim> following,
      @Nullable Dispute disputed) {
    return new Finding(
        rule,
        slug,
        severity,
        verdict,
        dataset,
        subject,
        property,
        key,
        template,
        arguments,
        claims,
        blamed,
        camps,
        proofs,
        gap,
        relativeGap,
        flipPoint,
        support,
        diagnoses,
        depending,
        following,
        disputed);
  }

  public Name name() {
    return new Name(rule, dataset, key);
  }

  /** Whether it puts claims in dispute: they cannot all be true, or one looks mistaken. */
  public boolean isDispute() {
    return verdict == Verdict.CONFLICT || verdict == Verdict.SUSPECTED;
  }

  /**
   * The claims that it puts in dispute: those in camps, where there are camps; of a mere suspicion
   * those that it blames, for what looks like a slip must not hide what cannot be true.
   */
  public List<Claim> disputed() {
    if (verdict == Verdict.SUSPECTED) {
      return blamed;
    }
    if (verdict != Verdict.CONFLICT) {
      return List.of();
    }
    return camps.isEmpty()
        ? claims
        : camps.stream().flatMap(camp -> camp.claims().stream()).toList();
  }

  /** The relations that it is about, where it is about relations; the accused one comes first. */
  public List<Relation> relations() {
    return arguments.values().stream()
        .filter(Argument.Relations.class::isInstance)
        .flatMap(argument -> ((Argument.Relations) argument).relations().stream())
        .toList();
  }

  /** Where the first of its claims stands, or of its relations. */
  public Position firstPosition() {
    if (!claims.isEmpty()) {
      return claims.get(0).position();
    }
    List<Relation> relations = relations();
    return relations.isEmpty() ? Position.of(dataset) : relations.get(0).position();
  }

  /** How many sources and independent origins stand behind the claims, and the origins' names. */
  public record Support(int sources, List<String> origins) {
    public Support {
      origins = List.copyOf(origins);
    }
  }

  /** Arguments in the making. */
  public static SortedMap<String, Argument> arguments(Map<String, Argument> arguments) {
    return new TreeMap<>(arguments);
  }
}
