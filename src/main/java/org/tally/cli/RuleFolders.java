package org.tally.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tally.engine.RuleBook;
import org.tally.engine.RuleException;
import org.tally.model.Problem;
import picocli.CommandLine.Option;

/** The option for rules of one's own, shared by several commands. */
final class RuleFolders {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Add the rules of a folder. May be repeated.")
  private List<Path> folders = new ArrayList<>();

  /**
   * The rules in use. Where those of the folders do not load, the built-in ones, and why is added
   * to {@code problems}: what can be checked is checked.
   */
  RuleBook load(List<Problem> problems) {
    if (folders.isEmpty()) {
      return RuleBook.builtIn();
    }
    try {
      return RuleBook.with(folders);
    } catch (RuleException e) {
      problems.addAll(e.problems());
      if (e.problems().isEmpty()) {
        throw new IllegalStateException("rules that do not load, without a reason", e);
      }
      return RuleBook.builtIn();
    }
  }
}
