package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Dataset;
import org.tally.model.relation.Relation;

/** What a sum over the members of a subject stands for. */
final class MembersTest {
  private static final String HEAD =
      """
      subjects:
        nation: {members: [north, south]}
        region: {members: "region-*"}
        north: {}
        south: {}
        region-1: {}
        region-2: {}
      properties:
        cases: {kind: flow, unit: person}
        tests: {kind: flow, unit: person}
      claims: [{id: a, subject: north, statement: is}]
      relations:
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nation.cases = sum(cases over members)        | [nation.cases, north.cases, south.cases]",
        "nation.cases = sum(cases over nation.members) | [nation.cases, north.cases, south.cases]",
        "nation.cases = sum(nation.cases)              | [nation.cases, north.cases, south.cases]",
        "nation.cases = sum(region.cases)              | [nation.cases, region-1.cases, region-2.cases]",
        "nation.cases >= sum( region.tests )           | [nation.cases, region-1.tests, region-2.tests]",
        "nation.cases = sum(cases over members) + tests"
            + " | [nation.cases, nation.tests, north.cases, south.cases]",
        "north.cases = cases / sum(nation.cases)       | [cases, north.cases, south.cases]",
      })
  void aSumIsThatOfTheMembers(String text, String names) {
    List<Relation> relations = relations(text);
    assertThat(relations).hasSize(1);
    assertThat(relations.get(0).names().stream().map(name -> name.text()).toList())
        .hasToString(names);
  }

  @Test
  void aRelationOfNoSubjectHoldsForEachThatHasMembers() {
    assertThat(relations("cases  =  sum(cases over members)").stream().map(Relation::text))
        .containsExactly(
            "nation.cases = sum(cases over members)", "region.cases = sum(cases over members)");
  }

  @Test
  void aFaultIsWhereTheMembersAreNamed() {
    assertThat(
            Inputs.problems(
                Inputs.text(
                    """
                    subjects:
                      nation: {members: [north, sout, nation]}
                      world: {members: "country-*"}
                      north: {}
                      south: {members: {a: b}}
                    properties:
                      cases: {kind: flow, unit: person}
                    relations:
                      - north.cases = sum(cases over members)
                      - cases = sum(nation.cases)
                      - north.cases = sum(nation.case)
                      - nation.cases = sum(cases over nato.members)
                      - nation.cases = sum(cases over south.members)
                    claims: [{id: a, subject: north, statement: is}]
                    """)))
        .containsExactly(
            "c.yaml:2:29: subject (nation) has the member (sout), which is no declared subject."
                + " Maybe south?",
            "c.yaml:2:35: subject (nation) is a member of itself.",
            "c.yaml:3:20: subject (world) has the members (country-*), and no other subject's id"
                + " fits that. Maybe list them: members: [a, b]?",
            "c.yaml:5:20: subject (south) has a mapping as (members), where a list was expected.",
            "c.yaml:9:34: the relation sums over members, and (north) has none. Maybe declare"
                + " north: {members: [north, south]}, or members: \"north-*\"?",
            "c.yaml:10:5: the relation makes (cases) of every subject the sum of the members. Maybe"
                + " nation.cases?",
            "c.yaml:11:30: the relation names property (case), which is not declared. Maybe cases?",
            "c.yaml:12:35: the relation names subject (nato), which is not declared.",
            "c.yaml:13:35: the relation sums over the members of (south), which has none. Maybe"
                + " declare south: {members: [north, south]}, or members: \"north-*\"?");
  }

  private static List<Relation> relations(String text) {
    Dataset dataset = Inputs.sound(Inputs.text(HEAD + "  - " + text + "\n"));
    return dataset.relations();
  }
}
