package org.tally.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.base.base.ValueResolver;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.tally.doubt.Doubts;
import org.tally.doubt.Joint;
import org.tally.model.Claim;
import org.tally.model.DerivedClaim;
import org.tally.model.Dispute;
import org.tally.model.Finding;
import org.tally.model.Verdict;
import org.tally.model.fact.Echo;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Likeness;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Stake;
import org.tally.model.fact.Suspicion;
import org.tally.model.fact.Working;
import org.tally.slip.Mistakes;
import org.tally.slip.Retrial;

/**
 * Checks one case: a function from its claims to its findings, free of files, clocks and other
 * cases. A session sees the case's facts in eight steps, each run to its fixed point: workings,
 * until nothing new follows; what is stated; what came out of the workings; what is stated against
 * what follows, and against what bounds it; what follows and nobody states; what is left of each
 * account, taken together; what slips may be behind the conflicts; and what becomes of the file's
 * conclusions with each side of one. So no rule ever sees half of what it judges, nothing reported
 * has to be taken back, and what a finding has disputed is not flagged again for what follows from
 * it.
 */
final class CaseCheck implements AutoCloseable {
  /** How many claims may be judged again, in all, to see whether a slip is behind a conflict. */
  private static final int REPLAYED_CLAIMS = 20_000;

  private final RuleBook book;
  private final Exercise exercise;
  private final Severities severities;
  private final KieSessionsPool sessions;

  /**
   * What a case gave.
   *
   * @param findings what rules flagged, and what they could not judge, unsorted
   * @param derived what follows, marked where it rests on a disputed claim
   * @param uses what became of the relations
   * @param counts how often each rule was exercised
   * @param echoes numbers that two sources share and nobody else has: evidence that only all cases
   *     together give
   */
  record Result(
      List<Finding> findings,
      List<DerivedClaim> derived,
      Uses uses,
      Exercise.Counts counts,
      List<Echo> echoes) {}

  CaseCheck(RuleBook book, Exercise exercise, Severities severities) {
    this.book = book;
    this.exercise = exercise;
    this.severities = severities;
    this.sessions = book.kieBase().newKieSessionsPool(1);
  }

  /** Checks {@code claims}, which form one case of the dataset that {@code ground} stands for. */
  Result check(Ground ground, List<Claim> claims) {
    return inSession(ground, run -> run.check(ground, claims));
  }

  /** Checks {@code facts}, which are about no single case but about the dataset as a whole. */
  Result checkWhole(Ground ground, Collection<?> facts) {
    return inSession(
        ground,
        run -> {
          run.judge(facts);
          Function<Judged, Dispute> dispute =
              judged ->
                  new Doubts(
                      judged, List.of(), ground.frame(), claim -> Origins.NONE, new HashMap<>());
          List<Finding> reported =
              run.findings.reported().stream().map(each -> disputed(each, dispute)).toList();
          reported.forEach(finding -> run.counts.found(finding));
          return new Result(reported, List.of(), Uses.none(), run.counts, List.of());
        });
  }

  /** What is found in {@code claims}, without a look for slips. */
  private List<FindingSink.Reported> findings(Ground ground, List<Claim> claims) {
    return inSession(
        ground,
        run -> {
          run.judge(new CaseFacts(ground, claims));
          return run.findings.reported();
        });
  }

  private static Finding disputed(
      FindingSink.Reported reported, Function<Judged, Dispute> dispute) {
    Finding finding = reported.finding();
    if (finding.verdict() != Verdict.CONFLICT) {
      return finding;
    }
    Dispute about = dispute.apply(reported.judged());
    // every report tells it: here cases are at work side by side, there is one writer
    about.blame();
    return finding.withDispute(about);
  }

  private <T> T inSession(Ground ground, Function<Run, T> work) {
    KieSession session = sessions.newKieSession();
    try {
      FindingSink findings = new FindingSink(ground.datasetName(), book.metadata(), severities);
      return work.apply(new Run(session, findings, new DerivationSink(), new Exercise.Counts()));
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
    private final SlipSink slips = new SlipSink(book.metadata(), severities);
    private final FlipSink flips = new FlipSink(book.metadata(), severities);
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
      setGlobal("slips", slips);
      setGlobal("flips", flips);
    }

    Result check(Ground ground, List<Claim> claims) {
      CaseFacts facts = new CaseFacts(ground, claims);
      judge(facts);
      judge(suspicions(ground, claims));
      judge(stakes(ground, facts));
      List<Finding> reported =
          findings.reported().stream()
              .map(each -> flips.told(slips.explained(disputed(each, facts::dispute))))
              .toList();
      reported.forEach(finding -> counts.found(finding));
      Disputes disputes = new Disputes(reported, facts.derived());
      boolean wanted = exercise.isWanted(Likeness.class);
      return new Result(
          disputes.findings(),
          disputes.derived(),
          facts.uses(),
          counts,
          wanted ? facts.echoes() : List.of());
    }

    void judge(CaseFacts facts) {
      derive(facts);
      judge(facts.statedFacts());
      judge(facts.outcomes(findings.disputed()));
      judge(facts.derivedFacts(findings.disputed(), findings.blamed()));
      judge(facts.boundingFacts(findings.disputed()));
      judge(facts.unstatedFacts(findings.disputed()));
      if (exercise.isWanted(Joint.class)) {
        judge(facts.joints(findings.inConflict()));
      }
    }

    private List<Suspicion> suspicions(Ground ground, List<Claim> claims) {
      List<Retrial.Conflict> conflicts =
          conflicts()
              .map(reported -> new Retrial.Conflict(reported.finding(), reported.judged()))
              .toList();
      if (conflicts.isEmpty() || !exercise.isWanted(Suspicion.class)) {
        return List.of();
      }
      Replay replay =
          new Replay(
              claims,
              findings.reported(),
              changed -> findings(ground, changed),
              Math.max(1, REPLAYED_CLAIMS / claims.size()));
      return new Mistakes(claims, replay).behind(conflicts);
    }

    private Stream<FindingSink.Reported> conflicts() {
      return findings.reported().stream()
          .filter(each -> each.finding().verdict() == Verdict.CONFLICT);
    }

    private List<Stake> stakes(Ground ground, CaseFacts facts) {
      if (ground.conclusions().isEmpty() || !exercise.isWanted(Stake.class)) {
        return List.of();
      }
      List<FindingSink.Reported> conflicts = conflicts().toList();
      if (conflicts.isEmpty()) {
        return List.of();
      }
      Stakes stakes = facts.stakes(findings.disputed());
      return conflicts.stream()
          .flatMap(each -> stakes.of(each.finding(), each.judged()).stream())
          .toList();
    }

    private void derive(CaseFacts facts) {
      for (List<Working> workings = facts.nextWorkings();
          !workings.isEmpty();
          workings = facts.nextWorkings()) {
        judge(workings);
        derivations.take().forEach(facts::enter);
      }
    }

    void judge(Collection<?> facts) {
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
