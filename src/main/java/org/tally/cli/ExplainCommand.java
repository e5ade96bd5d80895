package org.tally.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tally.engine.RuleBook;
import org.tally.model.Problem;
import org.tally.model.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a rule. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "explain",
    description = "Say what a rule checks, and show examples.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "The rule's id or name: C101, disjoint-values.")
  private String rule;

  @Mixin private RuleFolders folders;

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    RuleBook book = folders.load(problems);
    Optional<RuleInfo> known = RuleNames.find(rule, book.rules());
    Optional<String> page = book.page(known.map(RuleInfo::id).orElse(rule));
    Problems.print(problems, spec.commandLine().getErr());
    if (page.isEmpty()) {
      String why =
          known.isPresent()
              ? "rule (" + rule + ") has no page."
              : RuleNames.unknown(rule, book.rules());
      throw new ParameterException(spec.commandLine(), why);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(page.get());
    if (!page.get().endsWith("\n")) {
      out.print('\n');
    }
    out.flush();
    return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }
}
