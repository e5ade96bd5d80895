package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Incomplete;
import org.tally.model.relation.Missing;
import org.tally.reading.Policy;
import org.tally.reading.PolicyFiles;
import org.tally.reading.ValueReader;

/**
 * What a missing part means, mode by mode. The relations and numbers are those of the example of
 * check_hierarchy in the VTL 2.0 reference manual, which shows the result of one mode only; those
 * of the others were worked out from the definitions of the modes there, by hand.
 */
final class MissingPartsTest {
  private static final Path TABLE = Path.of("src/test/resources/relations/missing-parts.tsv");
  private static final Map<String, String> NUMBERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a", "5"),
              Map.entry("b", "11"),
              Map.entry("c", "0"),
              Map.entry("g", "19"),
              Map.entry("h", "many more"),
              Map.entry("i", "14"),
              Map.entry("m", "2"),
              Map.entry("n", "5"),
              Map.entry("o", "4"),
              Map.entry("p", "7"),
              Map.entry("q", "-7"),
              Map.entry("s", "3"),
              Map.entry("t", "9"),
              Map.entry("u", "many more"),
              Map.entry("v", "6")));

  private static final DatasetReader READER =
      new DatasetReader(new ValueReader(Policy.load("newsroom")));

  @ParameterizedTest
  @EnumSource(Missing.class)
  void eachModeGivesTheResultsOfItsColumn(Missing missing) throws Exception {
    List<List<String>> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Arrays.asList(line.split("\t", -1)))
            .toList();
    int column = rows.get(0).indexOf(missing.vtl());
    Map<String, String> expected = new TreeMap<>();
    rows.stream().skip(1).forEach(row -> expected.put(row.get(0), row.get(column)));
    assertThat(expected).hasSize(11);
    assertThat(NUMBERS).hasSize(15);
    assertThat(results(missing, expected.keySet())).isEqualTo(expected);
  }

  private static Map<String, String> results(Missing missing, Iterable<String> relations) {
    StringBuilder yaml = new StringBuilder("sources:\n  s: {published: 2025-01-01}\nproperties:\n");
    for (char name = 'a'; name <= 'z'; name++) {
      yaml.append("  ").append(name).append(": {kind: fixed}\n");
    }
    yaml.append("relations:\n");
    Map<String, String> results = new TreeMap<>();
    for (String relation : relations) {
      results.put(relation, "-");
      yaml.append("  - {relation: \"").append(relation).append("\", missing: ");
      yaml.append(missing.text()).append("}\n");
    }
    yaml.append("claims:\n");
    NUMBERS.forEach(
        (name, value) ->
            yaml.append("  - {id: c")
                .append(name)
                .append(", source: s, subject: x, property: ")
                .append(name)
                .append(", value: \"")
                .append(value)
                .append("\"}\n"));
    Input input = READER.readText("missing", yaml.toString());
    assertThat(input.problems()).isEmpty();
    Dataset dataset = input.datasets().get(0);
    CaseFacts facts = new CaseFacts(new Ground(dataset), dataset.claims());
    facts.nextWorkings();
    facts.statedFacts().forEach(fact -> note(fact, results));
    facts.derivedFacts(java.util.Set.of(), java.util.Set.of()).forEach(fact -> note(fact, results));
    return results;
  }

  private static void note(Object fact, Map<String, String> results) {
    if (fact instanceof Balance balance) {
      results.put(
          balance.relation().declared().text(), String.valueOf(!balance.getSides().isBroken()));
    } else if (fact instanceof Incomplete incomplete && incomplete.unknown()) {
      results.put(incomplete.relation().text(), "null");
    }
  }

  @Test
  void thePolicySaysWhatHoldsWhereTheRelationDoesNot() throws Exception {
    Path table = Files.createTempFile("policy", ".yaml");
    Files.writeString(table, "name: own\nextends: newsroom\nrelations: {missing: nothing}\n");
    Input input =
        new DatasetReader(new ValueReader(PolicyFiles.load(table.toString())))
            .readText(
                "own",
                """
                properties: {total: {kind: fixed}, part: {kind: fixed}}
                relations:
                  - total = part
                  - {relation: total >= part, missing: undecided}
                claims:
                  - {id: c, subject: x, property: total, value: "3"}
                """);
    assertThat(input.problems()).isEmpty();
    assertThat(input.datasets().get(0).relations())
        .extracting(relation -> relation.text() + ": " + relation.missing().text())
        .containsExactly("total = part: nothing", "total >= part: undecided");
  }

  @Test
  void aRelationThatIsMisspeltIsToldWithItsPlace() {
    Input input =
        READER.readText(
            "faulty",
            """
            properties: {total: {kind: fixed}, part: {kind: fixed}}
            relations:
              - {relation: total = part, missing: nothin}
              - {missing: nothing}
              - {relation: total >= part, mising: nothing}
              - [total = part]
            claims:
              - {id: c, subject: x, property: total, value: "3"}
            """);
    assertThat(input.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
        .contains(
            "faulty:3:39: a relation has an unknown missing (nothin). Maybe nothing?",
            "faulty:4:5: a relation has no (relation).",
            "faulty:5:31: a relation has an unknown key (mising). Maybe missing?",
            "faulty:6:5: the file has a list in (relations), where texts or mappings were expected");
  }
}
