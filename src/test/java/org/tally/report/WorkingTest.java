package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.model.Proof;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

class WorkingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t = killed + wounded | t = killed + wounded = 300 (n4) + wounded = 5",
        "t = killed-total - killed | t = killed-total - killed = killed-total - 300 (n4) = 5",
        "t = ru.killed + killed | t = ru.killed + killed = ru.killed + 300 (n4) = 5",
        "t = (killed + 2) / killed | t = (killed + 2) / killed = (300 (n4) + 2) / 300 (n4) = 5",
        "t = sum(x over members) | t = sum(x over members) = 5, with killed 300 (n4)"
      })
  void putsNumbersForWholeNamesOnly(String formula, String shown) {
    Proof proof =
        new Proof(
            formula,
            "t",
            formula,
            Shape.OTHER,
            Relation.Sign.EQUAL,
            Samples.point(5),
            List.of(new Proof.Stated("killed", Samples.N4, Samples.point(300))));
    assertThat(Working.of(proof)).containsExactly(shown);
  }
}
