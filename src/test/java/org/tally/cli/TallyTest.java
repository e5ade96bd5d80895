package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpTellsTheCommandsTheExitCodesAndHowToStart() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("check", "read", "rules", "compare", "derive", "schema", "completion")
        .contains("Exit codes:", "tally check claims.yaml");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check", "read", "rules", "explain", "compare", "derive", "schema", "completion"})
  void everyCommandHasHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: tally " + command);
  }

  @Test
  void outsideAJarTheVersionIsDevelopment() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString().strip()).isEqualTo("tally development");
  }

  @Test
  void everyCommandTellsTheVersion() {
    assertThat(run("check", "--version")).isZero();
    assertThat(out.toString().strip()).isEqualTo("tally development");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "chekc x, (chekc) is no command. Maybe check?",
        "explian, (explian) is no command. Maybe explain?",
        "dervie, Maybe derive?",
        "check --verbos x, (--verbos) is no option of 'tally check'. Maybe --verbose?",
        "check --no-such-option-at-all x, (--no-such-option-at-all) is no option of 'tally check'.",
        "check --format jsn x, --format (jsn) is none of its values. Maybe json?",
        "check --fail-on warn x, --fail-on (warn) is none of its values. Maybe warning?",
        "check --severity C101=warn x, --severity has the level (warn)",
        "check --severity C101 x, --severity (C101) has no level. Maybe C101=note?",
        "check --as-of lots x, --as-of (lots) is no day. Maybe a day such as 2025-03-01?",
        "check --threads many x, --threads (many) is no whole number. Maybe 2?",
        "check --out x --out y z, --out is given twice.",
        "check --out, --out needs a value: FILE.",
        "schema reprot, NAME (reprot) is none of its values. Maybe report?",
        "compare, 'tally compare' needs A and B and PATH.",
        "rules x, (x) is more than 'tally rules' takes.",
        "explain 496be0fa, tally explain 496be0fa PATH",
        "check --formt=json x, --format",
        "check --fail-no=note x, --fail-on"
      })
  void aMisspeltWordSuggestsTheClosest(String line, String suggestion) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("tally: error: ")
        .contains(suggestion)
        .doesNotContain("java.", "Invalid value", "Possible solutions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check --format xml x",
        "check --fail-on always x",
        "check --severity C101 x",
        "check --severity C101=bad x",
        "check --threads 0 x",
        "check --threads many x",
        "check --color sometimes x",
        "explain",
        "derive",
        "derive --format xml x",
        "compare",
        "compare a b",
        "compare --format xml a b x",
        "schema reprot",
        "read",
        "read --type number 4",
        "read --type date --published soon yesterday",
        "rules more"
      })
  void aLineThatMakesNoSenseEndsWithTwoAndOneMessage(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().filter(text -> text.contains("error:"))).hasSize(1);
    assertThat(err.toString()).contains("--help'.").doesNotContain("\tat ");
  }

  /** A command that is set up alone behaves as it does among the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --help",
        "check --version",
        "check",
        "check --formt=json x",
        "check rules",
        "rules --help",
        "rules check",
        "rules --fromat json",
        "explain --help",
        "explain",
        "explain C101 rules",
        "derive --help",
        "compare --help",
        "compare a b nowhere",
        "derive nowhere",
        "schema --help",
        "schema --version",
        "schema shcema",
        "completion --help",
        "completion",
        "--help",
        "--verbose check",
        "help",
        "Check"
      })
  void theOtherCommandsMakeNoDifference(String line) {
    String[] args = line.split(" ");
    int alone = run(args);
    StringWriter outOfAll = new StringWriter();
    StringWriter errOfAll = new StringWriter();
    int amongAll =
        Tally.commandLine(Tally.allCommands(), new PrintWriter(outOfAll), new PrintWriter(errOfAll))
            .execute(args);
    assertThat(alone).isEqualTo(amongAll);
    assertThat(out).hasToString(outOfAll.toString());
    assertThat(err).hasToString(errOfAll.toString());
  }

  @Test
  void noCommandAtAllIsAMistake() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Usage: tally").contains("check", "Examples:");
  }

  @Test
  void schemaPrintsTheSchema() {
    assertThat(run("schema")).isZero();
    assertThat(out.toString()).startsWith("{").contains("report-1").endsWith("}\n");
  }

  @ParameterizedTest
  @EnumSource(SchemaCommand.Name.class)
  void everyNamedSchemaIsThere(SchemaCommand.Name name) {
    assertThat(run("schema", name.toString())).isZero();
    assertThat(out.toString()).contains("\"urn:tally:schema:" + name + "-1\"");
  }

  @Test
  void theStartOfSeveralFingerprintsIsAmbiguous(@TempDir Path folder) throws IOException {
    StringBuilder claims = new StringBuilder("claims:\n");
    // more findings than there are hexadecimal digits
    for (int i = 0; i < 17; i++) {
      claims.append("- {id: c").append(i).append(", subject: s, statement: \"is so\"}\n");
    }
    Path file = Files.writeString(folder.resolve("claims.yaml"), claims);
    List<String> answers = new ArrayList<>();
    for (String digit : "0123456789abcdef".split("")) {
      err.getBuffer().setLength(0);
      run("explain", digit, file.toString());
      answers.add(err.toString());
    }
    assertThat(answers)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("is the start of several fingerprints. Maybe one of: ")
                    .contains(" (U101 no-source), "));
  }

  @Test
  void completionPrintsAScriptThatKnowsTheOptions() {
    assertThat(run("completion")).isZero();
    assertThat(out.toString()).contains("complete -F").contains("--fail-on", "note", "explain");
  }

  @Test
  void anInternalErrorIsTwoAndTellsHowToSeeMore() {
    PrintWriter writer = new PrintWriter(err);
    assertThat(Failures.internal(new IllegalStateException("odd\nthing"), writer, false))
        .isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "internal error: java.lang.IllegalStateException: odd thing",
            "This is a fault of Tally. --verbose shows where it happened.");
  }

  @Test
  void verboseShowsWhereAnInternalErrorHappened() {
    Failures.internal(new IllegalStateException("odd"), new PrintWriter(err), true);
    assertThat(err.toString()).contains("\tat ");
  }

  private int run(String... args) {
    return Tally.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
