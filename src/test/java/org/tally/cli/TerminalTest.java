package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "none,     ,   xterm, false, false, true",
    "out,      ,   xterm, true,  false, true",
    "none|err, '', xterm, false, true,  true",
    "out|err,  1,  xterm, true,  true,  false",
    "out|err,  ,   dumb,  true,  true,  false",
    "out|err,  ,   ,      true,  true,  true"
  })
  void believesTheLauncherAndTheEnvironment(
      String streams, String noColor, String term, boolean out, boolean err, boolean colours) {
    assertThat(Terminal.of(streams, noColor, term)).isEqualTo(new Terminal(out, err, colours));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, true, true",
    "AUTO, false, false",
    "ALWAYS, false, true",
    "NEVER, true, false"
  })
  void theUserHasTheLastWord(When when, boolean terminal, boolean used) {
    assertThat(when.onTerminal(terminal)).isEqualTo(used);
  }
}
