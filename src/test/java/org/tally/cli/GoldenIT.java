package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged jar, in a process of its own, to the byte: exit code, standard output and standard
 * error. With {@code -Dtally.update=true} the expectations are rewritten: read the change.
 */
final class GoldenIT {
  private static final String HOME = "src/test/resources/golden/";

  private record Run(int code, String out, String err) {
    String text() {
      return "exit " + code + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kursk, check fixtures/kursk",
    "kursk-json, check --format json --threads 2 fixtures/kursk",
    "hurricane-maria, check fixtures/hurricane-maria",
    "maria-46-times, compare cnn-official cnn-times fixtures/hurricane-maria",
    "maria-70-times, compare wcnc-harvard wcnc-times fixtures/hurricane-maria",
    "maria-months, compare bl-september bl-three-months fixtures/hurricane-maria",
    "maria-cost, compare ap-cost usatoday-cost fixtures/hurricane-maria",
    "maria-definition, compare wcnc-likely bl-funeral fixtures/hurricane-maria",
    "maria-interval, compare wcnc-harvard snopes-harvard fixtures/hurricane-maria",
    "maria-superseded, compare ap-official cnn-official fixtures/hurricane-maria",
    "support, support --of dprk/wounded fixtures/kursk",
    "support-unknown, support --of dprk/wouned fixtures/kursk",
    "support-dot, support --format dot --of dprk/casualties-per-day fixtures/kursk",
    "trace, trace rbc-wounded fixtures/kursk",
    "trace-json, trace --format json ua112-killed fixtures/kursk",
    "edges, check @edges.yaml",
    "support-edges, support @edges.yaml",
    "trace-circle, trace a1 @edges.yaml",
    "trace-unknown, trace rbc-wouned fixtures/kursk",
    "trace-unknown-here, trace rbc-wouned @not-yaml.yaml @one.yaml",
    "stale, check --as-of 2025-03-01 @stale.yaml",
    "one, check @one.yaml",
    "empty, check @empty.yaml @one.yaml",
    "not-yaml, check @not-yaml.yaml",
    "faults, check @faults.yaml @one.yaml",
    "dates, check @dates.yaml",
    "corrections, check @corrections.yaml",
    "conclusions, check @conclusions.yaml",
    "conclusions-json, check --format json @conclusions.yaml",
    "compare-corrected, compare a1 m1 @corrections.yaml",
    "no-claims, check @no-claims",
    "missing, check @on.yaml",
    "broken-rules, check --rules @broken-rules @one.yaml",
    "throwing-rules, check --rules @throwing-rules @one.yaml",
    "no-rules, check --rules @no-claims @one.yaml",
    "unwritable, check --out no/such/folder/report.txt @one.yaml",
    "rules, rules",
    "explain, explain C107",
    "explain-unknown, explain C999",
    "explain-finding, explain 496be0fa fixtures/kursk",
    "explain-finding-dot, explain --format dot 496be0fa fixtures/kursk",
    "explain-rule-dot, explain --format dot U102",
    "attributions, check --attributions @attributions/house.yaml @attributions.yaml",
    "attributions-faults, check --attributions @attributions/faulty.yaml @attributions.yaml",
    "explain-finding-unknown, explain 496be0fb fixtures/kursk",
    "compare-conflict, compare a2 a4 @compare.yaml",
    "compare-fall, compare g1 l1 @compare.yaml",
    "compare-rounding, compare s1 s2 @compare.yaml",
    "compare-agree, compare a2 l1 @compare.yaml",
    "compare-related, compare a1 a2 @compare.yaml",
    "compare-undecided, compare s2 s4 @compare.yaml",
    "compare-missing, compare a2 s1 @compare.yaml",
    "compare-qualifier, compare s2 s6 @compare.yaml",
    "compare-definition, compare a1 c1 @compare.yaml",
    "compare-datasets, compare a1 @compare.yaml:a2 @compare.yaml @one.yaml",
    "compare-derived, compare a3 corps/wounded @compare.yaml",
    "compare-json, compare --format json a1 a2 @compare.yaml @not-yaml.yaml",
    "derive-bounds, derive --of corps/killed @bounds.yaml",
    "compare-several, compare s1 corps/lost-share @compare.yaml",
    "compare-unknown, compare a2 corsp/wounded @compare.yaml",
    "compare-missing-file, compare a1 a2 @compar.yaml",
    "derive-of, derive --of dprk/killed fixtures/kursk",
    "derive-of-unknown, derive --of dprk/kiled fixtures/kursk",
    "derive-nothing, derive @one.yaml",
    "derive-json, derive --format json --of dprk/killed fixtures/kursk @not-yaml.yaml",
    "read, 'read \"up to around 4,000 people\"'",
    "read-many, 'read --unit km² \"531 sq mi\" \"531-540 km²\" \"531 votes\"'",
    "read-exact, 'read --policy exact \"4,000 people\" \"about 4,000 people\"'",
    "read-json, 'read --format json \"up to around 4,000 people\" \"abuot 4,000\"'",
    "read-json-kinds, 'read --format json \"36 %\" \"two-thirds of casualties\" \"many more\" \"an average of 2.5 people\"'",
    "read-json-dates, 'read --type date --format json --published 2025-02-14 \"H1 2024\" \"3 or 4 January 2025\" FY2024'",
    "read-json-terms, 'read --type yes-no --format json yes \"did not attend\"'",
    "read-percent, 'read \"36 %\" \"a $1.2 billion\" \"30 tons a day\"'",
    "read-unreadable, 'read \"abuot 4,000\" 96 \"4,000 peoples of 12\"'",
    "read-dates, 'read --type date --published 2025-02-14 \"late last month\" \"by the end of April 2025\" 2025-01~ 14.02.2025'",
    "read-undated, 'read --type date \"mid-January\"'",
    "verify-no-report, verify @one.yaml @one.yaml",
    "verify-missing, verify @no-such.json @one.yaml",
    "policy-faults, read --policy @faulty-policy.yaml 4",
    "policy-faults-check, check --policy @faulty-policy.yaml @one.yaml",
    "policy-unknown, read --policy stirct 4",
    "policy-own, 'read --policy @own-policy.yaml \"around 4,000\" \"some 4,000\" \"a crowd\"'",
  })
  void printsWhatIsExpected(String name, String arguments) throws Exception {
    Run run = run(arguments);
    Path expected = Path.of(HOME, "expected", name + ".txt");
    if (Boolean.getBoolean("tally.update")) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, run.text());
    }
    assertThat(run.text()).isEqualTo(Files.readString(expected));
  }

  @Test
  void theReportIsTheSameForAnyNumberOfThreads() throws Exception {
    assertThat(run("check --format json --threads 1 fixtures/kursk"))
        .isEqualTo(run("check --format json --threads 4 fixtures/kursk"));
  }

  @Test
  void theReadmeShowsWhatTheProgramPrints() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String output =
        run("check fixtures/kursk").out()
            + run("read \"up to around 4,000 people\"").out()
            + run("explain 496be0fa fixtures/kursk").out()
            + run("compare clickspot-retaken clickspot-share fixtures/kursk").out()
            + run("derive --of dprk/killed fixtures/kursk").out()
            + verified("fixtures/kursk");
    Matcher blocks = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL).matcher(readme);
    int shown = 0;
    while (blocks.find()) {
      assertThat(output).contains(blocks.group(1));
      shown++;
    }
    assertThat(shown).isGreaterThan(1);
  }

  /** What verify says of a report that has just been written. */
  private static String verified(String path) throws Exception {
    Path report = Files.createTempFile("tally", ".json");
    try {
      run("check --format json --out " + report + " " + path);
      return run("verify " + report + " " + path).out();
    } finally {
      Files.delete(report);
    }
  }

  private static Run run(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", "target/tally.jar"));
    Matcher words = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(arguments);
    while (words.find()) {
      String quoted = words.group(1);
      command.add(quoted != null ? quoted : words.group(2).replace("@", HOME));
    }
    Path out = Files.createTempFile("tally", ".out");
    Path err = Files.createTempFile("tally", ".err");
    try {
      int code =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new Run(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
