package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Working;

/**
 * Checks one case: a function from its claims to its findings, free of files, clocks and other
 * cases. A session sees the case's facts in four steps, each run to its fixed point: workings,
 * until nothing new follows; what is stated; what came out of the workings; and what is stated
 * against what follows. So no rule ever sees half of what it judges, nothing reported has to be
 * taken back, and what a finding has disputed is not flagged again for what follows from it.
 */
final class CaseCheck implements AutoCloseable {
  private final RuleBook book;
  private final Exercise exercise;
  private final Severities severities;
  private final KieSessionsPool sessions;

  /**
   * What a case gave.
   *
   * @param findings what rules flagged, and what they could not judge, unsorted
   * @param derived what follows, marked where it rests on a disputed claim
   * @param counts how often each rule was exercised
   */
  record Result(List<Finding> findings, List<DerivedClaim> derived, Exercise.Counts counts) {}

  CaseCheck(RuleBook book, Exercise exercise, Severities severities) {
    this.book = book;
    this.exercise = exercise;
    this.severities = severities;
    this.sessions = book.kieBase().newKieSessionsPool(1);
  }

  /** Checks {@code claims}, which form one case of the dataset that {@code ground} stands for. */
  Result check(Ground ground, List<Claim> claims) {
    KieSession session = sessions.newKieSession();
    try {
      FindingSink findings = new FindingSink(ground.datasetName(), book.metadata(), severities);
      Run run = new Run(session, findings, new DerivationSink(), new Exercise.Counts());
      return run.check(new CaseFacts(ground, claims));
    } finally {
      session.dispose();
    }
  }

  @Override
  public void close() {
    sessions.shutdown();
  }

  /** One session at work. */
  private final class Run {
    private final KieSession session;
    private final FindingSink findings;
    private final DerivationSink derivations;
    private final Exercise.Counts counts;

    Run(
        KieSession session,
        FindingSink findings,
        DerivationSink derivations,
        Exercise.Counts counts) {
      this.session = session;
      this.findings = findings;
      this.derivations = derivations;
      this.counts = counts;
      setGlobal("findings", findings);
      setGlobal("derivations", derivations);
    }

    Result check(CaseFacts facts) {
      derive(facts);
      judge(facts.statedFacts());
      judge(facts.outcomes(findings.disputed()));
      judge(facts.derivedFacts(findings.disputed(), findings.blamed()));
      List<Finding> reported = findings.findings();
      reported.forEach(finding -> counts.found(finding));
      Set<Claim> disputed = findings.disputed();
      List<DerivedClaim> derived = new ArrayList<>();
      for (Estimate estimate : facts.derived()) {
        DerivedClaim claim = estimate.derivation();
        if (claim != null) {
          derived.add(claim.withDisputed(claim.claims().stream().anyMatch(disputed::contains)));
        }
      }
      return new Result(reported, derived, counts);
    }

    private void derive(CaseFacts facts) {
      for (List<Working> workings = facts.nextWorkings();
          !workings.isEmpty();
          workings = facts.nextWorkings()) {
        judge(workings);
        derivations.take().forEach(facts::enter);
      }
    }

    private void judge(Collection<?> facts) {
      boolean any = false;
      for (Object fact : facts) {
        if (exercise.isWanted(fact.getClass())) {
          var handle = session.insert(fact);
          exercise.count(fact, handle, (ValueResolver) session, counts);
          any = true;
        }
      }
      if (any) {
        session.fireAllRules();
      }
    }

    /** A global exists only where some rule declares it. */
    private void setGlobal(String name, Object value) {
      if (book.declaresGlobal(name)) {
        session.setGlobal(name, value);
      }
    }
  }
}
