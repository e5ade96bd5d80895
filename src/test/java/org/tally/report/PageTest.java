package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PageTest {
  private final StringWriter out = new StringWriter();

  @Test
  void wrapsBetweenWordsAndIndentsTheRest() throws IOException {
    new Page(out, false).start(2, 4).add("word ".repeat(25)).end();
    assertThat(out.toString().lines())
        .containsExactly("  " + "word ".repeat(18) + "word", "    " + "word ".repeat(5) + "word");
  }

  @Test
  void aWordWiderThanThePageStaysWhole() throws IOException {
    String address = "https://example.org/" + "x".repeat(120);
    new Page(out, false).start(0, 2).add("see").add(address).end();
    assertThat(out.toString()).isEqualTo("see\n  " + address + "\n");
  }

  @Test
  void whatAFileSaysCannotSteerTheTerminal() throws IOException {
    new Page(out, true).line(0, "a\u001b[31mb\nc\td\u009be");
    assertThat(out.toString()).isEqualTo("a [31mb c d e\n");
  }

  @Test
  void coloursEndWithTheLine() throws IOException {
    new Page(out, true).start(0, 2).add("x").add(Ink.ERROR, "y z").add("w").end();
    assertThat(out.toString()).isEqualTo("x \u001b[1;31my z\u001b[0m w\n");
  }
}
