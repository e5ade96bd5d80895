package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tally.input.DatasetReader;
import org.tally.model.Claim;
import org.tally.model.Compared;
import org.tally.model.Compared.Side;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Report;
import org.tally.model.Verdict;
import org.tally.reading.PolicyException;
import org.tally.reading.PolicyFiles;
import org.tally.reading.ValueReader;

class PairCheckTest {
  private static final RuleBook BOOK = RuleBook.builtIn();
  private static final Dataset DATASET = read();

  private final PairCheck check = new PairCheck(BOOK, DATASET);

  @ParameterizedTest
  @CsvSource({
    "a2, a4, CONFLICT", // one account, one quantity
    "g1, l1, CONFLICT", // a share of what another claim says, and a later, lower number
    "s1, s2, AGREE_THANKS_TO_ROUNDING", // "about" reaches the other
    "a2, l1, AGREE", // a running total that rises
    "a1, a2, AGREE", // a whole and its part, with the other part beside them
    "s2, s5, AGREE", // the same number, whatever the unknown time
    "s2, s4, UNDECIDED", // different numbers, one of unknown time
    "a2, g1, UNDECIDED", // a running total of one day, from two origins
    "a2, s1, UNDECIDED", // connected by a share that nobody states
    "u1, s3, UNDECIDED", // no number
    "s1, s3, NOT_COMPARABLE", // a level of two days
    "s2, s6, NOT_COMPARABLE", // a qualifier
    "a1, c1, NOT_COMPARABLE", // no relation connects them
    "x1, s2, NOT_COMPARABLE" // a statement has no value
  })
  void everyVerdictIsReached(String first, String second, Verdict verdict) {
    assertThat(check.compare(claim(first), claim(second)).verdict()).isEqualTo(verdict);
  }

  @Test
  void theOrderOfTheTwoMakesNoDifference() {
    List<Claim> claims = DATASET.claims();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        Side one = new Compared.Stated(DATASET.name(), claims.get(i));
        Side other = new Compared.Stated(DATASET.name(), claims.get(j));
        assertThat(check.compare(other, one).verdict())
            .as(one.id() + " and " + other.id())
            .isEqualTo(check.compare(one, other).verdict());
      }
    }
  }

  @Test
  void whatFollowsIsComparedWithWhatIsStated() {
    DerivedClaim wounded =
        new Checker(BOOK, 1, Map.of(), Checker.Progress.NONE)
            .check(List.of(DATASET), List.of()).derived().stream()
                .map(Report.DerivedIn::claim)
                .filter(claim -> claim.id().startsWith("corps/wounded"))
                .findFirst()
                .orElseThrow();
    Compared compared = check.compare(new Compared.Follows(DATASET.name(), wounded), claim("a3"));
    assertThat(compared.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(compared.findings()).extracting(finding -> finding.rule()).containsExactly("C108");
  }

  @Test
  void theRelationBetweenTwoQuantitiesIsTold() {
    Compared compared = check.compare(claim("a2"), claim("s1"));
    assertThat(compared.relations())
        .containsExactly("casualties = killed + wounded", "lost-share = casualties / strength");
    assertThat(compared.missing()).containsExactly("lost-share");
  }

  @Test
  void twoDatasetsHaveNothingToSayToOneAnother() {
    Compared compared =
        PairCheck.apart(claim("a1"), new Compared.Stated("other", DATASET.claims().get(0)));
    assertThat(compared.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(compared.differences())
        .containsExactly(new Compared.Difference("dataset", DATASET.name(), "other"));
  }

  private static Side claim(String id) {
    return DATASET.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .map(claim -> new Compared.Stated(DATASET.name(), claim))
        .findFirst()
        .orElseThrow();
  }

  private static Dataset read() {
    try {
      return new DatasetReader(new ValueReader(PolicyFiles.load("newsroom")))
          .read(List.of(Path.of("src/test/resources/golden/compare.yaml")))
          .datasets()
          .get(0);
    } catch (PolicyException e) {
      throw new IllegalStateException(e);
    }
  }
}
