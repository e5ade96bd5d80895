package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.Compared;
import org.tally.model.Problem;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.model.place.Position;

class JsonComparedTest {
  private static final Compared.Side N4 = new Compared.Stated("fixtures/kursk", Samples.N4);
  private static final Compared.Side KILLED =
      new Compared.Follows("fixtures/kursk", Samples.killed());

  @Test
  void aConflictMatchesTheSchema() throws IOException {
    JsonNode json =
        json(
            new Compared(
                N4,
                KILLED,
                Verdict.CONFLICT,
                List.of(Samples.disjoint()),
                List.of(),
                List.of(),
                List.of("casualties = killed + wounded"),
                List.of(),
                Samples.wounded()));
    assertThat(json.at("/gap").asText()).isEqualTo("2100");
    assertThat(json.at("/flipPoint").asText()).isEqualTo("63/89");
    assertThat(Schemas.of("compare").validate(json)).isEmpty();
  }

  @Test
  void whatTwoThatAgreeBothAllowMatchesTheSchema() throws IOException {
    RuleInfo judge =
        new RuleInfo("C107", "falling-total", "conflict", Severity.WARNING, "0.1.0", "stable", "m");
    JsonNode json =
        json(
            new Compared(
                new Compared.Stated("fixtures/kursk", Samples.N5),
                new Compared.Stated("fixtures/kursk", Samples.Z1),
                Verdict.AGREE,
                List.of(),
                List.of(judge),
                List.of(),
                List.of(),
                List.of(),
                null));
    assertThat(json.has("common")).isFalse();
    assertThat(json.at("/judges/0/rule").asText()).isEqualTo("C107");
    assertThat(Schemas.of("compare").validate(json)).isEmpty();
  }

  @Test
  void whatKeepsTwoApartMatchesTheSchema() throws IOException {
    JsonNode json =
        json(
            new Compared(
                N4,
                KILLED,
                Verdict.UNDECIDED,
                List.of(Samples.undecided()),
                List.of(),
                List.of(new Compared.Difference("where", "none", "Kursk")),
                List.of(),
                List.of("wounded"),
                null));
    assertThat(json.at("/differences/0/second").asText()).isEqualTo("Kursk");
    assertThat(Schemas.of("compare").validate(json)).isEmpty();
  }

  private static JsonNode json(Compared compared) throws IOException {
    StringWriter out = new StringWriter();
    new JsonCompared().write(compared, List.of(Problem.of(Position.of("a.yaml"), "odd")), out);
    return new ObjectMapper().readTree(out.toString());
  }
}
