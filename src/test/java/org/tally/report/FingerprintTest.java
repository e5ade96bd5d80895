package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.Claim;
import org.tally.model.Finding;

class FingerprintTest {
  private static final Finding FINDING = Samples.disjoint();

  @Test
  void isTheSameInEveryRelease() {
    assertThat(Fingerprint.of(FINDING)).isEqualTo("dd191c88fdc3e76c");
    assertThat(Fingerprint.content(FINDING)).isEqualTo("38c771b81e3cc216");
  }

  @Test
  void doesNotDependOnWhereTheDatasetLies() {
    for (String place : List.of("kursk", "./kursk", "/elsewhere/kursk/", "a b/kursk")) {
      assertThat(Fingerprint.of(with("C101", place, FINDING.key())))
          .isEqualTo(Fingerprint.of(FINDING));
    }
  }

  @Test
  void dependsOnRuleDatasetAndWhatIsInDispute() {
    assertThat(
            List.of(
                Fingerprint.of(FINDING),
                Fingerprint.of(with("C102", "kursk", FINDING.key())),
                Fingerprint.of(with("C101", "other", FINDING.key())),
                Fingerprint.of(with("C101", "kursk", "other"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void contentDoesNotDependOnTheOrderOfTheClaims() {
    List<Claim> turned = new ArrayList<>(FINDING.claims());
    Collections.reverse(turned);
    assertThat(Fingerprint.content(with(turned))).isEqualTo(Fingerprint.content(FINDING));
  }

  @Test
  void contentChangesWithTheClaims() {
    List<Claim> fewer = FINDING.claims().subList(0, 2);
    assertThat(Fingerprint.content(with(fewer))).isNotEqualTo(Fingerprint.content(FINDING));
  }

  private static Finding with(String rule, String dataset, String key) {
    Finding f = FINDING;
    return new Finding(
        rule,
        f.slug(),
        f.severity(),
        f.verdict(),
        dataset,
        f.subject(),
        f.property(),
        key,
        f.template(),
        f.arguments(),
        f.claims(),
        List.of(),
        f.camps(),
        f.proofs(),
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Finding with(List<Claim> claims) {
    Finding f = FINDING;
    return new Finding(
        f.rule(),
        f.slug(),
        f.severity(),
        f.verdict(),
        f.dataset(),
        f.subject(),
        f.property(),
        f.key(),
        f.template(),
        f.arguments(),
        claims,
        List.of(),
        f.camps(),
        f.proofs(),
        null,
        null,
        null,
        null,
        List.of());
  }
}
