package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tally.model.Problem;
import org.tally.model.place.Position;

class PlainTextTest {

  @Test
  void aProblemIsOneLineWithPlaceAndHint() {
    Position place = Position.of("claims.yaml", 41, 12);
    assertThat(
            PlainText.of(
                new Problem(
                    place, "claim z2 refers to property (casualites)", "Maybe casualties?")))
        .isEqualTo(
            "claims.yaml:41:12: error: claim z2 refers to property (casualites). Maybe casualties?");
    assertThat(PlainText.of(Problem.of(place, "two\nlines")))
        .isEqualTo("claims.yaml:41:12: error: two lines");
    assertThat(PlainText.of(new Problem(place, "Why?", "Maybe so."))).endsWith("Why? Maybe so.");
  }
}
