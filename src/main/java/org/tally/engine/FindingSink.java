package org.tally.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Matter;

/**
 * Where rules report what they flag. What is in dispute is reported once: findings of one rule on
 * one matter become one.
 */
public final class FindingSink {
  private final String dataset;
  private final Map<String, RuleMeta> rules;
  private final Severities severities;
  private final Map<String, Reported> findings = new TreeMap<>();

  /** A finding and what it flags. */
  record Reported(Finding finding, Judged judged) {}

  FindingSink(String dataset, Map<String, RuleMeta> rules, Severities severities) {
    this.dataset = dataset;
    this.rules = rules;
    this.severities = severities;
  }

  /** Reports that {@code rule} flags {@code judged}. */
  public void add(Rule rule, Judged judged) {
    RuleMeta meta = RuleMeta.of(rule, rules);
    Matter matter = judged.matter();
    Severity severity = severities.decide(meta, matter.oneAccount());
    if (severity == null) {
      return;
    }
    Finding finding =
        new Finding(
            meta.info().id(),
            meta.info().slug(),
            severity,
            meta.verdict(),
            dataset,
            matter.subject(),
            matter.property(),
            matter.key(),
            meta.message(),
            Finding.arguments(matter.arguments()),
            matter.claims(),
            matter.blamed(),
            matter.camps(),
            matter.proofs(),
            matter.gap(),
            matter.relativeGap(),
            matter.flipPoint(),
            matter.claims().isEmpty() ? null : matter.support(),
            List.of());
    findings.merge(
        rule.getName() + '|' + matter.key(), new Reported(finding, judged), FindingSink::merged);
  }

  /** All that was reported, in no particular order. */
  List<Finding> findings() {
    return findings.values().stream().map(Reported::finding).toList();
  }

  /** All that was reported, with what each finding flags, in the order of their keys. */
  List<Reported> reported() {
    return List.copyOf(findings.values());
  }

  /** The claims that conflicts reported so far are about. */
  Set<Claim> disputed() {
    Set<Claim> disputed = Collections.newSetFromMap(new IdentityHashMap<>());
    findings().forEach(finding -> disputed.addAll(finding.disputed()));
    return disputed;
  }

  /** All claims that conflicts reported so far rest on. */
  Set<Claim> inConflict() {
    Set<Claim> claims = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding finding : findings()) {
      if (finding.verdict() == Verdict.CONFLICT) {
        claims.addAll(finding.claims());
      }
    }
    return claims;
  }

  /** The claims that conflicts reported so far hold to be wrong. */
  Set<Claim> blamed() {
    Set<Claim> blamed = Collections.newSetFromMap(new IdentityHashMap<>());
    findings().forEach(finding -> blamed.addAll(finding.blamed()));
    return blamed;
  }

  /** One finding of two on the same matter; the same whichever was reported first. */
  private static Reported merged(Reported a, Reported b) {
    boolean inOrder = claimIds(a.finding).compareTo(claimIds(b.finding)) <= 0;
    Finding first = inOrder ? a.finding : b.finding;
    Finding second = inOrder ? b.finding : a.finding;
    return new Reported(merged(first, second), inOrder ? a.judged : b.judged);
  }

  private static Finding merged(Finding first, Finding second) {
    List<Claim> claims = new ArrayList<>(first.claims());
    claims.addAll(second.claims());
    List<Claim> blamed = new ArrayList<>(first.blamed());
    blamed.addAll(second.blamed());
    List<Proof> proofs = new ArrayList<>(first.proofs());
    second.proofs().stream().filter(proof -> !proofs.contains(proof)).forEach(proofs::add);
    Severity severity =
        first.severity().compareTo(second.severity()) >= 0 ? first.severity() : second.severity();
    return new Finding(
        first.rule(),
        first.slug(),
        severity,
        first.verdict(),
        first.dataset(),
        first.subject(),
        first.property(),
        first.key(),
        first.template(),
        first.arguments(),
        Matter.inOrder(claims),
        Matter.inOrder(blamed),
        first.camps(),
        proofs,
        first.gap(),
        first.relativeGap(),
        first.flipPoint(),
        first.support(),
        List.of());
  }

  private static String claimIds(Finding finding) {
    return String.join("|", finding.claims().stream().map(Claim::id).sorted().toList());
  }
}
