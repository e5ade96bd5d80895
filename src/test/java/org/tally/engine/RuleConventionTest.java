package org.tally.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.tally.model.RuleInfo;

/** What every rule file keeps to; each test names all offenders at once. */
final class RuleConventionTest {
  private static final Path RULES = Path.of("rules");
  private static final List<String> FAMILIES = List.of("conflict", "derived", "slip", "support");
  private static final Pattern REPORTS_ONE_FINDING =
      Pattern.compile("findings\\.add\\(drools\\.getRule\\(\\), \\$\\w+\\);");
  private static final Pattern INSERTS_ONE_CLAIM =
      Pattern.compile("derivations\\.add\\(drools\\.getRule\\(\\), \\$\\w+\\);");

  private static final Pattern TELLS_ONE_FLIP =
      Pattern.compile("flips\\.add\\(drools\\.getRule\\(\\), \\$\\w+\\);");

  private static final Pattern OFFERS_ONE_SLIP =
      Pattern.compile("slips\\.add\\(drools\\.getRule\\(\\), \\$\\w+\\);");

  @Test
  void everyFileIsNamedForItsRuleAndHasItsPage() throws Exception {
    List<String> offenders = new ArrayList<>();
    for (Map.Entry<Path, PackageDescr> file : parsed().entrySet()) {
      String name = file.getKey().getFileName().toString().replaceFirst("\\.drl$", "");
      String spaced = name.replaceFirst("-", " ");
      if (!file.getValue().getName().equals("rules." + family(file.getKey()))) {
        offenders.add(file.getKey() + ": its package is not that of its folder");
      }
      for (RuleDescr rule : file.getValue().getRules()) {
        if (!rule.getName().equals(spaced) && !rule.getName().startsWith(spaced + ": ")) {
          offenders.add(file.getKey() + ": (" + rule.getName() + ") is not named for its file");
        }
      }
      if (!Files.exists(file.getKey().resolveSibling(name + ".md"))) {
        offenders.add(file.getKey() + ": has no page");
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void everyRuleJudgesFirstAndFlagsThen() throws Exception {
    List<String> offenders = new ArrayList<>();
    for (Map.Entry<Path, PackageDescr> file : parsed().entrySet()) {
      for (RuleDescr rule : file.getValue().getRules()) {
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        boolean secondary = rule.getName().contains(":");
        if (conditions.isEmpty() || !(conditions.get(0) instanceof PatternDescr first)) {
          offenders.add(rule.getName() + ": does not start with what it judges");
        } else if (first.getIdentifier() == null
            || (conditions.size() < 2 && !secondary && !flagsByTheRestOf(first, rule))) {
          offenders.add(rule.getName() + ": judges and flags in one pattern");
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  /** Whether {@code @judges} leaves constraints of the only pattern to say when to flag. */
  private static boolean flagsByTheRestOf(PatternDescr pattern, RuleDescr rule) {
    AnnotationDescr judges = rule.getAnnotation("judges");
    return judges != null
        && Integer.parseInt(judges.getSingleValueAsString())
            < pattern.getConstraint().getDescrs().size();
  }

  @Test
  void noRuleUsesWhatTheHouseForbids() throws Exception {
    List<String> offenders = new ArrayList<>();
    for (Map.Entry<Path, PackageDescr> file : parsed().entrySet()) {
      PackageDescr content = file.getValue();
      if (!content.getFunctions().isEmpty()) {
        offenders.add(file.getKey() + ": function");
      }
      for (ImportDescr imported : content.getImports()) {
        if (imported.getTarget().endsWith("*")) {
          offenders.add(file.getKey() + ": wildcard import");
        }
      }
      for (RuleDescr rule : content.getRules()) {
        rule.getAttributes()
            .keySet()
            .forEach(attribute -> offenders.add(rule.getName() + ": " + attribute));
        if (usesEval(rule.getLhs())) {
          offenders.add(rule.getName() + ": eval");
        }
        String consequence = String.valueOf(rule.getConsequence()).strip();
        if (!REPORTS_ONE_FINDING.matcher(consequence).matches()
            && !INSERTS_ONE_CLAIM.matcher(consequence).matches()
            && !OFFERS_ONE_SLIP.matcher(consequence).matches()
            && !TELLS_ONE_FLIP.matcher(consequence).matches()) {
          offenders.add(rule.getName() + ": does more than report or derive one thing");
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void everyPageHasItsHeadingsAndExamples() throws IOException {
    List<String> offenders = new ArrayList<>();
    for (Page page : Page.all(RULES)) {
      if (page.name().equals("README")) {
        continue;
      }
      if (!page.headings().equals(Page.HEADINGS)) {
        offenders.add(page.name() + ": headings " + page.headings());
      }
      for (String heading : List.of("Fires", "Silent")) {
        if (page.examples().stream().noneMatch(example -> example.heading().equals(heading))) {
          offenders.add(page.name() + ": no example under " + heading);
        }
      }
      for (Page.Example example : page.examples()) {
        boolean mustBeSilent = example.heading().equals("Silent");
        if (mustBeSilent != example.expected().isEmpty()) {
          offenders.add(page.name() + ":" + example.line() + ": not what its heading says");
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void theBuiltInRulesAreThoseOfTheFiles() throws Exception {
    List<String> fromFiles =
        parsed().keySet().stream()
            .map(file -> file.getFileName().toString().replaceFirst("\\.drl$", ""))
            .sorted()
            .toList();
    List<RuleInfo> builtIn = RuleBook.builtIn().rules();
    assertThat(builtIn).hasSizeGreaterThanOrEqualTo(12);
    assertThat(builtIn.stream().map(rule -> rule.id() + "-" + rule.slug()).toList())
        .isEqualTo(fromFiles);
    assertThat(builtIn.stream().map(RuleInfo::family).distinct()).hasSameElementsAs(FAMILIES);
    assertThat(builtIn)
        .allSatisfy(rule -> assertThat(RuleBook.builtIn().page(rule.id())).isPresent());
  }

  private static boolean usesEval(BaseDescr descr) {
    if (descr instanceof EvalDescr) {
      return true;
    }
    return descr instanceof AndDescr and
        && and.getDescrs().stream().anyMatch(RuleConventionTest::usesEval);
  }

  private static String family(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static Map<Path, PackageDescr> parsed() throws Exception {
    Map<Path, PackageDescr> parsed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content = parser.parse(null, Files.readString(file));
        assertThat(parser.hasErrors()).as("%s parses", file).isFalse();
        parsed.put(file, content);
      }
    }
    assertThat(parsed).isNotEmpty();
    return parsed;
  }
}
