package org.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.input.ReportReader;
import org.tally.input.ReportReader.Conflict;
import org.tally.model.Dataset;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;
import org.tally.report.JsonRenderer;

/**
 * Every conflict that is found anywhere in the project is proved: in the fixtures, in the golden
 * inputs, and in the example of every rule's page.
 */
final class CertificatesTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```");

  private static final DatasetReader READER =
      new DatasetReader(new ValueReader(Policy.load("newsroom")));

  @TempDir private Path folder;

  @Test
  void everyConflictOfTheFixturesIsProved() throws Exception {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
      folders.sorted().forEach(paths::add);
    }
    assertThat(verified("fixtures", READER.read(paths))).isGreaterThan(10);
  }

  @Test
  void everyConflictOfTheGoldenInputsIsProved() throws Exception {
    assertThat(verified("golden", READER.read(List.of(Path.of("src/test/resources/golden")))))
        .isGreaterThan(2);
  }

  @Test
  void everyConflictOnARulesPageIsProved() throws Exception {
    List<String> rules = new ArrayList<>();
    int proved = 0;
    List<Path> pages;
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path page : pages) {
      Matcher examples = EXAMPLE.matcher(Files.readString(page));
      int number = 0;
      while (examples.find()) {
        String name = page.getFileName() + " " + ++number;
        int found = verified(name, READER.readText(name, examples.group(1)));
        if (found > 0) {
          rules.add(page.getFileName().toString().substring(0, 4));
        }
        proved += found;
      }
    }
    assertThat(rules)
        .contains(
            "C101", "C102", "C103", "C104", "C105", "C106", "C107", "C108", "C109", "C111", "C112",
            "C114", "C115", "C117", "C118", "C120", "C123", "U106");
    assertThat(proved).isGreaterThan(60);
  }

  /** How many conflicts there are, all of them proved. */
  private int verified(String name, Input input) throws Exception {
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    StringWriter json = new StringWriter();
    new JsonRenderer().render(report, json);
    Path file = Files.writeString(folder.resolve("report.json"), json.toString());
    Map<String, Dataset> datasets = new HashMap<>();
    input.datasets().forEach(dataset -> datasets.put(dataset.name(), dataset));
    Map<String, String> faults = new TreeMap<>();
    List<Conflict> conflicts = ReportReader.read(file);
    for (Conflict conflict : conflicts) {
      String fault =
          conflict.certificate() == null
              ? "no certificate"
              : new Verifier(datasets.get(conflict.dataset()))
                  .fault(conflict.certificate(), conflict.claims())
                  .orElse(null);
      if (fault != null) {
        faults.put(conflict.rule() + ' ' + conflict.claims(), fault);
      }
    }
    assertThat(faults).as(name).isEmpty();
    assertThat(conflicts)
        .hasSize(
            (int)
                report.findings().stream()
                    .filter(finding -> finding.verdict() == Verdict.CONFLICT)
                    .count());
    return conflicts.size();
  }
}
