package org.tally.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Dataset;
import org.tally.model.Property;
import org.tally.model.relation.Relation;

class PacksTest {
  static List<String> names() {
    return Packs.names();
  }

  private static Dataset using(String pack) {
    return Inputs.sound(
        Inputs.text("use: " + pack + "\nclaims: [{id: a, subject: x, statement: is}]"));
  }

  @Test
  void theIndexListsEveryPack() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules/packs"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Packs.names());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPackIsReadWithoutAProblem(String pack) {
    Dataset dataset = using(pack);
    assertThat(dataset.relations()).isNotEmpty();
    assertThat(dataset.properties().values())
        .isNotEmpty()
        .allSatisfy(property -> assertThat(property.definition()).isNotBlank());
  }

  @Test
  void aPropertyThatOnlyAPackDeclaresIsSuggestedWithIt() {
    assertThat(
            Inputs.problems(
                Inputs.text("claims: [{id: a, subject: x, property: turnout, value: 5}]")))
        .containsExactly(
            "c.yaml:1:40: claim a refers to property (turnout), which is not declared."
                + " Maybe use: [election], which declares it?");
  }

  @Test
  void noTwoPacksDeclareTheSameProperty() {
    Map<String, String> owners = new HashMap<>();
    for (String pack : Packs.names()) {
      for (String id : using(pack).properties().keySet()) {
        assertThat(owners.put(id, pack)).as(id).isNull();
      }
    }
  }

  @Test
  void casualtiesHaveTheirRelations() {
    Dataset dataset = using("casualties");
    assertThat(dataset.relations())
        .extracting(Relation::text)
        .containsExactly(
            "casualties = killed + wounded",
            "killed <= casualties",
            "wounded <= casualties",
            "casualty-rate = casualties / deployed");
    assertThat(dataset.properties())
        .containsOnlyKeys(
            "captured", "casualties", "casualty-rate", "deployed", "killed", "missing", "wounded");
    assertThat(Inputs.in(dataset.properties(), "killed").kind())
        .isEqualTo(Property.Kind.CUMULATIVE);
  }
}
