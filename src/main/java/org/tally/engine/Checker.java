package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Problem;
import org.tally.model.Report;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;
import org.tally.model.fact.Echo;
import org.tally.support.Echoes;

/**
 * Checks datasets with a rule book, cases in parallel. The report is the same for any number of
 * threads.
 */
public final class Checker {
  private static final Comparator<Report.DerivedIn> DERIVED_ORDER =
      Comparator.comparing(Report.DerivedIn::dataset)
          .thenComparing(derived -> derived.claim().claims().get(0).position())
          .thenComparing(derived -> derived.claim().id());

  private final RuleBook book;
  private final int threads;
  private final Severities severities;
  private final Progress progress;

  /** Is told how far a check has come; called from several threads. */
  @FunctionalInterface
  public interface Progress {
    /** Does not care. */
    Progress NONE = (done, all) -> {};

    void caseDone(long done, long all);
  }

  /**
   * @param book the rules
   * @param threads how many cases to check at a time, at least 1
   * @param severities by the id of a rule the severity of its findings, empty for none to be
   *     reported
   * @param progress is told of each case
   */
  public Checker(
      RuleBook book, int threads, Map<String, Optional<Severity>> severities, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("(" + threads + ") threads cannot check anything");
    }
    this.book = book;
    this.threads = threads;
    this.severities = new Severities(severities);
    this.progress = progress;
  }

  /**
   * Checks {@code datasets}. A rule that fails costs no other finding: its cases are checked again
   * with the built-in rules alone, and it becomes a problem of the report.
   *
   * @param problems what kept the input from being complete, passed on to the report
   */
  public Report check(List<Dataset> datasets, List<Problem> problems) {
    return check(datasets, problems, null);
  }

  /**
   * Checks {@code datasets} as of a day, so that claims can be too old.
   *
   * @param problems what kept the input from being complete, passed on to the report
   * @param asOf the day; null for no claim to be
   */
  public Report check(List<Dataset> datasets, List<Problem> problems, @Nullable LocalDate asOf) {
    return check(datasets, problems, asOf, null);
  }

  /**
   * Checks {@code datasets}, and works out all that follows for one property.
   *
   * @param problems what kept the input from being complete, passed on to the report
   * @param asOf the day as of which claims can be too old; null for no claim to be
   * @param asked the id of the property of which all is wanted that follows, what only bounds it
   *     included; null if only what decides something is
   */
  public Report check(
      List<Dataset> datasets,
      List<Problem> problems,
      @Nullable LocalDate asOf,
      @Nullable String asked) {
    List<Job> jobs = new ArrayList<>();
    Map<Ground, Dataset> grounds = new LinkedHashMap<>();
    long claims = 0;
    for (Dataset dataset : datasets) {
      Ground ground = new Ground(dataset, asOf, asked);
      grounds.put(ground, dataset);
      claims += dataset.claims().size();
      Cases.of(dataset).forEach(members -> jobs.add(new Job(ground, members)));
    }
    // the largest first, so that no worker is left with it while the others are done
    jobs.sort(Comparator.comparingInt(job -> -job.claims.size()));
    Gathered gathered = run(jobs);
    checkWholes(gathered);
    judgeRelations(grounds, problems.isEmpty(), gathered);
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(gathered.problems);
    return gathered.report(datasets, claims, all, book.rules());
  }

  private void judgeRelations(Map<Ground, Dataset> grounds, boolean complete, Gathered gathered) {
    grounds.forEach(
        (ground, dataset) -> {
          Uses uses = gathered.uses.getOrDefault(ground, Uses.none());
          List<Object> facts = RelationFacts.of(dataset, uses, complete);
          if (!facts.isEmpty()) {
            try (CaseCheck check = new CaseCheck(book, new Exercise(book), severities)) {
              gathered.add(ground, check.checkWhole(ground, facts));
            }
          }
        });
  }

  private Gathered run(List<Job> jobs) {
    int workers = Math.max(1, Math.min(threads, jobs.size()));
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    Exercise exercise = new Exercise(book);
    if (workers == 1) {
      return work(jobs, next, done, exercise);
    }
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Gathered>> parts = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        parts.add(executor.submit(() -> work(jobs, next, done, exercise)));
      }
      Gathered whole = new Gathered();
      for (Future<Gathered> part : parts) {
        whole.add(part.get());
      }
      return whole;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the check was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the check failed: " + e.getCause(), e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  /** Judges what only all cases of a dataset together show. */
  private void checkWholes(Gathered gathered) {
    if (gathered.echoes.isEmpty()) {
      return;
    }
    Map<Ground, List<Echo>> echoes = new LinkedHashMap<>(gathered.echoes);
    try (CaseCheck check = new CaseCheck(book, new Exercise(book), severities)) {
      echoes.forEach(
          (ground, found) ->
              gathered.add(ground, check.checkWhole(ground, Echoes.likenesses(found))));
    }
  }

  private Gathered work(List<Job> jobs, AtomicInteger next, AtomicLong done, Exercise exercise) {
    Gathered gathered = new Gathered();
    try (CaseCheck check = new CaseCheck(book, exercise, severities)) {
      for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
        Job job = jobs.get(i);
        try {
          gathered.add(job.ground, check.check(job.ground, job.claims));
        } catch (RuntimeException e) {
          gathered.problems.add(problem(job, e));
          checkWithoutUserRules(job, gathered);
        }
        progress.caseDone(done.incrementAndGet(), jobs.size());
      }
    }
    return gathered;
  }

  private void checkWithoutUserRules(Job job, Gathered gathered) {
    RuleBook builtIn = book.fallback().orElse(null);
    if (builtIn == null) {
      return;
    }
    try (CaseCheck check = new CaseCheck(builtIn, new Exercise(builtIn), severities)) {
      gathered.add(job.ground, check.check(job.ground, job.claims));
    } catch (RuntimeException e) {
      gathered.problems.add(problem(job, e));
    }
  }

  private static Problem problem(Job job, RuntimeException failure) {
    Claim first = job.claims.get(0);
    String rule =
        failure instanceof ConsequenceException consequence && consequence.getMatch() != null
            ? "rule (" + consequence.getMatch().getRule().getName() + ")"
            : "a rule";
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new Problem(
        first.position(),
        rule + " failed on the case of subject (" + first.subject().id() + "): " + cause,
        "Maybe a rule asks for something that a fact does not have?");
  }

  private record Job(Ground ground, List<Claim> claims) {}

  /** What some cases gave. */
  private static final class Gathered {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Report.DerivedIn> derived = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Ground, Uses> uses = new HashMap<>();
    private final Exercise.Counts counts = new Exercise.Counts();
    private final Map<Ground, List<Echo>> echoes = new LinkedHashMap<>();

    void add(Ground ground, CaseCheck.Result result) {
      String dataset = ground.datasetName();
      addEchoes(ground, result.echoes());
      addUses(ground, result.uses());
      findings.addAll(result.findings());
      for (DerivedClaim claim : result.derived()) {
        derived.add(new Report.DerivedIn(dataset, claim));
      }
      counts.add(result.counts());
    }

    private void addUses(Ground ground, Uses found) {
      if (!found.applied().isEmpty() || !found.mixed().isEmpty()) {
        uses.computeIfAbsent(ground, key -> Uses.none()).addAll(found);
      }
    }

    private void addEchoes(Ground ground, List<Echo> found) {
      if (!found.isEmpty()) {
        echoes.computeIfAbsent(ground, key -> new ArrayList<>()).addAll(found);
      }
    }

    void add(Gathered other) {
      other.echoes.forEach(this::addEchoes);
      other.uses.forEach(this::addUses);
      findings.addAll(other.findings);
      derived.addAll(other.derived);
      problems.addAll(other.problems);
      counts.add(other.counts);
    }

    Report report(List<Dataset> datasets, long claims, List<Problem> all, List<RuleInfo> rules) {
      findings.sort(Finding.ORDER);
      derived.sort(DERIVED_ORDER);
      return new Report(
          datasets.stream().map(Dataset::name).toList(),
          claims,
          findings.stream().filter(finding -> !finding.verdict().isOutcomeOnly()).toList(),
          findings.stream().filter(finding -> finding.verdict().isOutcomeOnly()).toList(),
          derived,
          rules.stream()
              .map(
                  rule ->
                      new Report.RuleCount(
                          rule.id(), counts.exercisedBy(rule.id()), counts.foundBy(rule.id())))
              .toList(),
          all.stream().sorted().toList());
    }
  }
}
