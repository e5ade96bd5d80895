package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tally.model.Argument;
import org.tally.model.Finding;
import org.tally.model.Severity;
import org.tally.model.Verdict;
import org.tally.model.number.Rational;

class MessagesTest {

  @Test
  void putsEachKindOfArgumentIn() {
    Map<String, Argument> arguments =
        Map.of(
            "text", new Argument.Text("a word"),
            "texts", new Argument.Texts(List.of("x", "y")),
            "count", new Argument.Count(1200),
            "amount", new Argument.Amount(Rational.of(531), "km²"),
            "range",
                new Argument.Range(Samples.killed().reading().interval(), Rational.ONE, "person"),
            "percent", new Argument.Percent(Rational.ratio(17, 50)),
            "said", new Argument.Said(Samples.Z1),
            "follows", new Argument.Follows(Samples.killed()));
    assertThat(message("{text}|{texts}|{count}|{amount}|{range}|{percent}", arguments))
        .isEqualTo("a word|x, y|1,200|531 km²|2,400 to 2,933|34 %");
    assertThat(message("{said}", arguments))
        .isEqualTo("\"around 4,000\" by Volodymyr Zelensky, 2025-02-14 [z1]");
    assertThat(message("{follows}", arguments))
        .isEqualTo("2,667 (2,400 to 2,933) by killed = two-thirds of casualties [z1, z2]");
  }

  @Test
  void knowsTheSubjectAndThePropertyOfTheFinding() {
    assertThat(message("{subject}: {property}", Map.of()))
        .isEqualTo("North Korean troops in Russia: killed");
    assertThat(message("{subject}", Map.of("subject", new Argument.Text("they"))))
        .isEqualTo("they");
  }

  @Test
  void numbersThatDifferNeverLookAlike() {
    Argument a = new Argument.Amount(Rational.parse("1285.4375"), "km²");
    Argument b = new Argument.Amount(Rational.parse("1285.4371"), "km²");
    assertThat(message("{a} and {b}", Map.of("a", a, "b", b)))
        .isEqualTo("1,285.4375 km² and 1,285.4371 km²");
    assertThat(message("{a} and {b}", Map.of("a", a, "b", a))).isEqualTo("1,285 km² and 1,285 km²");
  }

  @Test
  void anUnknownNameNamesTheRuleAndTheName() {
    assertThatThrownBy(() -> message("{later}", Map.of("latter", new Argument.Count(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("C101", "{later}", "latter");
  }

  @Test
  void aBraceThatIsNeverClosedIsAnError() {
    assertThatThrownBy(() -> message("{later", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("C101");
  }

  private static String message(String template, Map<String, Argument> arguments) {
    return Messages.of(
        new Finding(
            "C101",
            "slug",
            Severity.NOTE,
            Verdict.CONFLICT,
            "d",
            "dprk",
            "killed",
            "key",
            template,
            new TreeMap<>(arguments),
            List.of(Samples.N4),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            List.of()));
  }
}
