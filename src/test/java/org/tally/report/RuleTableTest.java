package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;

class RuleTableTest {

  @Test
  void alignsItsColumns() throws IOException {
    StringWriter out = new StringWriter();
    new RuleTable()
        .render(
            List.of(
                new RuleInfo(
                    "C101", "disjoint-values", "conflict", Severity.WARNING, "0.1.0", "stable", ""),
                new RuleInfo("D1", "total", "derived", Severity.NOTE, "0.1.0", "preview", "")),
            out);
    assertThat(out.toString())
        .isEqualTo(
            """
            id    slug             severity  family    status
            C101  disjoint-values  warning   conflict  stable
            D1    total            note      derived   preview
            """);
  }
}
