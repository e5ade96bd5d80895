package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tally.model.Report;

class TextRendererTest {

  @Test
  void showsEachPartOfAReport() throws IOException {
    assertThat(render(Samples.report(), false, true))
        .isEqualTo(
            """
            fixtures/kursk

            North Korean troops in Russia, casualties
              error C103 falling-total [3e49f313]
                North Korean troops in Russia casualties falls from 4,000 ("around 4,000" by Volodymyr Zelensky,
                2025-02-14 [z1]) to 3,000 ("3,000" in Briefing of 13 January 2025, 2025-01-13 [n5])
                claims:
                  n5: "3,000" read as 2,700 to 3,300 ('around' is ±10 %) — Briefing of 13 January 2025,
                    2025-01-13 (fixtures/kursk/claims.yaml:42:5)
                  z1: "around 4,000" read as 3,600 to 4,400 ('around' is ±10 %) — Kyiv Independent, 2025-02-14,
                    by Volodymyr Zelensky (fixtures/kursk/claims.yaml:50:5)
                working: killed = two-thirds of casualties = two-thirds of 4,000 (z1) = 2,667 (2,400 to 2,933)
                working: wounded = casualties - killed = 4,000 (z1) - 2,667 (z1) = 1,333 (800 to 1,600)
                gap: 300 (8.6 %); they would agree if each were off by 4.3 %

            North Korean troops in Russia, killed
              warning C101 disjoint-values [dd191c88]
                North Korean troops in Russia: killed is 300 by one account and 2,400 to 2,933 by another, 2,100
                apart
                300 — 2 sources, 1 origin: NIS briefing
                  n4: "300" — Briefing of 13 January 2025, 2025-01-13 (fixtures/kursk/claims.yaml:41:5)
                2,667 (2,400 to 2,933) — 1 source, 1 origin: Zelensky
                  z2: "two-thirds of casualties" — Kyiv Independent, 2025-02-14, by Volodymyr Zelensky
                    (fixtures/kursk/claims.yaml:51:5)
                  follows: killed = two-thirds of casualties = two-thirds of 4,000 (z1) = 2,667 (2,400 to 2,933)
                rests on:
                  z1: "around 4,000" read as 3,600 to 4,400 ('around' is ±10 %) — Kyiv Independent, 2025-02-14,
                    by Volodymyr Zelensky (fixtures/kursk/claims.yaml:50:5)
                gap: 2,100 (142 %); they would agree if each were off by 71 %
                conclusion: 'killed > 1000' fails with 300 (n4) and holds with 2,667 (z1, z2) (C124)
                follows from these: wounded (where Kursk) 1,333 (800 to 1,600) [z1, z2]
                support: 3 sources, 2 origins: Briefing of 13 January 2025; Remarks in Munich

            North Korean troops in Russia
              warning U202 no-source [67efc2e3]
                st give no source (1 in all)
                claims:
                  st: "is the main supplier of dual-use goods" (fixtures/kursk/claims.yaml:55:5)

            What follows
              North Korean troops in Russia, killed (where Kursk) 2,667 (2,400 to 2,933) at 2025-02-14 from
                Volodymyr Zelensky [z1, z2]
                killed = two-thirds of casualties = two-thirds of 4,000 (z1) = 2,667 (2,400 to 2,933)
              North Korean troops in Russia, wounded (where Kursk) 1,333 (800 to 1,600) disputed by C101
                [dd191c88] at 2025-02-14 from Volodymyr Zelensky [z1, z2]
                killed = two-thirds of casualties = two-thirds of 4,000 (z1) = 2,667 (2,400 to 2,933)
                wounded = casualties - killed = 4,000 (z1) - 2,667 (z1) = 1,333 (800 to 1,600)

            No verdict
              undecided C103 falling-total: "300" in Briefing of 13 January 2025, 2025-01-13 [n4]: a running
                total may rise within the day [03209944] (fixtures/kursk/claims.yaml:41:5)

            Rules
              C101: exercised 12 times, 1 finding
              C103: exercised 1,200 times, 1 finding

            2 datasets, 70 claims: 1 error, 2 warnings, 0 notes; 2 derived, 1 undecided, 0 not comparable.
            Rules that had nothing to judge: U201.
            2 problems kept this check from being complete.
            """);
  }

  @Test
  void isShorterUnlessVerbose() throws IOException {
    assertThat(render(Samples.report(), false, false))
        .doesNotContain("No verdict", "exercised", "3e49f313")
        .contains("Rules that had nothing to judge: U201.");
  }

  @Test
  void coloursChangeNothingButTheColours() throws IOException {
    String coloured = render(Samples.report(), true, true);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(render(Samples.report(), false, true));
    assertThat(coloured)
        .contains(
            "\u001b[1mfixtures/kursk\u001b[0m\n",
            "  \u001b[1;31merror\u001b[0m \u001b[1mC103 falling-total\u001b[0m \u001b[2m[3e49f313]\u001b[0m\n",
            "  \u001b[1;33mwarning\u001b[0m ");
  }

  @Test
  void aCleanReportIsOnlyASummary() throws IOException {
    Report clean =
        new Report(List.of("a.yaml"), 1, List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(render(clean, false, true))
        .isEqualTo("1 dataset, 1 claim: no findings; 0 derived, 0 undecided, 0 not comparable.\n");
  }

  @Test
  void nothingReadIsNothingChecked() throws IOException {
    Report nothing =
        new Report(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(render(nothing, false, false))
        .isEqualTo("Nothing was checked: no claims could be read.\n");
  }

  @Test
  void manyRulesThatHadNothingToJudgeAreNamedOnlyIfAskedFor() throws IOException {
    List<Report.RuleCount> rules =
        IntStream.rangeClosed(101, 130)
            .mapToObj(i -> new Report.RuleCount("C" + i, i == 105 ? 1 : 0, 0))
            .toList();
    Report clean = new Report(List.of("a"), 1, List.of(), List.of(), List.of(), rules, List.of());
    assertThat(render(clean, false, false))
        .endsWith("\n29 rules had nothing to judge: --verbose names them.\n");
    assertThat(render(clean, false, true))
        .startsWith("Rules\n  C105: exercised 1 time, 0 findings\n\n1 dataset")
        .contains("Rules that had nothing to judge: C101, C102, C103, C104, C106,");
  }

  @Test
  void noLineIsWiderThanAPage() throws IOException {
    assertThat(render(Samples.report(), false, true).lines())
        .allMatch(line -> line.length() <= Page.WIDTH);
  }

  private static String render(Report report, boolean colour, boolean verbose) throws IOException {
    StringWriter out = new StringWriter();
    new TextRenderer(colour, verbose).render(report, out);
    return out.toString();
  }
}
