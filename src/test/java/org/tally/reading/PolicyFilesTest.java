package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Reading;
import org.tally.model.Value;

class PolicyFilesTest {
  private static List<String> faults(String yaml) {
    PolicyException e =
        catchThrowableOfType(PolicyException.class, () -> PolicyFiles.read(yaml, "own.yaml"));
    assertThat(e).as(yaml).isNotNull();
    return e.problems().stream().map(Object::toString).toList();
  }

  private static String interval(String policy, String text)
      throws ReadingException, PolicyException {
    return reading(PolicyFiles.load(policy), text).interval().toString();
  }

  private static Reading reading(Policy policy, String text) throws ReadingException {
    Value value = new ValueReader(policy).read(text, Contexts.of("person"));
    return ((Value.Quantity) value).reading();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'hegdes: []' | own.yaml:3:1: the table has an unknown key (hegdes). Maybe hedges?",
        "'hedges: {}' | own.yaml:3:9: (hedges) is a mapping, where a list is due.",
        "'hedges: [about]' | own.yaml:3:10: (a row of hedges) is a text, where a mapping is due.",
        "'hedges: [{id: arround, percent: 5}]' | own.yaml:3:10: row (arround) of hedges is no row of"
            + " newsroom, and is not complete. Maybe around?",
        "'hedges: [{id: around, precent: 5}]' | own.yaml:3:23: row (around) of hedges has an unknown"
            + " key (precent). Maybe percent?",
        "'hedges: [{id: around, percent: x}]' | own.yaml:3:32: (percent: x) is no number.",
        "'hedges: [{id: around, percent: 1/0}]' | own.yaml:3:32: (percent: 1/0) is no number.",
        "'hedges: [{id: around, percent: -1}]' | own.yaml:3:32: (percent: -1) is too small.",
        "'hedges: [{id: around, percent: 101}]' | own.yaml:3:32: (percent: 101) is more than 100 per"
            + " cent.",
        "'hedges: [{id: around, means: abuot}]' | own.yaml:3:30: (means: abuot) is unknown. Maybe"
            + " one of around, at-least,",
        "'hedges: [{id: around, place: aftr}]' | own.yaml:3:30: (place: aftr) is unknown. Maybe"
            + " after?",
        "'hedges: [{id: nearly, percent: 0}]' | own.yaml:3:10: row (nearly) of hedges means nearly"
            + " and needs a (percent) above 0.",
        "'hedges: [{id: around, words: [aboot, aboot]}]' | own.yaml:3:38: (aboot) stands in row"
            + " (around) twice, too at own.yaml:3:31. Maybe drop one?",
        "'hedges: [{id: around, words: [\"\"]}]' | own.yaml:3:31: () holds no word.",
        "'hedges: [{id: around, words: [~]}]' | own.yaml:3:31: (words) is empty. Maybe quote it?",
        "'vague: [{id: dozens, low: 100}]' | own.yaml:3:9: row (dozens) of vague ends (99) before it"
            + " starts (100). Maybe the ends are swapped?",
        "'units: [{unit: km, symbol: blub}]' | own.yaml:3:28: row (km) of units has a symbol (blub)"
            + " that the units library does not know. Maybe leave it out? The unit then converts"
            + " to no other.",
        "'rounding: {unhedged: exakt}' | own.yaml:3:22: (unhedged: exakt) is unknown. Maybe exact?",
        "'scales: {gross: 0}' | own.yaml:3:17: (gross: 0) is too small.",
        "'numbers: {umpteen: 1.5}' | own.yaml:3:20: (umpteen: 1.5) of numbers must be a whole number"
            + " up to 1000.",
        "'numbers: {Umpteen: 15}' | own.yaml:3:11: (Umpteen) of numbers is not one word in lower"
            + " case.",
        "'yes: [denied]' | own.yaml:3:7: (denied) of row (yes) stands in row (denials) too,",
        "'fillers: [the]' | own.yaml:3:11: (the) stands in row (fillers) twice, too at",
        "'name: again' | own.yaml:3:1: (name) is given twice, first at own.yaml:1:1.",
        "'yes: *anchor' | own.yaml:3:6: an alias (*anchor) is not supported. Maybe write it out, or"
            + " quote it?",
        "'yes: [' | own.yaml:3:7: this is no YAML: ",
      })
  void refusesATableAndSaysWhere(String line, String fault) {
    assertThat(faults("name: own\nextends: newsroom\n" + line + "\n"))
        .anySatisfy(told -> assertThat(told).startsWith(fault));
  }

  @Test
  void tellsAllFaultsAtOnceInTheOrderOfTheTable() {
    assertThat(faults("name: own\nhegdes: []\nrounding: {count-from: x}\n"))
        .hasSize(16)
        .startsWith("own.yaml:1:1: the table has no (denominators).")
        .endsWith(
            "own.yaml:3:11: rounding has no (fraction-of-scale).",
            "own.yaml:3:24: (count-from: x) is no number.");
  }

  @ParameterizedTest
  @CsvSource({
    "'', own.yaml: the table is empty.",
    "[a], 'own.yaml:1:1: the table is a list, where a mapping is due.'",
    "'extends: own', own.yaml:1:10: (extends: own) is no policy that Tally brings along.",
    "'extends: [a]', own.yaml:1:10: (extends: null) is no policy that Tally brings along.",
  })
  void refusesWhatIsNoTable(String yaml, String fault) {
    assertThat(faults(yaml)).singleElement().asString().startsWith(fault);
  }

  @Test
  void refusesAnUnknownNameAFolderAndOtherBytes(@TempDir Path folder) throws IOException {
    Path bytes = folder.resolve("bytes.yaml");
    Files.write(bytes, new byte[] {(byte) 0xC3, (byte) 0x28});
    for (String place : List.of("stirct", folder.toString(), bytes.toString(), "a\0b")) {
      PolicyException e =
          catchThrowableOfType(PolicyException.class, () -> PolicyFiles.load(place));
      assertThat(e.problems()).as(place).hasSize(1);
    }
  }

  static List<String> names() {
    return PolicyFiles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPolicyOfOursIsSound(String name) throws IOException, PolicyException {
    String file = "rules/policy/" + name + ".yaml";
    try (InputStream in = PolicyFiles.class.getResourceAsStream("/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(PolicyFiles.read(text, file).name()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newsroom | 4,000 | [3800, 4200]",
        "strict | 4,000 | [3800, 4200]",
        "exact | 4,000 | [4000, 4000]",
        "newsroom | about 4,000 | [3600, 4400]",
        "strict | about 4,000 | [3800, 4200]",
        "exact | about 4,000 | [3600, 4400]",
        "newsroom | about 96 | [86.4, 105.6]",
        "strict | about 96 | [96, 96]",
        "strict | 4,000 or so | [3800, 4200]",
        "strict | nearly 4,000 | [3600, 4000)",
        "newsroom | half a million | [450000, 550000]",
        "strict | half a million | [450000, 550000]",
        "exact | half a million | [500000, 500000]",
        "exact | several hundred | [200, 999]",
      })
  void thePoliciesDifferAsTheyPromise(String policy, String text, String interval)
      throws ReadingException, PolicyException {
    assertThat(interval(policy, text)).isEqualTo(interval);
  }

  @Test
  void aTableOfOnesOwnChangesAndAddsRows(@TempDir Path folder)
      throws IOException, ReadingException, PolicyException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        "\uFEFFname: own\nextends: strict\n"
            + "hedges: [{id: around, percent: 25}]\n"
            + "vague: [{id: a-crowd, low: 50, high: 500, words: [a crowd]}]\n"
            + "units: [{unit: person, words: [souls]}]\n");
    Policy policy = PolicyFiles.load(own.toString());
    assertThat(policy.name()).isEqualTo("own");
    assertThat(reading(policy, "around 4,000").interval()).hasToString("[3000, 5000]");
    assertThat(reading(policy, "around 4,000").why()).contains("adds nothing");
    assertThat(reading(policy, "4,000 or so").interval()).hasToString("[3800, 4200]");
    assertThat(reading(policy, "a crowd").row()).isEqualTo("a-crowd");
    assertThat(reading(policy, "12 souls").unit()).isEqualTo("person");
    assertThat(reading(policy, "dozens").interval()).hasToString("[24, 99]");
  }
}
