package org.tally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The house: what lives where, and which way the arrows point. */
@AnalyzeClasses(packages = "org.tally", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ENGINE = "org.tally.engine..";
  private static final String CLI = "org.tally.cli..";

  @ArchTest
  static final ArchRule theModelDependsOnTheJdkOnly =
      classes()
          .that()
          .resideInAPackage("org.tally.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify.annotations", "org.tally.model..");

  @ArchTest static final ArchRule readingKnowsTheModelOnly = knows("reading", "model");

  @ArchTest static final ArchRule inputKnowsModelAndReading = knows("input", "model", "reading");

  @ArchTest static final ArchRule supportKnowsTheModelOnly = knows("support", "model");

  @ArchTest
  static final ArchRule theEngineKnowsModelSupportSlipAndDoubt =
      knows("engine", "model", "support", "slip", "doubt");

  @ArchTest static final ArchRule doubtKnowsTheModelOnly = knows("doubt", "model");

  /** What checks a proof must not share what found it. */
  @ArchTest
  static final ArchRule theVerifierKnowsTheModelAndSolvesNothing =
      noClasses()
          .that()
          .resideInAPackage("org.tally.verify..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("ExactSimplex")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(foreignTo("verify", "model"));

  @ArchTest static final ArchRule slipKnowsModelAndReading = knows("slip", "model", "reading");

  @ArchTest static final ArchRule reportsKnowTheModelOnly = knows("report", "model");

  @ArchTest
  static final ArchRule noCircleBetweenPackages =
      slices().matching("org.tally.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheEngineKnowsDrools =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..");

  @ArchTest
  static final ArchRule onlySupportKnowsGraphs =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tally.support..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jgrapht..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsAndExits =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, "org.tally.engine.build")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyTheCommandLineAsksTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  /** Sessions that share a rule base and are not thread-safe give wrong findings in silence. */
  @ArchTest
  static final ArchRule sessionsStayThreadSafe =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.kie.api.runtime.conf.ThreadSafeOption");

  @ArchTest
  static final ArchRule noDrawersForEverything =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..");

  @ArchTest
  static final ArchRule verdictsUseNoFloatingPoint =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.tally.model..",
              "org.tally.reading..",
              "org.tally.doubt..",
              "org.tally.verify..",
              ENGINE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Double.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Float.class);

  private static ArchRule knows(String name, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("org.tally." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(foreignTo(name, others));
  }

  private static String[] foreignTo(String name, String... others) {
    return Stream.of(
            "reading", "input", "engine", "support", "slip", "doubt", "verify", "report", "cli")
        .filter(each -> !each.equals(name) && !List.of(others).contains(each))
        .map(each -> "org.tally." + each + "..")
        .toArray(String[]::new);
  }
}
