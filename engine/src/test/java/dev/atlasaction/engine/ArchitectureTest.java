package dev.atlasaction.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.atlasaction.testkit.architecture.HouseRules;
import dev.atlasaction.testkit.architecture.Layers;
import dev.atlasaction.testkit.architecture.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dependency rules of docs/ARCHITECTURE.md. */
final class ArchitectureTest {
  private static final String ROOT = "dev.atlasaction.engine";
  private static final String CLI = ROOT + ".cli.";
  private static final Set<String> ENTRIES = Set.of(CLI + "AtlasMain", CLI + "CacheTraining");

  /** So that no rule holds only because nothing was looked at. */
  private static final int FEWEST_CLASSES = 500;

  private static final int MAX_LINES = 400;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final Layers LAYERS =
      new Layers(
          ROOT,
          List.of(
              List.of("error"),
              List.of("gotext.."),
              List.of("hcl..", "cloud", "registry", "report"),
              List.of("schema"),
              List.of("schema.change"),
              List.of("sql.."),
              List.of("dialect"),
              List.of("schemahcl"),
              List.of("dialect.*.."),
              List.of("diff", "plan"),
              List.of("devdb", "migrate"),
              List.of("history"),
              List.of("execute"),
              List.of("state"),
              List.of("drift"),
              List.of("evolve"),
              List.of("revert"),
              List.of("lint"),
              List.of("lint.rules"),
              List.of("proposal"),
              List.of("suite"),
              List.of("api"),
              List.of("cli..")));

  @Test
  void looksAtTheWholeEngine() {
    assertThat(CLASSES).hasSizeGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void noSourceIsLong() {
    assertThat(Sources.longerThan(MAX_LINES, Path.of("src/main/java"))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> layers() {
    return LAYERS.rules().stream().map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> house() {
    return Stream.of(
            HouseRules.everyPackageIsNullMarked(),
            HouseRules.packagesAreFreeOfCycles(ROOT),
            HouseRules.onlyEntriesTouchTheProcess(ENTRIES),
            HouseRules.onlyEntriesReadTheClock(ENTRIES),
            HouseRules.noErrorIsRaw(),
            HouseRules.namesSayWhatATypeIsFor(),
            HouseRules.whatIsSoughtMayBeAbsent(),
            HouseRules.parametersAreFew())
        .map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> dialects() {
    return Stream.of(
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".dialect.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".dialect.*..")
                .because("the engine meets a dialect only through the SPI; ServiceLoader finds it"),
            slices()
                .matching(ROOT + ".dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .because("what two dialects share belongs to the SPI, or to neither"),
            noClasses()
                .that()
                .resideInAPackage(ROOT + ".dialect.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("diff", "plan", "devdb", "migrate", "state", "lint.."))
                .because("a dialect answers questions, it does not steer the engine"))
        .map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> config() {
    return Stream.of(
            noClasses()
                .that()
                .resideInAPackage(ROOT + ".config..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage(ROOT + "..")
                        .and(
                            not(
                                resideInAnyPackage(
                                    packages("config..", "hcl..", "gotext..", "error")))))
                .allowEmptyShould(true) // until there is a config package
                .because("a project file is read before anybody knows what it is for"))
        .map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> libraries() {
    return Stream.of(
            only("java.sql", "dialect..", "devdb", "migrate", "history", "state"),
            only("picocli..", "cli.."),
            only("com.fasterxml.jackson..", "gotext..", "report", "config", "cli..", "hcl.."),
            only("org.yaml..", "hcl.yaml"),
            only("org.sqlite..", "dialect.sqlite.."),
            only("org.postgresql..", "dialect.postgres.."),
            only("org.mariadb..", "dialect.mysql.."),
            only("org.tukaani..", "devdb"))
        .map(ArchitectureTest::test);
  }

  private static ArchRule only(String library, String... places) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(places))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(library + " can then be replaced by looking at " + String.join(", ", places));
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + "." + name).toArray(String[]::new);
  }

  private static DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES));
  }
}
