package org.tally.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.engine.Checker;
import org.tally.engine.RuleBook;
import org.tally.input.DatasetReader;
import org.tally.input.Input;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.Report;
import org.tally.reading.Policy;
import org.tally.reading.ValueReader;

/**
 * Records of one respondent with errors of the kinds that Scholtus (2009) and the statistics
 * offices' "deduc" know: typing errors in balance edits, and wrong signs. The first record is the
 * example of that paper, with its two errors.
 */
final class BalanceEditsTest {
  private static final String SCHOLTUS =
      "x3 = x1 + x2; x2 = x4; x8 = x5 + x6 + x7; x9 = x3 + x8; x11 = x9 - x10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // both errors of the paper's record, each found beside the other
        SCHOLTUS
            + " | x1 1452, x2 116, x3 1568, x4 161, x5 323, x6 76, x7 12, x8 411, x9 19979, x10 1842,"
            + " x11 137 | S103 x4 116, S105 x9 1979",
        // the same record without its errors, and with one that no slip explains
        SCHOLTUS
            + " | x1 1452, x2 116, x3 1568, x4 116, x5 323, x6 76, x7 12, x8 411, x9 1979, x10 1842,"
            + " x11 137 | ''",
        SCHOLTUS
            + " | x1 1452, x2 116, x3 1568, x4 116, x5 323, x6 76, x7 12, x8 411, x9 2615, x10 1842,"
            + " x11 137 | ''",
        // three sums pin the number that all of them use
        "t = a + b; u = t + c; t = d + e | a 1013, b 412, t 1452, c 300, u 1725, d 600, e 825"
            + " | S103 t 1425",
        // one sum alone may have been mistyped in each of its numbers
        "t = a + b | a 1013, b 412, t 1452 | S103 t 1425",
        // a digit that got lost, at the start, where one digit mistyped does as well, and within;
        // two are not guessed
        "t = a + b | a 12141, b 5441, t 57582 | S104 b 45441, S106 a 52141, S106 t 17582",
        "t = a + b | a 12141, b 45441, t 5752 | S104 t 57582",
        "t = a + b | a 12141, b 45441, t 582 | ''",
        // the minus of a loss, left out, and two numbers told for one another
        "r = e - c | e 2137, c 2391, r 254 | S107 r -254, S115 e 2391 c 2137",
        "r = e - c | e 2391, c 2137, r -254 | S107 r 254, S115 e 2137 c 2391",
        // thousands among units
        "t = a + b | a 21370, b 23915, t 45.285 | S102 t 45285",
        // two numbers told for one another, in one sum and across two
        "t = a + b; u = t + c | a 1425, b 412, t 1013, c 300, u 1725 | S115 a 1013 t 1425",
        // two slips in numbers that share a relation
        "t = a + b; u = t + c | a 1013, b 412, t 1452, c 300, u 1752 | S116 t 1425 u 1725",
        // nothing is wrong
        "t = a + b | a 1013, b 412, t 1425 | ''",
        // numbers of two digits are mended by chance
        "t = a + b | a 13, b 41, t 57 | ''",
      })
  void offersTheSlipThatMendsAllItTouches(String relations, String record, String expected) {
    assertThat(diagnoses(relations, record))
        .isEqualTo(expected.equals("''") ? List.of() : List.of(expected.split(", ")));
  }

  /** Rule, name and corrected value of all that is offered, sorted. */
  private static List<String> diagnoses(String relations, String record) {
    StringBuilder file =
        new StringBuilder("sources:\n  s: {kind: dataset, published: 2024-05-01}\n");
    StringBuilder claims = new StringBuilder("claims:\n");
    file.append("properties:\n");
    for (String field : record.strip().split(",\\s*")) {
      String[] parts = field.split(" ");
      file.append("  ").append(parts[0]).append(": {kind: fixed, unit: EUR}\n");
      claims.append("  - {id: ").append(parts[0]).append(", source: s, subject: firm, property: ");
      claims.append(parts[0]).append(", value: ").append(parts[1]).append("}\n");
    }
    file.append("relations:\n");
    for (String relation : relations.strip().split(";\\s*")) {
      file.append("  - ").append(relation).append('\n');
    }
    Input input =
        new DatasetReader(new ValueReader(Policy.load("newsroom")))
            .readText("record.yaml", file.append(claims).toString());
    assertThat(input.problems()).isEmpty();
    Report report =
        new Checker(RuleBook.builtIn(), 1, Map.of(), Checker.Progress.NONE)
            .check(input.datasets(), List.of());
    TreeSet<String> found = new TreeSet<>();
    for (Finding finding : report.findings()) {
      for (Diagnosis slip : finding.slips()) {
        StringBuilder text = new StringBuilder(slip.rule());
        for (Diagnosis.Correction each : slip.corrections()) {
          text.append(' ').append(each.claim().id()).append(' ').append(each.corrected().best());
        }
        found.add(text.toString());
      }
    }
    return List.copyOf(found);
  }
}
