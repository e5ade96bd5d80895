package org.tally.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Global;
import org.kie.api.definition.rule.Rule;
import org.tally.model.Problem;
import org.tally.model.RuleInfo;
import org.tally.model.place.Position;

/** Rules, compiled, with their pages. */
public final class RuleBook {
  private static final String MODEL_LIST = "/META-INF/tally/rule-models";

  private final KieBase rules;
  private final Map<String, RuleMeta> byName;
  private final Set<String> globals;
  private final List<Path> folders;
  private final @Nullable RuleBook builtIn;

  private RuleBook(KieBase rules, List<Path> folders, @Nullable RuleBook builtIn)
      throws RuleException {
    this.rules = rules;
    this.folders = List.copyOf(folders);
    this.builtIn = builtIn;
    this.byName = metadata(rules);
    this.globals = globals(rules);
    if (byName.isEmpty()) {
      throw new RuleException(List.of(Problem.of(Position.of("rules"), "no rules were loaded")));
    }
  }

  /**
   * The rules that Tally comes with, compiled when it was built.
   *
   * @throws IllegalStateException if this copy of Tally was built without them
   */
  public static RuleBook builtIn() {
    try {
      return new RuleBook(KieBaseBuilder.createKieBaseFromModel(models()), List.of(), null);
    } catch (RuleException e) {
      throw new IllegalStateException("this copy of Tally has no rules", e);
    }
  }

  /**
   * The built-in rules, and those below {@code folders}, compiled now.
   *
   * @throws RuleException if a folder has none, or if one of them does not compile
   */
  public static RuleBook with(List<Path> folders) throws RuleException {
    RuleBook builtIn = builtIn();
    if (folders.isEmpty()) {
      return builtIn;
    }
    RuleCompiler compiler = new RuleCompiler();
    folders.forEach(compiler::addFolder);
    KieBase rules = KieBaseBuilder.createKieBaseFromModel(models());
    addTo(rules, compiler);
    return new RuleBook(rules, folders, builtIn);
  }

  /**
   * Only the rules in {@code texts}, by the names of their files, compiled now.
   *
   * @throws RuleException if one of them does not compile, or if there is none
   */
  public static RuleBook of(Map<String, String> texts) throws RuleException {
    RuleCompiler compiler = new RuleCompiler();
    new TreeMap<>(texts).forEach(compiler::add);
    KieBase rules = KieBaseBuilder.createKieBaseFromModel(List.of());
    addTo(rules, compiler);
    return new RuleBook(rules, List.of(), null);
  }

  /** All rules, by id; a rule that gives several verdicts counts once. */
  public List<RuleInfo> rules() {
    Map<String, RuleInfo> infos = new TreeMap<>();
    byName.values().stream()
        .sorted(Comparator.comparing(RuleMeta::isSecondary))
        .forEach(meta -> infos.putIfAbsent(meta.info().id(), meta.info()));
    return List.copyOf(infos.values());
  }

  /** The page of the rule with this id or slug; empty if there is no such rule or page. */
  public Optional<String> page(String idOrSlug) {
    return rules().stream()
        .filter(rule -> rule.id().equalsIgnoreCase(idOrSlug) || rule.slug().equals(idOrSlug))
        .findFirst()
        .flatMap(this::page);
  }

  KieBase kieBase() {
    return rules;
  }

  Map<String, RuleMeta> metadata() {
    return byName;
  }

  boolean declaresGlobal(String name) {
    return globals.contains(name);
  }

  /** The built-in rules alone, to fall back on where a user's rule fails; empty if they are all. */
  Optional<RuleBook> fallback() {
    return Optional.ofNullable(builtIn);
  }

  private Optional<String> page(RuleInfo rule) {
    String file = rule.id() + "-" + rule.slug() + ".md";
    try (InputStream page =
        RuleBook.class.getResourceAsStream("/rules/" + rule.family() + "/" + file)) {
      if (page != null) {
        return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
      }
      for (Path folder : folders) {
        try (Stream<Path> files = Files.walk(folder)) {
          Optional<Path> found =
              files.filter(path -> path.getFileName().toString().equals(file)).findFirst();
          if (found.isPresent()) {
            return Optional.of(Files.readString(found.get()));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the page (" + file + ") cannot be read", e);
    }
  }

  private static void addTo(KieBase rules, RuleCompiler compiler) throws RuleException {
    ((InternalKnowledgeBase) rules).addPackages(compiler.packages());
  }

  private static List<Model> models() {
    List<Model> models = new ArrayList<>();
    try (InputStream list = RuleBook.class.getResourceAsStream(MODEL_LIST)) {
      if (list == null) {
        throw new IllegalStateException("this copy of Tally was built without its rules");
      }
      for (String name : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        models.add((Model) Class.forName(name).getConstructor().newInstance());
      }
      return models;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the built-in rules cannot be loaded", e);
    }
  }

  private static Set<String> globals(KieBase rules) {
    return rules.getKiePackages().stream()
        .flatMap(rulePackage -> rulePackage.getGlobalVariables().stream())
        .map(Global::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, RuleMeta> metadata(KieBase rules) throws RuleException {
    Map<String, RuleMeta> byName = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (KiePackage rulePackage : rules.getKiePackages()) {
      for (Rule rule : rulePackage.getRules()) {
        try {
          RuleMeta meta = RuleMeta.of(rule);
          if (byName.put(rule.getName(), meta) != null) {
            problems.add(
                Problem.of(
                    Position.of(rulePackage.getName()),
                    "two rules are called (" + rule.getName() + ")"));
          }
        } catch (IllegalArgumentException e) {
          problems.add(
              Problem.of(Position.of(rulePackage.getName()), String.valueOf(e.getMessage())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new RuleException(problems.stream().sorted().toList());
    }
    return byName;
  }
}
