package org.tally.model.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.input.RelationParser;
import org.tally.input.RelationSyntaxException;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

/** What relations say by themselves; names that start with f may be negative, all others not. */
final class RelationSystemTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // relations                             | clash                        | follows      |
        // zero
        "a < b; b < a                            | a < b, b < a                 | -            | -",
        "a < b; b < c; c < a; d < a              | a < b, b < c, c < a          | -            | -",
        "a <= b; b <= a                          | -                            | -            | -",
        "a < a                                   | a < a                        | -            | -",
        "a = a + 1                               | a = a + 1                    | -            | -",
        "a = b + c; a = b + c + d; d >= 1        | a = b + c, a = b + c + d, d >= 1 | -        | -",
        "a = b + c; a = b + c + d; d > 0         | a = b + c, a = b + c + d, d > 0 | -         | -",
        "a = b + c; a = b + c + d                | -                            | -            | d",
        "a = b + c; a = b + c + f                | -                            | -            | f",
        "a = a + b                               | -                            | -            | b",
        "a = 2 * a                               | -                            | -            | a",
        "a = 0; a <= b                           | -                            | -            | -",
        "a = b + c; b = a - c                    | -                            | -            | -",
        "a = b + c; b = d + e; d = a - c - e     | -                            | -            | -",
        "a = b + c; b = a + d                    | -                            | -            | c, d",
        "f = b + c; b = f + d                    | -                            | -            | c, d",
        "a = b + c; a = c + b                    | -                            | a = c + b    | -",
        "a = b + c; 2 * a = 2 * b + 2 * c        | -                            | 2 * a = 2 * b + 2 * c | -",
        "a = b / c; a = b / c                    | -                            | a = b / c    | -",
        "a <= b; b <= c; a <= c                  | -                            | a <= c       | -",
        "a <= b; b < c; a < c                    | -                            | -            | -",
        "a = b + c; b <= a                       | -                            | -            | -",
        "r = b / c; b <= c; c = b + d            | -                            | -            | -",
        "a = b + c; a <= 10000000000000000000; b >= 10000000000000000001"
            + " | a = b + c, a <= 10000000000000000000, b >= 10000000000000000001 | - | -",
        "f = f2 + f3; f2 = f + 1; f3 = 1 - f4    | -                            | -            | -",
      })
  void whatRelationsSayByThemselves(String texts, String clash, String follows, String zero)
      throws RelationSyntaxException {
    List<Relation> relations = new ArrayList<>();
    for (String text : texts.split(";")) {
      relations.add(RelationParser.parse(text, Position.of("r.yaml", relations.size() + 1, 1)));
    }
    List<String> clashes = new ArrayList<>();
    List<String> following = new ArrayList<>();
    List<String> zeros = new ArrayList<>();
    for (RelationSystem system :
        RelationSystem.of(
            relations, name -> name.property().startsWith("f") ? null : Rational.ZERO)) {
      system.clash().forEach(relation -> clashes.add(relation.text()));
      if (clashes.isEmpty()) {
        system.redundant().forEach(each -> following.add(String.valueOf(each.relation())));
        system.zeros().forEach(each -> zeros.add(String.valueOf(each.zero())));
      }
    }
    assertThat(shown(clashes)).as("cannot hold together").isEqualTo(clash);
    assertThat(shown(following)).as("follows from others").isEqualTo(follows);
    assertThat(shown(zeros)).as("is nothing but zero").isEqualTo(zero);
  }

  private static String shown(List<String> texts) {
    return texts.isEmpty() ? "-" : String.join(", ", texts);
  }
}
