package org.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;

class SeveritiesTest {
  private static final List<RuleInfo> RULES =
      List.of(rule("C101", "disjoint-values"), rule("C103", "falling-total"));

  @Test
  void knowsARuleByIdOrName() throws Severities.UnknownException {
    assertThat(
            Severities.of(
                Map.of("c101", Severities.Level.ERROR, "falling-total", Severities.Level.NOTE),
                RULES))
        .isEqualTo(Map.of("C101", Optional.of(Severity.ERROR), "C103", Optional.of(Severity.NOTE)));
  }

  @Test
  void aRuleThatDoesNotExistIsNoSilentWish() {
    assertThatThrownBy(() -> Severities.of(Map.of("C110", Severities.Level.OFF), RULES))
        .isInstanceOf(Severities.UnknownException.class)
        .hasMessage("there is no rule (C110). Maybe C101?");
    assertThatThrownBy(() -> Severities.of(Map.of("all-of-them", Severities.Level.OFF), RULES))
        .hasMessage("there is no rule (all-of-them). 'tally rules' lists them.");
  }

  @Test
  void aRuleThatIsOffHasNoSeverity() throws Severities.UnknownException {
    assertThat(Severities.of(Map.of("C101", Severities.Level.OFF), RULES))
        .isEqualTo(Map.of("C101", Optional.empty()));
  }

  private static RuleInfo rule(String id, String slug) {
    return new RuleInfo(id, slug, "conflict", Severity.WARNING, "0.1.0", "stable", "");
  }
}
