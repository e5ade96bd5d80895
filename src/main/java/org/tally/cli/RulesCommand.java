package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tally.engine.RuleBook;
import org.tally.model.Problem;
import org.tally.report.JsonRenderer;
import org.tally.report.RuleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(name = "rules", description = "List the rules.", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FormatOption format;

  @Mixin private RuleFolders folders;

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = new ArrayList<>();
    RuleBook book = folders.load(problems);
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case TEXT -> new RuleTable().render(book.rules(), out);
      case JSON -> new JsonRenderer().render(book.rules(), out);
    }
    out.flush();
    Problems.print(problems, spec.commandLine().getErr());
    return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }
}
