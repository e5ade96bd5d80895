package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tally.model.Property;
import org.tally.model.Value;
import org.tally.reading.Context;
import org.tally.reading.Policy;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/** A value that is written twice means the same twice, and only if all else is the same. */
class KnownValuesTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));
  private static final Property KILLED = property();

  @Test
  void whatIsWrittenTwiceIsReadOnce() throws Exception {
    KnownValues known = new KnownValues(READER);
    Context context = context(false, false);
    Value first = known.read("around 4,000", context);
    assertThat(known.read("around 4,000", context(false, false))).isSameAs(first);
    assertThat(first).isEqualTo(READER.read("around 4,000", context));
  }

  @Test
  void whatItDependsOnIsNotMixedUp() throws Exception {
    KnownValues known = new KnownValues(READER);
    Value rounded = known.read("4000", context(false, false));
    assertThat(known.read("4000", context(true, false))).isNotEqualTo(rounded);
    assertThat(known.read("4000", context(false, true))).isNotEqualTo(rounded);
    assertThat(known.read("4000", context(false, false))).isEqualTo(rounded);
  }

  @Test
  void manyValuesPushOneAnotherOutAndStayRight() throws Exception {
    KnownValues known = new KnownValues(READER);
    Context context = context(false, false);
    for (int round = 0; round < 2; round++) {
      for (int n : IntStream.range(1_000, 6_000).toArray()) {
        assertThat(known.read(n + " people", context))
            .isEqualTo(READER.read(n + " people", context));
      }
    }
  }

  @Test
  void whatCannotBeReadIsRefusedEachTime() {
    KnownValues known = new KnownValues(READER);
    for (int round = 0; round < 2; round++) {
      assertThatThrownBy(() -> known.read("4,00 gibbers", context(false, false)))
          .isInstanceOf(ReadingException.class);
    }
  }

  private static Context context(boolean plainNumeral, boolean exactSource) {
    return new Context(KILLED, plainNumeral, exactSource, null, null, Map.of(), Map.of());
  }

  private static Property property() {
    return new DatasetReader(READER)
        .readText(
            "c.yaml",
            """
            subjects: {s: S}
            sources: {a: {title: A}}
            properties: {killed: {kind: cumulative, unit: person}}
            claims: [{id: x, source: a, subject: s, property: killed, value: 5}]
            """)
        .datasets()
        .get(0)
        .properties()
        .get("killed");
  }
}
