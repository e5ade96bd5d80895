package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.Problem;
import org.tally.model.place.Position;

class ProofRendererTest {

  @Test
  void aFindingIsProvedDownToTheRowsOfThePolicy() throws IOException {
    StringWriter out = new StringWriter();
    new ProofRenderer().findings(List.of(Samples.disjoint(), Samples.undecided()), out);
    assertThat(out)
        .hasToString(
            """
            warning C101 disjoint-values [dd191c88]
              North Korean troops in Russia: killed is 300 by one account and 2,400 to 2,933 by another, 2,100
              apart
              camp: 300 — 2 sources, 1 origin: NIS briefing
                n4: "300" read as 300 (as stated; row row) — Briefing of 13 January 2025, 2025-01-13
                  (fixtures/kursk/claims.yaml:41:5)
              camp: 2,667 (2,400 to 2,933) — 1 source, 1 origin: Zelensky
                z2: "two-thirds of casualties" — Kyiv Independent, 2025-02-14, by Volodymyr Zelensky
                  (fixtures/kursk/claims.yaml:51:5)
                follows: 2,667 (2,400 to 2,933) by killed = two-thirds of casualties
                  casualties: 4,000 (3,600 to 4,400) by z1: "around 4,000" ('around' is ±10 %; row row) — Kyiv
                    Independent, 2025-02-14, by Volodymyr Zelensky (fixtures/kursk/claims.yaml:50:5)
              gap: 2,100 (142 %); they would agree if each were off by 71 %
              conclusion: 'killed > 1000' fails with 300 (n4) and holds with 2,667 (z1, z2) (C124)
              follows from these: wounded (where Kursk) 1,333 (800 to 1,600) [z1, z2]
              support: 3 sources, 2 origins: Briefing of 13 January 2025; Remarks in Munich

            undecided C103 falling-total [03209944]
              "300" in Briefing of 13 January 2025, 2025-01-13 [n4]: a running total may rise within the day
              claims:
                n4: "300" read as 300 (as stated; row row) — Briefing of 13 January 2025, 2025-01-13
                  (fixtures/kursk/claims.yaml:41:5)
            """);
  }

  @Test
  void whatFollowsFromWhatFollowsStandsOneStepDeeper() throws IOException {
    StringWriter out = new StringWriter();
    new ProofRenderer().derived(List.of(Samples.report().derived().get(1)), null, out);
    assertThat(out)
        .hasToString(
            """
            fixtures/kursk

              North Korean troops in Russia, wounded (where Kursk) 1,333 (800 to 1,600) disputed by C101
                [dd191c88] at 2025-02-14 from Volodymyr Zelensky [z1, z2]
                by wounded = casualties - killed
                casualties: 4,000 (3,600 to 4,400) by z1: "around 4,000" ('around' is ±10 %; row row) — Kyiv
                  Independent, 2025-02-14, by Volodymyr Zelensky (fixtures/kursk/claims.yaml:50:5)
                killed: 2,667 (2,400 to 2,933) by killed = two-thirds of casualties
                  casualties: 4,000 (3,600 to 4,400) by z1: "around 4,000" ('around' is ±10 %; row row) — Kyiv
                    Independent, 2025-02-14, by Volodymyr Zelensky (fixtures/kursk/claims.yaml:50:5)
            """);
  }

  @Test
  void whatFollowsMatchesItsSchema() throws IOException {
    StringWriter out = new StringWriter();
    List<Problem> problems = List.of(Problem.of(Position.of("a.yaml", 41, 12), "odd"));
    new DerivedRenderer().json(Samples.report().derived(), problems, out);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/derived")).hasSize(2);
    assertThat(Schemas.of("derive").validate(json)).isEmpty();
    assertThat(Schemas.of("report").validate(json)).isNotEmpty();
  }
}
