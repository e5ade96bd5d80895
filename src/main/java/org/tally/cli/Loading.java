package org.tally.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.input.SpeakerWords;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.model.Report;
import org.tally.model.place.Position;
import org.tally.reading.PolicyException;
import org.tally.reading.ValueReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for how claims are read and by which rules they are judged, shared by commands. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Loading {
  @Mixin private RuleFolders folders;

  @Mixin private PolicyOption policies;

  @Option(
      names = "--attributions",
      paramLabel = "FILE",
      description = "More words that name no speaker, for U104: a table like the built-in one.")
  private @Nullable Path attributions;

  /**
   * What a command works on.
   *
   * @param book the rules
   * @param datasets what could be read
   * @param problems what kept rules or claims from being read, by position
   * @param files the claims files that were read or tried
   */
  record Loaded(RuleBook book, List<Dataset> datasets, List<Problem> problems, Set<Path> files) {
    Loaded {
      datasets = List.copyOf(datasets);
      problems = List.copyOf(problems);
      files = Set.copyOf(files);
    }

    /** Checks all of it, with the severities that the rules declare. */
    Report check() {
      return check(null);
    }

    /**
     * Checks all of it, and works out what only bounds a property, too.
     *
     * @param asked the property's id; null for none
     */
    Report check(@Nullable String asked) {
      int threads = Runtime.getRuntime().availableProcessors();
      return new Checker(book, threads, Map.of(), Checker.Progress.NONE)
          .check(datasets, problems, null, asked);
    }
  }

  /** The rules alone; why they do not load is added to {@code problems}. */
  RuleBook rules(List<Problem> problems) {
    return folders.load(problems);
  }

  /**
   * Reads the rules and the claims of {@code paths}; that there are none is a problem, too.
   *
   * @param err where to say what was passed by
   */
  Loaded load(List<Path> paths, PrintWriter err) {
    List<Problem> problems = new ArrayList<>();
    // the rules load beside the claims: a short check is mostly start-up
    CompletableFuture<RuleBook> loading =
        CompletableFuture.supplyAsync(() -> folders.load(problems));
    Input input = read(paths);
    Problems.printReports(input.reports(), err);
    RuleBook book = loading.join();
    problems.addAll(input.problems());
    if (input.datasets().isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of(Position.of(paths.get(0).toString()), "there are no claims here"));
    }
    problems.sort(null);
    return new Loaded(book, input.datasets(), problems, input.files());
  }

  /** The files that decide how claims are read: a policy's table, and words that name nobody. */
  List<Path> tables() {
    List<Path> tables = new ArrayList<>();
    policies.file().ifPresent(tables::add);
    if (attributions != null) {
      tables.add(attributions);
    }
    return tables;
  }

  /** Nothing where the policy does not load: another one would judge other numbers. */
  private Input read(List<Path> paths) {
    try {
      SpeakerWords speakers =
          attributions == null ? SpeakerWords.builtIn() : SpeakerWords.extendedBy(attributions);
      return new DatasetReader(new ValueReader(policies.load()), speakers).read(paths);
    } catch (PolicyException e) {
      return Input.none(e.problems());
    }
  }
}
