package org.tally.engine;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.tally.model.Problem;
import org.tally.model.place.Position;

/** Compiles rules from text at run time, the classic way: fast to compile. */
final class RuleCompiler {
  private final KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
  private final List<Problem> problems = new ArrayList<>();

  /** Adds every rule file below {@code folder}; what cannot be read becomes a problem. */
  void addFolder(Path folder) {
    String shown = folder.toString().replace('\\', '/');
    if (!Files.isDirectory(folder)) {
      problems.add(Problem.of(Position.of(shown), "there is no such folder of rules"));
      return;
    }
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException e) {
      problems.add(Problem.of(Position.of(shown), "the folder cannot be read: " + e.getMessage()));
      return;
    }
    if (found.isEmpty()) {
      problems.add(
          new Problem(
              Position.of(shown),
              "there are no rules in this folder",
              "Maybe the files do not end in .drl?"));
    }
    for (Path file : found) {
      addFile(file);
    }
  }

  private void addFile(Path file) {
    String shown = file.toString().replace('\\', '/');
    try {
      add(shown, Files.readString(file));
    } catch (IOException e) {
      problems.add(Problem.of(Position.of(shown), "the file cannot be read: " + e.getMessage()));
    }
  }

  /** Adds the rules in {@code text}; {@code name} stands for the file in problems. */
  void add(String name, String text) {
    Resource resource = ResourceFactory.newReaderResource(new StringReader(text));
    resource.setSourcePath(name);
    builder.add(resource, ResourceType.DRL);
    for (KnowledgeBuilderError error : builder.getErrors()) {
      String message = error.getMessage().lines().map(String::strip).findFirst().orElse("");
      int line = error.getLines().length == 0 ? 0 : Math.max(error.getLines()[0], 0);
      problems.add(
          Problem.of(new Position(name, null, line, 0), "the rule does not compile: " + message));
    }
    if (builder.hasErrors()) {
      builder.undo();
    }
  }

  /**
   * The compiled rules.
   *
   * @throws RuleException if any file could not be read or compiled
   */
  Collection<KiePackage> packages() throws RuleException {
    if (!problems.isEmpty()) {
      throw new RuleException(problems.stream().distinct().sorted().toList());
    }
    return builder.getKnowledgePackages();
  }
}
