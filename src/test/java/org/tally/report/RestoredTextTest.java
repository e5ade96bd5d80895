package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.Restored;
import org.tally.model.Restored.Kind;

final class RestoredTextTest {
  private static final Restored FIRST = new Restored("t = a + b", Kind.SUM);
  private static final Restored SECOND = new Restored("u = t + c", Kind.SUM);
  private static final Restored THIRD = new Restored("v = u + d", Kind.SUM);
  private static final Restored ORDER = new Restored("a <= t", Kind.RELATION);
  private static final Restored AREA = new Restored("field, area", Kind.QUANTITY);

  @Test
  void severalAreCounted() {
    assertThat(RestoredText.of(List.of(FIRST))).isEqualTo("t = a + b holds");
    assertThat(RestoredText.of(List.of(FIRST, SECOND)))
        .isEqualTo("both sums hold (t = a + b, u = t + c)");
    assertThat(RestoredText.of(List.of(FIRST, SECOND, THIRD)))
        .isEqualTo("all three sums hold (t = a + b, u = t + c, v = u + d)");
  }

  @Test
  void sumsAmongOthersAreRelations() {
    assertThat(RestoredText.of(List.of(FIRST, ORDER)))
        .isEqualTo("both relations hold (t = a + b, a <= t)");
  }

  @Test
  void moreThanWordsGoForAreCountedInFigures() {
    assertThat(RestoredText.of(java.util.Collections.nCopies(8, FIRST)))
        .startsWith("all eight sums hold");
    assertThat(RestoredText.of(java.util.Collections.nCopies(9, FIRST)))
        .startsWith("all 9 sums hold");
  }

  @Test
  void quantitiesComeLast() {
    assertThat(RestoredText.of(List.of(AREA))).isEqualTo("nothing disputes field, area");
    assertThat(RestoredText.of(List.of(AREA, FIRST)))
        .isEqualTo("t = a + b holds, and nothing disputes field, area");
  }
}
