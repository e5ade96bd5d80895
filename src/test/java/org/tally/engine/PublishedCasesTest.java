package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.model.Report.RuleCount;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.report.Messages;

/**
 * Cases from standards and from the news, from the claims file to the findings: the page's headings
 * say the verdict, and each must have been judged by some rule on conflicts. With {@code
 * -Dtally.update=true} what stands below the claims is rewritten; the headings are not.
 */
final class PublishedCasesTest {
  private static final Path PAGE = Path.of("src/test/resources/published-cases.md");
  private static final boolean UPDATE = Boolean.getBoolean("tally.update");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Page page = Page.read(PAGE);
    List<DynamicTest> tests = new ArrayList<>();
    for (Page.Example example : page.examples()) {
      tests.add(DynamicTest.dynamicTest(example.heading(), () -> run(page, example)));
    }
    return tests.stream();
  }

  private static void run(Page page, Page.Example example) throws IOException {
    Report report = check(example.claims());
    List<String> lines = new ArrayList<>();
    TreeSet<String> judges = new TreeSet<>();
    for (RuleCount count : report.rules()) {
      if (count.exercised() > 0 && count.rule().matches("C10[1-8]|C11[45]|D1.*")) {
        judges.add(count.rule());
      }
    }
    report.findings().forEach(finding -> line(finding, lines));
    report.outcomes().forEach(finding -> line(finding, lines));
    report.derived().forEach(derived -> lines.add(follows(derived)));
    lines.add("judged by " + String.join(", ", judges));
    assertThat(judges).as("rules that judged it").isNotEmpty();
    boolean conflict = report.findings().stream().anyMatch(f -> f.verdict() == Verdict.CONFLICT);
    assertThat(example.heading()).startsWith(conflict ? "Conflict: " : "Consistent: ");
    if (UPDATE) {
      page.update(example, lines);
    } else {
      assertThat(lines).isEqualTo(example.expected());
    }
  }

  private static Report check(String claims) {
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom"))).readText("case.yaml", claims);
    assertThat(input.problems()).isEmpty();
    return new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
        .check(input.datasets(), List.of());
  }

  private static void line(Finding finding, List<String> lines) {
    if (!finding.rule().startsWith("C")) {
      return;
    }
    List<String> ids = finding.claims().stream().map(Claim::id).toList();
    lines.add(
        finding.verdict().text()
            + " "
            + String.join(", ", ids)
            + " ("
            + finding.rule()
            + "): "
            + Messages.of(finding)
            + (finding.gap() == null ? "" : "; gap " + finding.gap())
            + (finding.flipPoint() == null ? "" : "; flip point " + finding.flipPoint()));
  }

  private static String follows(Report.DerivedIn derived) {
    return "follows: "
        + derived.claim().quantity().label()
        + " "
        + derived.claim().reading().best()
        + " "
        + derived.claim().reading().interval();
  }
}
