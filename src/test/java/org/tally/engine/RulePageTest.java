package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Claim;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.report.Messages;

/**
 * Runs every example of every page with the page's rule alone, compiled as the shipped model and
 * compiled from text. An example that expects derived claims, or rests on them, runs together with
 * the rules that derive; one of a rule that explains conflicts, with all rules.
 *
 * <p>With {@code -Dtally.update=true} the expectations are rewritten instead: read the change
 * before you commit it.
 */
final class RulePageTest {
  private static final Path RULES = Path.of("rules");

  /** The pages say so: only what can be stale depends on it. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 3, 1);

  private static final boolean UPDATE = Boolean.getBoolean("tally.update");

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Page page : Page.all(RULES)) {
      if (!page.headings().contains("Fires")) {
        continue;
      }
      for (Page.Example example : page.examples()) {
        String name = page.id() + " " + example.heading() + " line " + example.line();
        tests.add(DynamicTest.dynamicTest(name + ", as shipped", () -> runShipped(page, example)));
        if (!UPDATE) {
          tests.add(
              DynamicTest.dynamicTest(name + ", from text", () -> runFromText(page, example)));
        }
      }
    }
    return tests.stream();
  }

  private static void runShipped(Page page, Page.Example example) throws IOException {
    List<String> actual = run(RuleBook.builtIn(), page, example);
    if (UPDATE) {
      page.update(example, actual);
    } else {
      assertThat(actual).isEqualTo(example.expected());
    }
  }

  private static void runFromText(Page page, Page.Example example) throws Exception {
    Map<String, String> texts = new java.util.TreeMap<>();
    String rule = Files.readString(Path.of(page.file().toString().replaceFirst("\\.md$", ".drl")));
    boolean explainsConflicts = rule.contains("slips.add") || rule.contains("flips.add");
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(page.id() + "-")
            || name.startsWith("D10")
            || name.startsWith("D111")
            || explainsConflicts) {
          texts.put(file.toString(), Files.readString(file));
        }
      }
    }
    assertThat(run(RuleBook.of(texts), page, example)).isEqualTo(example.expected());
  }

  private static List<String> run(RuleBook book, Page page, Page.Example example) {
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("example.yaml", example.claims());
    assertThat(input.problems()).as("problems of the example").isEmpty();
    Report report =
        new Checker(book, 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of(), AS_OF);
    List<String> lines = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.rule().equals(page.id())) {
        lines.add(finding.severity().text() + " " + line(finding));
      }
    }
    for (Finding outcome : report.outcomes()) {
      if (outcome.rule().equals(page.id())) {
        lines.add(outcome.verdict().text() + " " + line(outcome));
      }
    }
    for (Finding finding : report.findings()) {
      for (Diagnosis slip : finding.slips()) {
        if (slip.rule().equals(page.id())) {
          lines.add("slip " + slip.claim().id() + ": " + Messages.of(slip));
        }
      }
    }
    for (Finding finding : report.findings()) {
      for (Flip flip : finding.flips()) {
        if (flip.rule().equals(page.id())) {
          lines.add(finding.rule() + " " + ids(finding.claims()) + ": " + Messages.of(flip));
        }
      }
    }
    for (Report.DerivedIn derived : report.derived()) {
      if (derived.claim().rule().equals(page.id())) {
        lines.add(
            "derived "
                + ids(derived.claim().claims())
                + ": "
                + derived.claim().quantity().label()
                + " "
                + derived.claim().reading().interval()
                + ", best "
                + derived.claim().reading().best());
      }
    }
    return lines;
  }

  private static String line(Finding finding) {
    return ids(finding.claims()) + ": " + Messages.of(finding);
  }

  private static String ids(List<Claim> claims) {
    return String.join(", ", claims.stream().map(Claim::id).toList());
  }
}
