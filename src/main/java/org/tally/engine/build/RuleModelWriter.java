package org.tally.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles the built-in rules into an executable model and writes its classes beside the project's
 * own, with a list of the models for {@code RuleBook} to load. The plugin that usually does this
 * reads rules from one fixed folder only and, finding none there, builds nothing without a word.
 */
public final class RuleModelWriter {
  private static final String MODEL_LIST = "META-INF/tally/rule-models";

  private RuleModelWriter() {}

  /**
   * @param args the folder with the rules and the folder for the classes
   * @throws IOException if the one cannot be read or the other not written
   * @throws IllegalStateException if a rule does not compile, or if there is none
   */
  public static void main(String[] args) throws IOException {
    MemoryFileSystem compiled = compile(Path.of(args[0]));
    write(compiled, Path.of(args[1]));
  }

  private static MemoryFileSystem compile(Path rules) throws IOException {
    KieServices services = KieServices.get();
    KieFileSystem sources = services.newKieFileSystem();
    List<Path> files;
    try (Stream<Path> found = Files.walk(rules)) {
      files = found.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("there are no rules in (" + rules + ")");
    }
    for (Path file : files) {
      String name = rules.relativize(file).toString().replace('\\', '/');
      sources.write("src/main/resources/rules/" + name, Files.readString(file));
    }
    KieBuilderImpl builder =
        (KieBuilderImpl)
            services.newKieBuilder(sources, Thread.currentThread().getContextClassLoader());
    builder.buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the rules do not compile: " + errors);
    }
    CanonicalKieModule module = (CanonicalKieModule) builder.getKieModuleIgnoringErrors();
    return ((MemoryKieModule) module.getInternalKieModule()).getMemoryFileSystem();
  }

  private static void write(MemoryFileSystem compiled, Path classes) throws IOException {
    TreeSet<String> models = new TreeSet<>();
    for (PortablePath path : compiled.getFilePaths()) {
      String name = path.asString();
      if (name.endsWith(".class") && name.startsWith("rules/")) {
        write(classes.resolve(name), compiled.getBytes(path));
      } else if (name.endsWith("/drools-model")) {
        new String(compiled.getBytes(path), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("rules."))
            .forEach(models::add);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("the rules gave no model");
    }
    write(
        classes.resolve(MODEL_LIST),
        (String.join("\n", models) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
