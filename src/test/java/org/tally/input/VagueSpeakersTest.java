package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagueSpeakersTest {
  private static final VagueSpeakers SPEAKERS = new VagueSpeakers(SpeakerWords.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "officials",
        "sources",
        "sources say",
        "reports",
        "earlier reports",
        "experts",
        "analysts",
        "Western officials",
        "two US officials",
        "a senior U.S. military official",
        "a former Western intelligence official",
        "it is believed",
        "It’s widely believed",
        "it was reported",
        "reportedly",
        "are said to be",
        "(unattributed)",
        "media",
        "Ukrainian and American officials",
        "a General Staff source",
        "12 witnesses",
      })
  void whoNamesNobodyIsVague(String by) {
    assertThat(SPEAKERS.areVague(by)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UK Ministry of Defence",
        "South Korean military",
        "NIS via Lee Seong-kweun",
        "NIS",
        "NIS officials",
        "NIS officials say",
        "it is believed by the NIS",
        "Volodymyr Zelensky",
        "Volodymyr Zelensky and officials",
        "acting governor of Kursk oblast",
        "US deputy ambassador to the UN",
        "American intelligence",
        "Associated Press",
        "the",
        "say",
        "?",
      })
  void whoNamesAPersonOrABodyIsNot(String by) {
    assertThat(SPEAKERS.areVague(by)).isFalse();
  }

  /** A text, and the words in it that credit it to nobody, if there are any. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is believed to be the main supplier | is believed",
        "The bridge is widely believed to have been blown up in May | is widely believed",
        "It is understood that the sale closes in May | it is understood",
        "are said to have left | are said",
        "A deal was reported on Monday | was reported",
        "has reportedly left | reportedly",
        "Officials say the bridge is safe | officials say",
        "Two Western diplomats said it was late | two western diplomats said",
        // who says so is in the text
        "is believed by the ministry to be the main supplier |",
        "It is believed that he left, the mayor said |",
        "According to the NIS, 600 are thought to have died |",
        "NIS officials say the bridge is safe |",
        // no passive of saying, or one that reports nothing
        "prayers were said for the dead |",
        "the theft was reported to the police |",
        "his bag was claimed |",
        "is understood |",
        "is the main supplier |",
        "was built in May |",
        "says |",
        "'' |",
      })
  void findsWhatATextCreditsToNobody(String text, String expected) {
    assertThat(SPEAKERS.unnamed(text)).isEqualTo(expected);
  }

  @Test
  void aNewsroomAddsItsWordsAndNames(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("house.yaml");
    Files.writeString(
        file,
        "phrases: [a well-placed bird]\nnouns: [pundits]\nnames: [The Independent Analysts]\n");
    SpeakerWords words = SpeakerWords.extendedBy(file);
    VagueSpeakers own = new VagueSpeakers(words);
    assertThat(words.problems()).isEmpty();
    assertThat(own.areVague("A well-placed bird")).isTrue();
    assertThat(own.areVague("several pundits")).isTrue();
    assertThat(own.areVague("officials")).isTrue();
    assertThat(own.areVague("the independent analysts")).isFalse();
    assertThat(SPEAKERS.areVague("several pundits")).isFalse();
    assertThat(SPEAKERS.areVague("the independent analysts")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nuons: [pundits] | house.yaml:1:1: the table of speakers has an unknown key (nuons). Maybe nouns?",
        "nouns: [old hands] | house.yaml:1:9: the table of speakers has (old hands) as a word of (nouns). Maybe under phrases?",
        "nouns: {a: b} | house.yaml:1:8: the table of speakers has a mapping as (nouns), where a list was expected",
        "[pundits] | house.yaml: a table of speakers is a mapping of lists",
      })
  void whatIsWrongWithATableIsTold(String table, String expected, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("house.yaml");
    Files.writeString(file, table);
    assertThat(SpeakerWords.extendedBy(file).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains(expected));
  }

  @Test
  void aTableThatIsNotThereIsTold(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("house.yaml"), "nouns: []\n");
    assertThat(SpeakerWords.extendedBy(folder.resolve("huose.yaml")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("house.yaml"));
  }
}
