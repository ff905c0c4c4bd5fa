package io.github.sqllint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who may know whom. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "io.github.sqllint";

  /** Each package with those it may use. */
  private static final Map<String, List<String>> ROOMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("source", List.of()),
              Map.entry("operation", List.of("source")),
              Map.entry("dsl", List.of("source", "operation", "parse")),
              Map.entry("layout", List.of("source", "dsl")),
              Map.entry("parse", List.of("source", "operation")),
              Map.entry("schema", List.of("source", "operation")),
              Map.entry("impact", List.of("source", "operation", "schema")),
              Map.entry("reversal", List.of("source", "operation", "parse", "schema", "impact")),
              Map.entry("rule", List.of("source", "operation", "schema")),
              Map.entry(
                  "rules", List.of("source", "operation", "schema", "impact", "reversal", "rule")),
              Map.entry(
                  "lint",
                  List.of(
                      "source",
                      "layout",
                      "operation",
                      "parse",
                      "schema",
                      "impact",
                      "rule",
                      "rules")),
              Map.entry(
                  "report",
                  List.of("source", "operation", "schema", "impact", "reversal", "rule", "lint")),
              Map.entry(
                  "cli",
                  List.of(
                      "source",
                      "layout",
                      "operation",
                      "parse",
                      "schema",
                      "impact",
                      "reversal",
                      "rule",
                      "rules",
                      "lint",
                      "report"))));

  @ArchTest static final ArchRule roomsAreKeptApart = rooms();

  @ArchTest
  static final ArchRule everyPackageIsARoom =
      classes()
          .should()
          .resideInAnyPackage(
              ROOMS.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new));

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheReaderKnowsJSqlParser = onlyIn("parse", "net.sf.jsqlparser..");

  @ArchTest static final ArchRule onlyTheCommandLineKnowsPicocli = onlyIn("cli", "picocli..");

  /** Beside the classes that the build writes out of what these say in lambda expressions. */
  @ArchTest
  static final ArchRule onlyTheTwoConfigurationFilesKnowYaml =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(ConfigFile|DatabaseFile|Lambdas)(\\$.*)?")
          .should()
          .dependOnClassesThat(resideInAPackage("org.snakeyaml.."));

  @ArchTest
  static final ArchRule onlyReportsKnowJackson = onlyIn("report", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule onlyReportsKnowJavaSarif = onlyIn("report", "com.contrastsecurity..");

  @ArchTest
  static final ArchRule onlyTheCommandLineTouchesTheProcess =
      noClasses()
          .that(resideOutsideOfPackage(packageOf("cli")))
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv");

  @ArchTest
  static final ArchRule rulesAreSmallAndTheirOwn =
      classes()
          .that(resideInAPackage(packageOf("rules")))
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("BuiltInRules")
          .and()
          .doNotHaveSimpleName("package-info")
          .and()
          .areNotInterfaces()
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule rulesKeepNothing =
      fields()
          .that()
          .areDeclaredInClassesThat(resideInAPackage(packageOf("rules")))
          .and()
          .areDeclaredInClassesThat(not(modifier(JavaModifier.SYNTHETIC)))
          .should()
          .beFinal();

  /** A broken import would make every rule above true. */
  @ArchTest
  static void theClassesAreThere(JavaClasses classes) {
    assertThat(classes.size()).isGreaterThan(100);
  }

  private static LayeredArchitecture rooms() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS.keySet()) {
      rooms = rooms.layer(room).definedBy(packageOf(room));
    }
    for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
      var layer = rooms.whereLayer(room.getKey());
      rooms =
          room.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return rooms;
  }

  private static ArchRule onlyIn(String room, String packages) {
    return noClasses()
        .that(resideOutsideOfPackage(packageOf(room)))
        .should()
        .dependOnClassesThat(resideInAPackage(packages));
  }

  private static String packageOf(String room) {
    return ROOT + "." + room + "..";
  }
}
